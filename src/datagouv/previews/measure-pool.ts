import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { measuredSchema, type Measured, type MeasureJob } from './measured.ts';

const answerSchema = z.union([z.object({ measured: measuredSchema }), z.object({ fault: z.string() })]);

/** Milliseconds for one content; a file made to keep an engine busy is given up. */
const patience = 60_000;
/** Megabytes of heap of one worker: a table of twenty megabytes needs a tenth. */
const heapMegabytes = 1024;

interface Waiting {
  readonly job: MeasureJob;
  readonly resolve: (measured: Measured) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * Measures contents in threads of their own, one each: a file that breaks the engine, fills its memory or never ends
 * costs its thread, which is replaced, and its own preview.
 */
export class MeasurePool {
  readonly #script: URL;
  readonly #size: number;
  readonly #queue: Waiting[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

  constructor(size = 2, script = new URL('./measure-worker.ts', import.meta.url)) {
    this.#size = size;
    this.#script = script;
  }

  /** @throws Error when the engine failed, and not the file. */
  measure(job: MeasureJob): Promise<Measured> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #startNext(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#all.size < this.#size ? this.#hire() : undefined);
    const next = worker && this.#queue.shift();
    if (next) this.#run(worker, next);
  }

  #run(worker: Worker, { job, resolve, reject }: Waiting): void {
    const end = (isSound: boolean): void => {
      clearTimeout(timer);
      worker.off('error', onError).off('exit', onExit).off('message', onMessage);
      if (isSound) this.#idle.push(worker);
      else this.#dismiss(worker);
      this.#startNext();
    };
    const fail = (fault: Error): void => {
      end(false);
      reject(fault);
    };
    const onError = (error: unknown): void => {
      fail(error instanceof Error ? error : new Error(String(error)));
    };
    const onExit = (code: number): void => {
      fail(new Error(`fil de calcul arrêté (${code.toString()})`));
    };
    const onMessage = (message: unknown): void => {
      const answer = answerSchema.safeParse(message);
      end(true);
      if (!answer.success) reject(answer.error);
      else if ('measured' in answer.data) resolve(answer.data.measured);
      else reject(new Error(answer.data.fault));
    };
    const timer = setTimeout(() => {
      fail(new Error(`plus de ${(patience / 1000).toString()} s de calcul`));
    }, patience);
    worker.on('error', onError).on('exit', onExit).on('message', onMessage);
    worker.postMessage(job);
  }

  #hire(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    // An idle thread does not keep the fetch from ending.
    worker.unref();
    this.#all.add(worker);
    return worker;
  }

  #dismiss(worker: Worker): void {
    this.#all.delete(worker);
    // Its memory may be full: nothing is to be waited for.
    void worker.terminate();
  }
}

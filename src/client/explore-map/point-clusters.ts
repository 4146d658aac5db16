import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type {
  ClusterContent,
  ClusterFeature,
  ClusterOrder,
  ClusterQuestion,
  FromClusterWorker,
  ToClusterWorker,
} from './cluster-protocol.ts';

/** One set of points, grouped. */
export interface ClusterSet {
  /** Groups and lone points in a rectangle, at a zoom. */
  readonly inView: (bounds: Bounds, zoom: number) => Promise<readonly ClusterFeature[] | null>;
  readonly contentOf: (cluster: number) => Promise<ClusterContent | null>;
}

/** Groups points in a worker, one set at a time. */
export class PointClusters {
  readonly #worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  /** Rejects when the worker does not come. */
  readonly #failure: Promise<never>;
  #asked = 0;
  #sets = 0;

  constructor() {
    this.#failure = new Promise((_, reject) => {
      this.#worker.addEventListener('error', () => {
        reject(new Error('The worker that groups points did not come.'));
      });
    });
    // Told to who asks.
    this.#failure.catch(() => undefined);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromClusterWorker>) => {
      this.#waiting.get(data.id)?.(data.answer);
      this.#waiting.delete(data.id);
    });
  }

  /** Takes other points: what is asked of the former ones is answered by `null`. */
  load(order: ClusterOrder): ClusterSet {
    this.#sets += 1;
    const set = this.#sets;
    this.#send({ kind: 'load', order, set });
    return {
      inView: (bounds, zoom) => this.#ask(set, { name: 'view', bounds, zoom }),
      contentOf: (cluster) => this.#ask(set, { name: 'content', cluster }),
    };
  }

  /** Frees the worker: what was asked is not answered any more. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #ask<Answer extends FromClusterWorker['answer']>(set: number, question: ClusterQuestion): Promise<Answer> {
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise<Answer>((resolve) => {
      // The worker answers each question in kind: the one cast of both sides.
      this.#waiting.set(id, resolve as (answer: unknown) => void);
      this.#send({ kind: 'ask', id, set, question });
    });
    return Promise.race([answer, this.#failure]);
  }

  #send(message: ToClusterWorker): void {
    this.#worker.postMessage(message);
  }
}

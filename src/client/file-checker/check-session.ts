import workerUrl from './check-worker.ts?worker&url';
import type { ChartData } from '../../tabular/chart/chart.ts';
import { startClosedWorker } from '../closed-worker.ts';
import type { CheckResult, FromChecker, ToChecker } from './check-protocol.ts';
import type { CheckFailureCode } from '../../views/file-checker/checker-config.ts';

/** Why a file was not checked. */
class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
  readonly code: CheckFailureCode;

  constructor(code: CheckFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

type Progress = Extract<FromChecker, { kind: 'progress' }>;
type Corrected = Extract<FromChecker, { kind: 'corrected' }>['file'];

/** The check of one file, in a worker of its own. */
export class CheckSession {
  /** The chart that the portal would draw, made once the findings are told; `null` when no chart is telling. */
  readonly chart: Promise<ChartData | null>;
  readonly #worker = startClosedWorker(workerUrl);
  #drawn: (chart: ChartData | null) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #corrected: (file: Corrected) => void = () => undefined;

  constructor() {
    this.chart = new Promise((resolve) => {
      this.#drawn = resolve;
    });
  }

  /** @throws CheckFailure when nothing can be read; never settles once closed. */
  check(file: File, communes: string, onProgress: (progress: Progress) => void): Promise<CheckResult> {
    return new Promise((resolve, reject) => {
      let told = false;
      this.#fail = reject;
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FromChecker>) => {
        switch (data.kind) {
          case 'progress':
            if (!told) onProgress(data);
            return;
          case 'result':
            told = true;
            resolve(data.result);
            return;
          case 'chart':
            this.#drawn(data.chart);
            return;
          case 'corrected':
            this.#corrected(data.file);
            return;
          case 'failure':
            this.#fail(new CheckFailure(data.code, data.message));
        }
      });
      this.#worker.addEventListener('error', (event) => {
        this.#fail(new CheckFailure('broken-checker', event.message));
      });
      this.#send({ kind: 'check', file, communes: new URL(communes, location.href).href });
    });
  }

  /** The corrected file; `null` when it cannot be written without a loss. */
  correct(renames: boolean): Promise<Corrected> {
    return new Promise((resolve, reject) => {
      this.#corrected = resolve;
      this.#fail = reject;
      this.#send({ kind: 'correct', renames });
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #send(message: ToChecker): void {
    this.#worker.postMessage(message);
  }
}

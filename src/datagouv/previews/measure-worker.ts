import { parentPort } from 'node:worker_threads';
import { measure } from './measure.ts';
import type { MeasureJob } from './measured.ts';

parentPort?.on('message', (job: MeasureJob) => {
  void answer(job);
});

async function answer(job: MeasureJob): Promise<void> {
  try {
    parentPort?.postMessage({ measured: await measure(job, null) });
  } catch (error) {
    parentPort?.postMessage({
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { decodePlaces, type PlaceTable } from '../../tabular/geography/place-table.ts';
import { measure } from './measure.ts';
import type { MeasureJob } from './measured.ts';

const tables = new Map<string, Promise<PlaceTable>>();

parentPort?.on('message', (job: MeasureJob) => {
  void answer(job);
});

async function answer(job: MeasureJob): Promise<void> {
  try {
    parentPort?.postMessage({ measured: await measure(job, await placesOf(job.places)) });
  } catch (error) {
    parentPort?.postMessage({
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

/** Read once: it is the same for all jobs. */
function placesOf(file: string | null): Promise<PlaceTable | null> | null {
  if (file === null) return null;
  const known = tables.get(file);
  if (known) return known;
  const table = readFile(file, 'utf8').then((text) => decodePlaces(JSON.parse(text)));
  tables.set(file, table);
  return table;
}

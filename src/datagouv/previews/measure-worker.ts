import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { CommunesFile } from '../../tabular/geography/commune-index.ts';
import { measure } from './measure.ts';
import type { MeasureJob } from './measured.ts';
import { placesWith } from './places.ts';

type Places = ReturnType<typeof placesWith>;

/** Read once: they are the same for all the jobs of a fetch. */
const tables = new Map<string | null, Promise<Places>>();

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

function placesOf(file: string | null): Promise<Places> {
  const table = tables.get(file) ?? readPlaces(file);
  tables.set(file, table);
  return table;
}

async function readPlaces(file: string | null): Promise<Places> {
  // Written by the fetch itself, from boundaries that it checked.
  return placesWith(file === null ? null : (JSON.parse(await readFile(file, 'utf8')) as CommunesFile));
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MeasureJob } from '../../../../src/datagouv/previews/measured.ts';
import { MeasurePool } from '../../../../src/datagouv/previews/measure-pool.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pool-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const job = (id: string): MeasureJob => ({
  ...{ id, way: 'file', format: 'csv', content: '', bytes: 1, headBytes: 1, unpackedBytes: 1 },
  ...{ places: null, profile: '' },
});

/** A worker that obeys the id of its job: it breaks, fills its memory, or answers. */
const obedient = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id }) => {
  if (id === 'break') throw new Error('broken');
  if (id === 'exit') process.exit(3);
  if (id === 'fill') { const all = []; for (;;) all.push(new Array(1e6).fill(id)); }
  if (id === 'fault') parentPort.postMessage({ fault: 'a fault' });
  else parentPort.postMessage({ measured: { kind: 'unreadable', detail: 'empty' } });
});`;

test('a content that breaks its thread costs its own preview, and the others are measured', async () => {
  const script = join(folder, 'worker.mjs');
  await writeFile(script, obedient);
  const pool = new MeasurePool(2, pathToFileURL(script));
  const ids = ['a', 'break', 'b', 'fault', 'exit', 'c', 'd', 'e'];
  const results = await Promise.allSettled(ids.map((id) => pool.measure(job(id))));
  await pool.close();
  expect(results.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'rejected'],
    ...['rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ]);
});

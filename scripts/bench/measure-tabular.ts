import { statSync } from 'node:fs';
import { z } from 'zod';
import { figure, median, type Figure } from './figure.ts';
import { bigTable } from './generate-table.ts';
import { measureScript } from './measure-process.ts';

const how = 'generated CSV of 50 MB, Node, each in its own process, median';

/** Speed and memory of the tabular engine, beside PapaParse alone on the same file in the same run. */
export async function measureTabular(runs: number): Promise<Figure[]> {
  const file = await bigTable();
  const size = statSync(file).size / 1e6;
  const measures: Record<Way, Measure[]> = { papaparse: [], read: [], profile: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const way of ways) measures[way].push(await measure(way, file));
  }
  const speed = (way: Way): number => size / median(measures[way].map(({ seconds }) => seconds));
  const memory = Math.max(...measures.profile.map(({ peakBytes }) => peakBytes)) / 1e6;
  return [
    figure('PapaParse alone', speed('papaparse'), { unit: ' MB/s', decimals: 0 }, how),
    figure('Reader: rows of a table', speed('read'), { unit: ' MB/s', decimals: 0 }, how),
    figure('Whole profile', speed('profile'), { least: 25, unit: ' MB/s', decimals: 0 }, how),
    figure(
      'Whole profile / PapaParse alone',
      speed('profile') / speed('papaparse'),
      { least: 0.25, unit: ' ×', decimals: 2 },
      how,
    ),
    figure('Whole profile: memory', memory, { most: 300, unit: ' MB', decimals: 0 }, 'highest resident set'),
  ];
}

const ways = ['papaparse', 'read', 'profile'] as const;
type Way = (typeof ways)[number];

const measureSchema = z.object({ rows: z.number(), seconds: z.number(), peakBytes: z.number() });
type Measure = z.infer<typeof measureSchema>;

async function measure(way: Way, file: string): Promise<Measure> {
  const { code, output } = await measureScript('bench/table-worker.ts', [way, file]);
  const line = output.split('\n').find((text) => text.startsWith('{'));
  if (code !== 0 || line === undefined) throw new Error(`The table was not read by ${way}:\n${output}`);
  return measureSchema.parse(JSON.parse(line));
}

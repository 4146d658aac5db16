import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootPath } from '../project-root.ts';
import { figure, median, type Figure } from './figure.ts';
import { realSnapshot } from './measure-fetch.ts';
import { measureScript, type ProcessUse } from './measure-process.ts';
import { writeGeneratedCatalog } from './write-generated.ts';

const site = join(rootPath, '.cache/bench/site');
const gigabyte = 1e9;

/** The build of the real catalogue: pages, index and compression. */
export async function measureRealBuild(runs: number): Promise<Figure[]> {
  const uses = await builds(realSnapshot, runs);
  const how = `pages, index and compression; median of ${runs}`;
  return [
    figure(
      'Build, real catalogue',
      median(uses.map(({ seconds }) => seconds)),
      { most: 20, unit: ' s' },
      how,
    ),
    memory('Memory, real catalogue', uses, 1.5),
  ];
}

/** Builds of generated catalogues: 10,000 datasets, and how the time of one dataset grows from 3,000. */
export async function measureGrowth(runs: number): Promise<Figure[]> {
  const small = await generatedBuilds(3000, runs);
  const large = await generatedBuilds(10_000, runs);
  const perDataset = (uses: readonly ProcessUse[], size: number): number =>
    median(uses.map(({ cpuSeconds }) => cpuSeconds)) / size;
  const [few, many] = [perDataset(small, 3000), perDataset(large, 10_000)];
  const seconds = median(large.map((use) => use.seconds));
  const how = `user + system, median of ${runs}: ${(few * 1000).toFixed(1)} then ${(many * 1000).toFixed(1)} ms`;
  return [
    figure(
      'Build, 10,000 datasets',
      seconds,
      { most: 180, unit: ' s' },
      `generated, with index; median of ${runs}`,
    ),
    memory('Memory, 10,000 datasets', large, 4),
    figure('Processor per dataset, 10,000 / 3,000', many / few, { most: 1.3, unit: ' ×', decimals: 2 }, how),
  ];
}

function memory(name: string, uses: readonly ProcessUse[], most: number): Figure {
  const peak = Math.max(...uses.map(({ peakBytes }) => peakBytes ?? Number.NaN)) / gigabyte;
  return figure(
    name,
    peak,
    { most, unit: ' GB', decimals: 2 },
    'highest sum of resident sets of the process tree',
  );
}

async function generatedBuilds(size: number, runs: number): Promise<ProcessUse[]> {
  const snapshot = join(rootPath, `.cache/bench/generated-${size}`);
  if (!existsSync(join(snapshot, 'manifest.json'))) await writeGeneratedCatalog(snapshot, size);
  return builds(snapshot, runs);
}

async function builds(snapshot: string, runs: number): Promise<ProcessUse[]> {
  const uses: ProcessUse[] = [];
  for (let run = 0; run < runs; run += 1) {
    const use = await measureScript('build.ts', ['--quiet', '--catalog', snapshot, '--out', site]);
    if (use.code !== 0) throw new Error(`The build failed:\n${use.output}`);
    console.log(
      `  ${snapshot.split('/').at(-1) ?? ''}: ${use.seconds.toFixed(1)} s, cpu ${use.cpuSeconds.toFixed(1)} s`,
    );
    uses.push(use);
  }
  return uses;
}

import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../../src/routes.ts';
import { rootPath } from '../project-root.ts';
import { pageKind } from '../site/page-kind.ts';
import { figure, median, type Figure } from './figure.ts';
import { realSnapshot } from './measure-fetch.ts';
import { measureScript, type ProcessUse } from './measure-process.ts';
import { writeGeneratedCatalog } from './write-generated.ts';

/** The site that was built last. */
export const site = join(rootPath, '.cache/bench/site');
const gigabyte = 1e9;

/** The build of the real catalogue: pages, index and compression; first without any cache. */
export async function measureRealBuild(runs: number): Promise<Figure[]> {
  for (const cache of ['.astro', '.vite']) {
    await rm(join(rootPath, 'node_modules', cache), { recursive: true, force: true });
  }
  const [cold] = await builds(realSnapshot, 1);
  const uses = await builds(realSnapshot, runs);
  const how = 'pages, index and compression';
  return [
    figure('Build, real catalogue, cold', cold?.seconds ?? Number.NaN, { most: 20, unit: ' s' }, how),
    figure(
      'Build, real catalogue, warm',
      median(uses.map(({ seconds }) => seconds)),
      { most: 20, unit: ' s' },
      `${how}; median of ${runs}`,
    ),
    resourcePages('Resource pages, real catalogue', 1),
    memory('Memory, real catalogue', uses, 1.5),
  ];
}

/** Of the site that was built last. */
function resourcePages(name: string, least: number): Figure {
  const found = globSync(`${routes.datasets.slice(1)}*/*/index.html`, { cwd: site });
  const pages = found.filter((file) => pageKind(`/${file.replace(/index\.html$/u, '')}`) === 'resource');
  return figure(name, pages.length, { least, unit: '' }, 'built with the others');
}

/** Builds of generated catalogues: 10,000 datasets and their resources, and how the time of one grows from 3,000. */
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
      'Build, 10,000 datasets and their resources',
      seconds,
      { unit: ' s' },
      `generated, with index; median of ${runs}`,
    ),
    resourcePages('Resource pages, 10,000 datasets', 30_000),
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
  // Anew each time: its schemas change with the code.
  await rm(snapshot, { recursive: true, force: true });
  await writeGeneratedCatalog(snapshot, size);
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

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { rootPath } from '../project-root.ts';
import { runTool } from '../run-command.ts';
import type { BenchPage } from './bench-site.ts';
import { figure, median, type Figure } from './figure.ts';

const categories = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
} as const;

const category = z.object({ score: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(z.string(), z.looseObject({ title: z.string(), score: z.number().nullable() })),
});
type Report = z.infer<typeof reportSchema>;

/** Lighthouse's scores of the pages, mobile preset (slow 4G and a slow processor, simulated). */
export async function measureLighthouse(
  origin: string,
  pages: readonly BenchPage[],
  browserPath: string,
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, scored, closed = false } of pages) {
    if (!scored) continue;
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) reports.push(await patientLighthouse(origin + path, browserPath));
    for (const [id, least] of Object.entries(categories)) {
      if (closed && id === 'seo') continue;
      const scores = reports.map((report) => 100 * report.categories[id as keyof typeof categories].score);
      const how = `Lighthouse, mobile preset${runs > 1 ? `, median of ${runs}` : ''}`;
      figures.push(figure(`${name}: ${id}`, Math.round(median(scores)), { least, unit: '' }, how));
    }
    const lost = reports
      .flatMap(({ audits }) => Object.values(audits))
      .filter(({ score }) => score !== null && score < 0.9);
    const titles = new Set(lost.map(({ title }) => title));
    if (titles.size > 0) console.log(`  ${path}: ${[...titles].join(' · ')}`);
  }
  return figures;
}

/** Lighthouse sometimes loses the trace of a page that loads well, and asks to be run again. */
async function patientLighthouse(url: string, browserPath: string): Promise<Report> {
  try {
    return await lighthouse(url, browserPath);
  } catch (error) {
    console.error(`  ${String(error).split('\n', 1).join('')} Once more.`);
    return lighthouse(url, browserPath);
  }
}

async function lighthouse(url: string, browserPath: string): Promise<Report> {
  const file = join(rootPath, '.cache/bench/lighthouse.json');
  await rm(file, { force: true });
  const { output } = await runTool(
    'lighthouse/cli/index.js',
    [
      ...[url, '--output', 'json', '--output-path', file, '--quiet', '--no-enable-error-reporting'],
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
    ],
    { env: { CHROME_PATH: browserPath }, output: 'capture' },
  );
  try {
    return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Error(`Lighthouse gave no report for ${url}:\n${output}`, { cause: error });
  }
}

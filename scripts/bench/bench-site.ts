import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { previewSchema } from '../../src/catalog/schemas/preview.ts';
import { guideToolRoutes } from '../../src/routes.ts';
import { buildSite } from '../build/build-site.ts';
import { rootPath } from '../project-root.ts';
import { serveFolder, type StaticServer } from '../serve/static-server.ts';
import { pageKind } from '../site/page-kind.ts';
import { readSite } from '../site/read-site.ts';
import { realSnapshot } from './measure-fetch.ts';

/** Pages whose figures are asked, on the site of the real catalogue. */
export interface BenchPage {
  readonly name: string;
  readonly path: string;
  /** Whether its bytes and layout shift are measured. */
  readonly weighed: boolean;
  /** Whether Lighthouse scores it. */
  readonly scored: boolean;
  /** Whether its policy forbids all connections: Lighthouse cannot read `robots.txt` from it, and its SEO says nothing. */
  readonly closed?: boolean;
}

interface BenchSite {
  readonly server: StaticServer;
  readonly pages: readonly BenchPage[];
}

/**
 * Builds the real catalogue with the address it is served at, as search engines would see it, and chooses its
 * pages: the dataset is the one whose page is of median size among those with resources, the guide the one with most parts.
 */
export async function openBenchSite(): Promise<BenchSite> {
  const out = join(rootPath, '.cache/bench/served');
  const port = 4099;
  await buildSite({
    catalog: realSnapshot,
    out,
    compress: true,
    quiet: true,
    siteUrl: `http://127.0.0.1:${port}`,
  });
  const { pages } = await readSite(out);
  const datasets = [...pages.values()].filter(({ kind }) => kind === 'dataset');
  const bySize = datasets.toSorted((a, b) => a.links.length - b.links.length);
  const dataset = bySize[Math.floor(bySize.length / 2)]?.path ?? '/';
  const guide = [...pages.values()]
    .filter(({ kind }) => kind === 'guide')
    .reduce((longest, page) => (page.headings.length > longest.headings.length ? page : longest));
  const theme = [...pages.keys()].find((path) => pageKind(path) === 'theme') ?? '/';
  return {
    server: await serveFolder(out, port),
    pages: [
      { name: 'Home', path: '/', weighed: true, scored: true },
      { name: 'List', path: '/jeux-de-donnees/', weighed: true, scored: true },
      { name: 'Dataset', path: dataset, weighed: true, scored: true },
      { name: 'Largest dataset', path: bySize.at(-1)?.path ?? '/', weighed: true, scored: false },
      { name: 'Resource', path: await richestResource(pages.keys()), weighed: true, scored: false },
      { name: 'Longest guide', path: guide.path, weighed: true, scored: true },
      { name: 'File checker', path: guideToolRoutes.checkFile, weighed: true, scored: true, closed: true },
      { name: 'Rights path', path: guideToolRoutes.rights, weighed: true, scored: true, closed: true },
      { name: 'Theme', path: theme, weighed: false, scored: true },
    ],
  };
}

/** The page of the table with the most columns among those that have a map and a chart. */
async function richestResource(paths: Iterable<string>): Promise<string> {
  const text = await readFile(join(realSnapshot, 'previews.json'), 'utf8');
  const tables = z
    .array(previewSchema)
    .parse(JSON.parse(text))
    .flatMap((preview) =>
      preview.kind === 'table' && preview.points !== null && preview.chart ? [preview] : [],
    );
  const id = tables.toSorted((a, b) => b.columns - a.columns)[0]?.id ?? '';
  return [...paths].find((path) => path.endsWith(`/${id}/`)) ?? '/';
}

import { join } from 'node:path';
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
}

interface BenchSite {
  readonly server: StaticServer;
  readonly pages: readonly BenchPage[];
}

/**
 * Builds the real catalogue with the address it is served at, as search engines would see it, and chooses its
 * pages: the dataset is the one whose page is of median size among those with resources.
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
  const theme = [...pages.keys()].find((path) => pageKind(path) === 'theme') ?? '/';
  return {
    server: await serveFolder(out, port),
    pages: [
      { name: 'Home', path: '/', weighed: true, scored: true },
      { name: 'List', path: '/jeux-de-donnees/', weighed: true, scored: true },
      { name: 'Dataset', path: dataset, weighed: true, scored: true },
      { name: 'Largest dataset', path: bySize.at(-1)?.path ?? '/', weighed: true, scored: false },
      { name: 'Theme', path: theme, weighed: false, scored: true },
    ],
  };
}

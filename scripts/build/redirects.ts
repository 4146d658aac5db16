import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { datasetRoute, routes } from '../../src/routes.ts';

/** A permanent redirection. Both are paths; `from` has no final slash and stands for both spellings. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Addresses of the current site (`/datasets/<slug or id>`…), and slugs that changed. */
export function toRedirects({ datasets, manifest }: Pick<Catalog, 'datasets' | 'manifest'>): Redirect[] {
  const renamed = Object.entries(manifest.renamed);
  return [
    { from: '/datasets', to: routes.datasets },
    { from: '/organizations', to: routes.organizations },
    ...datasets.flatMap(({ id, slug }) => [
      { from: `/datasets/${slug}`, to: datasetRoute(slug) },
      { from: `/datasets/${id}`, to: datasetRoute(slug) },
    ]),
    ...renamed.flatMap(([from, to]) => [
      { from: `/datasets/${from}`, to: datasetRoute(to) },
      { from: datasetRoute(from).replace(/\/$/u, ''), to: datasetRoute(to) },
    ]),
  ];
}

/**
 * Writes the redirections twice: `_redirects`, read by static hosts and by `npm run preview`, and
 * `_redirects.nginx.conf`, the `map` that scripts/deploy/nginx.conf includes.
 */
export async function writeRedirects(catalog: Catalog, out: string): Promise<void> {
  const redirects = toRedirects(catalog);
  const lines = redirects.map(({ from, to }) => `${from} ${to} 301\n`);
  const rows = redirects.map(({ from, to }) => `${from} ${to};\n${from}/ ${to};\n`);
  await writeFile(join(out, '_redirects'), lines.join(''));
  await writeFile(join(out, '_redirects.nginx.conf'), rows.join(''));
}

/** Reads back what {@link writeRedirects} wrote in `_redirects`. */
export function parseRedirects(text: string): Map<string, string> {
  const rows = text.split('\n').filter((line) => line !== '');
  return new Map(
    rows.flatMap((line) => {
      const [from = '', to = ''] = line.split(' ');
      return [
        [from, to],
        [`${from}/`, to],
      ];
    }),
  );
}

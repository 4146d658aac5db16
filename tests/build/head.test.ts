import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { PageFacts } from '../../scripts/site/page-facts.ts';
import { datasetRoute, resourceRoute, routes } from '../../src/routes.ts';
import { localSiteUrl } from '../../src/site-url.ts';
import { describeSites } from './sites.ts';

const node = z.looseObject({ '@context': z.string(), '@type': z.union([z.string(), z.array(z.string())]) });

describeSites(({ site, catalog }) => {
  const nodesOf = (path: string): z.infer<typeof node>[] =>
    (site.pages.get(path)?.jsonLd ?? []).map((text) => node.parse(JSON.parse(text)));
  const typesOf = (path: string): string[] => nodesOf(path).flatMap((item) => item['@type']);

  test('the JSON-LD of every page is valid JSON with a type', () => {
    expect(() => [...site.pages.keys()].map(nodesOf)).not.toThrow();
  });

  test('each dataset is described as a Dataset, and the site as a DataCatalog', () => {
    const paths = catalog.datasets.map(({ slug }) => datasetRoute(slug));
    expect(paths.filter((path) => !typesOf(path).includes('Dataset'))).toEqual([]);
    expect(typesOf(routes.home)).toContain('DataCatalog');
  });

  test('the sitemap lists the pages to be found, once, and nothing else', () => {
    const index = readFileSync(join(site.folder, routes.sitemap), 'utf8');
    const files = locations(index).map((address) => new URL(address).pathname);
    const listed = files
      .flatMap((file) => locations(readFileSync(join(site.folder, file), 'utf8')))
      .map((address) => new URL(address).pathname);
    const departed = catalog.manifest.departed.map(({ slug }) => datasetRoute(slug));
    const kept: readonly string[] = [routes.notFound, routes.components, routes.search, ...departed];
    // The page of a resource is for search engines when it has a table or a map.
    const unseen = catalog.datasets.flatMap(({ slug, resources }) =>
      resources
        .filter(({ id }) => !['table', 'tiles'].includes(catalog.previewByResource.get(id)?.kind ?? 'none'))
        .map(({ id }) => resourceRoute(slug, id)),
    );
    const hidden = new Set([...kept, ...unseen]);
    // What a producer has to mend is for its agents.
    const isToDo = (path: string): boolean => path.includes('/a-faire/');
    const expected = [...site.pages.keys()].filter((path) => !hidden.has(path) && !isToDo(path)).toSorted();
    expect(new Set(listed).size).toBe(listed.length);
    const missing = expected.filter((path) => !listed.includes(path) && !isListPage(path));
    expect(missing).toEqual([]);
    expect(listed.filter((path) => !expected.includes(path))).toEqual([]);
  });

  test('robots.txt names the sitemap, or closes a site that has no public address', () => {
    const robots = readFileSync(join(site.folder, 'robots.txt'), 'utf8');
    expect(robots).toContain(hasAddress(site.pages.get(routes.home)) ? 'sitemap-index.xml' : 'Disallow: /');
  });

  test('pages are to be indexed when the site has a public address, and only then', () => {
    const open = [...site.pages.values()].filter(({ noindex }) => !noindex).map(({ path }) => path);
    if (hasAddress(site.pages.get(routes.home))) expect(open).toContain(routes.datasets);
    else expect(open).toEqual([]);
  });
});

function hasAddress(home: PageFacts | undefined): boolean {
  return !(home?.canonical ?? localSiteUrl).startsWith(localSiteUrl);
}

/** Further pages and other orders of a list may be left to crawlers. */
function isListPage(path: string): boolean {
  return /\/page\/\d+\/$/u.test(path) || path.includes('/tri/');
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
}

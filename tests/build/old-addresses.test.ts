import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datasetRoute, oldDatasetRoute } from '../../src/routes.ts';
import { departedDatasets } from '../../src/views/old-addresses.ts';
import { describeSites } from './sites.ts';

describeSites(({ site, catalog }) => {
  const rules = readFileSync(join(site.folder, '_redirects'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));

  test('each former address of a dataset leads to its page, with and without a server that knows the rules', () => {
    const targets = new Map(rules.map(([from = '', to = '']) => [from, to]));
    const wrong = catalog.datasets.flatMap(({ id, slug }) =>
      [oldDatasetRoute(id), oldDatasetRoute(slug)].filter(
        (old) => targets.get(old) !== datasetRoute(slug) || site.moved.get(old) !== datasetRoute(slug),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('every address that moved leads to a page, at once', () => {
    const lost = [...rules.map(([, to = '']) => to), ...site.moved.values()];
    expect(lost.filter((to) => !site.pages.has(to))).toEqual([]);
    expect(rules.filter(([, , status]) => status !== '301')).toEqual([]);
  });

  test('no rule hides a page', () => {
    expect(rules.filter(([from = '']) => site.pages.has(from))).toEqual([]);
  });

  test('a dataset that left keeps a page, out of search engines', () => {
    const pages = departedDatasets(catalog).map(({ slug }) => site.pages.get(datasetRoute(slug)));
    expect(pages.filter((page) => page?.noindex !== true)).toEqual([]);
  });
});

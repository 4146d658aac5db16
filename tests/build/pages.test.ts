import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  datasetOrders,
  datasetRoute,
  datasetsRoute,
  guideRoute,
  organizationRoute,
  routes,
  themeRoute,
} from '../../src/routes.ts';
import { guideTools } from '../../src/views/guide-tools.ts';
import { describeSites } from './sites.ts';

const pageSize = 20;

describeSites(({ site, catalog }) => {
  test('every dataset, theme and producer has its page', () => {
    const expected = [
      ...catalog.datasets.map(({ slug }) => datasetRoute(slug)),
      ...catalog.themes.map(({ id }) => themeRoute(id)),
      ...catalog.organizations.map(({ slug }) => organizationRoute(slug)),
    ];
    expect(expected.filter((path) => !site.pages.has(path))).toEqual([]);
  });

  test('every guide and every listed tool has its page', () => {
    const names = readdirSync('content/guides').filter((name) => name.endsWith('.mdx'));
    const expected = [
      ...names.map((name) => guideRoute(name.replace('.mdx', ''))),
      ...guideTools.map(({ href }) => href),
    ];
    expect(names.length).toBeGreaterThan(0);
    expect(expected.filter((path) => !site.pages.has(path))).toEqual([]);
  });

  test('every single page of the address table is there', () => {
    const files = [routes.openSearch, routes.sitemap];
    const singles = Object.values(routes).filter((path) => !files.some((file) => file === path));
    expect(singles.filter((path) => !site.pages.has(path))).toEqual([]);
    expect(files.filter((path) => !site.files.has(path))).toEqual([]);
  });

  test('the catalogue is cut in pages of twenty, in each order', () => {
    const last = Math.ceil(catalog.datasets.length / pageSize);
    for (const order of datasetOrders) {
      expect(site.pages.has(datasetsRoute(last, order)), `${order}, page ${last}`).toBe(true);
      expect(site.pages.has(datasetsRoute(last + 1, order)), `${order}, page ${last + 1}`).toBe(false);
    }
  });

  test('no page stands for a dataset that the snapshot never had', () => {
    const { datasets, manifest } = catalog;
    const slugs = new Set([...datasets, ...manifest.departed].map(({ slug }) => datasetRoute(slug)));
    const pages = [...site.pages.values()].filter(({ kind }) => kind === 'dataset');
    expect(pages.map(({ path }) => path).filter((path) => !slugs.has(path))).toEqual([]);
  });
});

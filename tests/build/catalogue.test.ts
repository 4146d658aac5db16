import { expect, test } from 'vitest';
import { datasetOrders, datasetRoute, datasetsRoute, formatRoute, licenseRoute } from '../../src/routes.ts';
import { cardsPerFile, searchFiles, textsPerFile } from '../../src/search/search-files.ts';
import { valueGroups } from '../../src/views/value-groups.ts';
import { describeSites } from './sites.ts';

const perPage = 20;

describeSites(({ site, catalog }) => {
  const addresses = catalog.datasets.map(({ slug }) => datasetRoute(slug));
  const known = new Set(addresses);
  const pages = Math.max(1, Math.ceil(addresses.length / perPage));

  /** Dataset pages that a list page links to, in order. */
  const listed = (path: string): string[] => {
    const page = site.pages.get(path);
    expect(page, path).toBeDefined();
    return [...new Set(page?.links.filter((link) => known.has(link)))];
  };

  test('each order lists each dataset once, 20 by 20', () => {
    for (const order of datasetOrders) {
      const found = Array.from({ length: pages }, (_, index) => listed(datasetsRoute(index + 1, order)));
      expect(found.slice(0, -1).every(({ length }) => length === perPage)).toBe(true);
      expect(found.flat().toSorted()).toEqual(addresses.toSorted());
    }
    expect(listed(datasetsRoute())).toEqual(addresses.slice(0, perPage));
  });

  test('other orders are kept out of search engines', () => {
    for (const order of datasetOrders.slice(1))
      expect(site.pages.get(datasetsRoute(1, order))?.noindex, order).toBe(true);
  });

  test('each format and each licence lists its datasets', () => {
    const { formats, licenses } = valueGroups(catalog);
    for (const [format, datasets] of formats)
      expect(listed(formatRoute(format))).toEqual(
        datasets.slice(0, perPage).map(({ slug }) => datasetRoute(slug)),
      );
    for (const [license, datasets] of licenses)
      expect(listed(licenseRoute(license))).toHaveLength(Math.min(datasets.length, perPage));
  });

  test('the files of the search are there, of this build, without what was only for the index', () => {
    const files = [...site.files].filter(
      (file) => /^\/recherche\/[^/]+\/./u.test(file) && !/\.(?:br|gz)$/u.test(file),
    );
    const [folder] = new Set(files.map((file) => file.split('/').slice(0, 3).join('/')));
    expect(files.every((file) => file.startsWith(`${folder ?? ''}/`))).toBe(true);
    const size = catalog.datasets.length;
    const filesOf = (name: string): string[] => files.filter((file) => file.includes(`/${name}-`));
    expect(filesOf('cartes')).toHaveLength(Math.ceil(size / cardsPerFile(size)));
    expect(filesOf('textes')).toHaveLength(Math.ceil(size / textsPerFile));
    for (const name of Object.values(searchFiles))
      if (name !== searchFiles.records) expect(files).toContain(`${folder ?? ''}/${name}`);
    expect(files.filter((file) => /fiches\.json|fragment/u.test(file))).toEqual([]);
  });
});

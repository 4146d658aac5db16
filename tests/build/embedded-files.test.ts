import { expect, test } from 'vitest';
import { datasetRoute, snapshotFileRoute } from '../../src/routes.ts';
import { describeSites } from './sites.ts';

describeSites(({ name, site, catalog }) => {
  const embedded = catalog.datasets.flatMap(({ slug, resources }) =>
    resources.flatMap(({ embeddedFile }) => (embeddedFile === undefined ? [] : [{ slug, embeddedFile }])),
  );

  test('each file that the snapshot carries is served, and offered by the page of its dataset', () => {
    expect(embedded).toHaveLength(name === 'sample' ? 12 : 0);
    for (const { slug, embeddedFile } of embedded) {
      const address = snapshotFileRoute(embeddedFile);
      expect(site.files.has(address), address).toBe(true);
      expect(site.pages.get(datasetRoute(slug))?.links).toContain(address);
    }
  });
});

import { expect, test } from 'vitest';
import { datasetRoute, snapshotFileRoute } from '../../src/routes.ts';
import { describeSites } from './sites.ts';

/** Files that each snapshot is known to carry: a lost one would otherwise go unseen. */
const carried: Readonly<Record<string, number>> = { sample: 12, extremes: 11, real: 0 };

describeSites(({ name, site, catalog }) => {
  const embedded = catalog.datasets.flatMap(({ slug, resources }) =>
    resources.flatMap(({ embeddedFile }) => (embeddedFile === undefined ? [] : [{ slug, embeddedFile }])),
  );

  test('each file that the snapshot carries is served, and offered by the page of its dataset', () => {
    expect(embedded).toHaveLength(carried[name] ?? 0);
    for (const { slug, embeddedFile } of embedded) {
      const address = snapshotFileRoute(embeddedFile);
      expect(site.files.has(address), address).toBe(true);
      expect(site.pages.get(datasetRoute(slug))?.links).toContain(address);
    }
  });
});

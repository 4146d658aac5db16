import { expect, test } from 'vitest';
import { toCatalog, type CatalogRecords } from '../../../src/catalog/catalog.ts';

type Records = { -readonly [Key in keyof CatalogRecords]: CatalogRecords[Key] };

/** Only the fields that joining reads; the rest of each record is of no concern here. */
function records(parts: Partial<Record<keyof CatalogRecords, unknown>>): CatalogRecords {
  const empty = {
    portal: { organizations: [], genericKeywords: [] },
    manifest: {},
    datasets: [],
    organizations: [],
    reuses: [],
    dataservices: [],
    discussions: [],
    previews: [],
    themes: [],
  };
  return { ...empty, ...parts } as unknown as Records;
}

const dataset = (id: string, updatedAt: string, organizationId = 'o1'): object => ({
  id,
  updatedAt,
  organizationId,
  title: id,
  summary: null,
  description: '',
  keywords: [],
  resources: [],
});

test('datasets come last updated first, ties by id, across time zones', () => {
  const catalog = toCatalog(
    records({
      datasets: [
        dataset('b', '2026-01-02T00:00:00Z'),
        dataset('c', '2026-01-02T01:30:00+02:00'),
        dataset('a', '2026-01-02T00:00:00Z'),
      ],
    }),
  );
  expect(catalog.datasets.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(catalog.datasetById.get('b')?.title).toBe('b');
});

test('organisations keep the order of the portal, the others follow by name', () => {
  const catalog = toCatalog(
    records({
      portal: { organizations: ['ministry', 'cnc'], genericKeywords: [] },
      organizations: [
        { id: 'z', name: 'Zénith' },
        { id: 'cnc', name: 'CNC' },
        { id: 'e', name: 'École' },
        { id: 'ministry', name: 'Ministère' },
      ],
    }),
  );
  expect(catalog.organizations.map(({ id }) => id)).toEqual(['ministry', 'cnc', 'e', 'z']);
});

test('records are found from their dataset, in a useful order', () => {
  const catalog = toCatalog(
    records({
      datasets: [dataset('a', '2026-01-01T00:00:00Z'), dataset('b', '2026-01-01T00:00:00Z', 'o2')],
      reuses: [
        { id: 'r1', views: 1, datasetIds: ['a', 'b'] },
        { id: 'r2', views: 9, datasetIds: ['a'] },
      ],
      dataservices: [{ id: 's', datasetIds: ['b'] }],
      discussions: [
        { id: 'd1', datasetId: 'a', createdAt: '2025-01-01T00:00:00Z' },
        { id: 'd2', datasetId: 'a', createdAt: '2026-01-01T00:00:00Z' },
      ],
    }),
  );
  const ids = (items: readonly { id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);
  expect(ids(catalog.reusesByDataset.get('a'))).toEqual(['r2', 'r1']);
  expect(ids(catalog.reusesByDataset.get('b'))).toEqual(['r1']);
  expect(ids(catalog.dataservicesByDataset.get('b'))).toEqual(['s']);
  expect(ids(catalog.discussionsByDataset.get('a'))).toEqual(['d2', 'd1']);
  expect(ids(catalog.datasetsByOrganization.get('o2'))).toEqual(['b']);
  expect(catalog.datasetsByOrganization.has('o3')).toBe(false);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rootPath } from '../../../scripts/project-root.ts';
import { readCatalog } from '../../../scripts/build/read-catalog.ts';

const records = z.array(z.looseObject({ id: z.string() }));
const files = ['datasets', 'organizations', 'reuses', 'dataservices', 'discussions'] as const;

describe.each(['content/sample', 'tests/fixtures/catalog-extremes'])('the snapshot %s', async (path) => {
  const folder = `${rootPath}${path}`;
  const catalog = await readCatalog(folder);
  const { manifest, datasets, organizations, reuses, dataservices, discussions } = catalog;

  test.each(files)('%s: ids are unique, sorted, and counted in the manifest', (file) => {
    const text = readFileSync(`${folder}/${file}.json`, 'utf8');
    const ids = records.parse(JSON.parse(text)).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(manifest.counts[file]).toBe(ids.length);
  });

  test('slugs and resource ids are unique, and counted', () => {
    for (const list of [datasets, organizations, reuses, dataservices]) {
      expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
    }
    const resourceIds = datasets.flatMap(({ resources }) => resources.map(({ id }) => id));
    expect(new Set(resourceIds).size).toBe(resourceIds.length);
    expect(manifest.counts.resources).toBe(resourceIds.length);
  });

  test('every reference resolves', () => {
    const toDatasets = [
      ...[...reuses, ...dataservices].flatMap(({ datasetIds }) => datasetIds),
      ...discussions.map(({ datasetId }) => datasetId),
    ];
    const toOrganizations = [
      ...datasets.map(({ organizationId }) => organizationId),
      ...dataservices.flatMap(({ organizationId }) => organizationId ?? []),
      ...discussions.flatMap(({ answers }) => answers.map(({ organizationId }) => organizationId)),
    ];
    expect(toDatasets.filter((id) => !catalog.datasetById.has(id))).toEqual([]);
    expect(toOrganizations.filter((id) => !catalog.organizationById.has(id))).toEqual([]);
  });
});

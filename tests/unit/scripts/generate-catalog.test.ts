import { expect, test } from 'vitest';
import { z } from 'zod';
import { generateCatalog } from '../../../scripts/bench/generate-catalog.ts';
import { generateProfile } from '../../../scripts/bench/generate-profile.ts';
import { datasetSchema } from '../../../src/catalog/schemas/dataset.ts';
import { discussionSchema } from '../../../src/catalog/schemas/discussion.ts';
import { manifestSchema } from '../../../src/catalog/schemas/manifest.ts';
import { organizationSchema } from '../../../src/catalog/schemas/organization.ts';
import { previewSchema } from '../../../src/catalog/schemas/preview.ts';
import { resourceProfileSchema } from '../../../src/catalog/schemas/resource-profile.ts';
import { reuseSchema } from '../../../src/catalog/schemas/reuse.ts';

const generated = generateCatalog(200, ['musees', 'cinema']);

test('the same size gives the same catalogue', () => {
  expect(generateCatalog(200, ['musees', 'cinema'])).toEqual(generated);
});

test('every record fits the schemas', () => {
  expect(() => manifestSchema.parse(generated.manifest)).not.toThrow();
  expect(() => z.array(datasetSchema).parse(generated.datasets)).not.toThrow();
  expect(() => z.array(organizationSchema).parse(generated.organizations)).not.toThrow();
  expect(() => z.array(reuseSchema).parse(generated.reuses)).not.toThrow();
  expect(() => z.array(discussionSchema).parse(generated.discussions)).not.toThrow();
  expect(() => z.array(previewSchema).parse(generated.previews)).not.toThrow();
});

test('ids and slugs are unique, references resolve', () => {
  const ids = new Set(generated.datasets.map(({ id }) => id));
  const organizations = new Set(generated.organizations.map(({ id }) => id));
  expect(ids.size).toBe(200);
  expect(new Set(generated.datasets.map(({ slug }) => slug)).size).toBe(200);
  expect(generated.datasets.every(({ organizationId }) => organizations.has(organizationId))).toBe(true);
  expect(generated.reuses.flatMap(({ datasetIds }) => datasetIds).every((id) => ids.has(id))).toBe(true);
});

test('it is shaped as the real catalogue: about 3.5 resources per dataset', () => {
  const resources = generated.manifest.counts.resources / 200;
  expect(resources).toBeGreaterThan(2.8);
  expect(resources).toBeLessThan(4.2);
});

test('each resource has a preview, and each table a profile of the size it says', () => {
  const resources = generated.datasets.flatMap(({ resources }) => resources.map(({ id }) => id));
  expect(generated.previews.map(({ id }) => id)).toEqual(resources.toSorted());
  const table = generated.previews.find((preview) => preview.kind === 'table');
  if (!table) throw new Error('no table was generated');
  const profile = generateProfile(table, ['musée', 'film', 'livre']);
  expect(() => resourceProfileSchema.parse(profile)).not.toThrow();
  expect(profile.table?.columns).toHaveLength(table.columns);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { generateCatalog } from '../../../scripts/bench/generate-catalog.ts';
import { datasetSchema } from '../../../src/catalog/schemas/dataset.ts';
import { discussionSchema } from '../../../src/catalog/schemas/discussion.ts';
import { manifestSchema } from '../../../src/catalog/schemas/manifest.ts';
import { organizationSchema } from '../../../src/catalog/schemas/organization.ts';
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

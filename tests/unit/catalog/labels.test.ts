import { expect, test } from 'vitest';
import { accessTypes } from '../../../src/catalog/access.ts';
import {
  datasetBadgeLabel,
  datasetBadges,
  organizationBadgeLabel,
  organizationBadges,
} from '../../../src/catalog/badge.ts';
import { resourceTypeLabels } from '../../../src/catalog/resource-type.ts';
import { reuseTypeLabel, reuseTypes } from '../../../src/catalog/reuse-type.ts';
import { datasetSchema } from '../../../src/catalog/schemas/dataset.ts';
import { resourceTypes } from '../../../src/catalog/schemas/resource.ts';

test('every id of the contract has a label', () => {
  expect(Object.keys(datasetBadges).sort()).toEqual(['hvd', 'inspire', 'pivotal-data', 'sl', 'spd', 'sr']);
  expect(Object.keys(organizationBadges)).toHaveLength(5);
  expect(Object.keys(reuseTypes)).toHaveLength(8);
  expect(Object.keys(resourceTypeLabels)).toEqual([...resourceTypes]);
  expect(Object.keys(accessTypes)).toEqual(datasetSchema.shape.accessType.options);
});

test.each([
  [reuseTypeLabel('visualization'), 'Visualisation'],
  [datasetBadgeLabel('hvd'), 'Données de forte valeur'],
  [organizationBadgeLabel('certified'), 'Certifié'],
])('%s', (label, expected) => {
  expect(label).toBe(expected);
});

test('an id nobody knows is shown as it is', () => {
  const labels = [reuseTypeLabel, datasetBadgeLabel, organizationBadgeLabel];
  expect(labels.map((label) => label('inconnu'))).toEqual(labels.map(() => 'inconnu'));
});

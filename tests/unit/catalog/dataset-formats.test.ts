import { expect, test } from 'vitest';
import { datasetFormats } from '../../../src/catalog/dataset-formats.ts';
import { aResource } from '../../fixtures/records.ts';

test('main files come first, then families, each format once', () => {
  const resources = [
    aResource({ id: '1', type: 'documentation', format: 'pdf' }),
    aResource({ id: '2', format: 'zip' }),
    aResource({ id: '3', format: 'geojson' }),
    aResource({ id: '4', type: 'update', format: 'csv' }),
    aResource({ id: '5', format: 'geojson' }),
    aResource({ id: '6', format: null }),
    aResource({ id: '7', format: 'inconnu' }),
  ];
  expect(datasetFormats({ resources })).toEqual(['geojson', 'zip', 'inconnu', 'csv', 'pdf']);
});

test('no resource, no format', () => {
  expect(datasetFormats({ resources: [] })).toEqual([]);
});

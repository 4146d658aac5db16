import { expect, test } from 'vitest';
import { featuresOf } from '../../../src/catalog/dataset-features.ts';
import { datasetPeriod } from '../../../src/catalog/dataset-period.ts';
import { producerType } from '../../../src/catalog/producer-type.ts';
import type { Preview } from '../../../src/catalog/schemas/preview.ts';
import type { Resource } from '../../../src/catalog/schemas/resource.ts';
import { aFailedPreview, aTablePreview } from '../../fixtures/profiles.ts';
import { aCatalog, aDataservice, aDataset, aResource, anOrganization } from '../../fixtures/records.ts';

const { analysis } = aResource();
const noPlace = { points: null, places: null };

function features(resource: Partial<Resource>, preview?: Preview): string[] {
  const dataset = aDataset({ resources: [aResource({ id: 'r1', ...resource })] });
  const previews = preview === undefined ? [] : [{ ...preview, id: 'r1' }];
  return featuresOf(dataset, aCatalog({ datasets: [dataset], previews }));
}

test.each<[string, Partial<Resource>, Preview | undefined, string[]]>([
  ['a file that was not looked at', {}, undefined, []],
  ['a file without a preview', {}, aFailedPreview(), []],
  ['a table', {}, aTablePreview(noPlace), ['tableau']],
  ['a table of no point', {}, aTablePreview({ points: 0, places: null }), ['tableau']],
  [
    'a table with points',
    {},
    aTablePreview({ points: 3, places: null }),
    ['tableau', 'carte', 'coordonnees'],
  ],
  ['a table of codes', {}, aTablePreview({ points: null, places: 'commune' }), ['tableau', 'carte']],
  ['tiles', {}, { id: 'r1', kind: 'tiles' }, ['carte', 'coordonnees']],
  ['a document', {}, { id: 'r1', kind: 'document', document: 'pdf', bytes: null }, []],
  ['an address of an API', { type: 'api' }, undefined, ['api']],
  ['a service of maps', { format: 'wms' }, undefined, ['api']],
  ['a table that data.gouv.fr serves', { analysis: { ...analysis, tabular: true } }, undefined, ['api']],
  ['a documentation', { type: 'documentation' }, undefined, ['documente']],
  ['a schema', { schema: { name: 'etalab/schema', version: null, url: null } }, undefined, ['documente']],
])('%s', (_, resource, preview, expected) => {
  expect(features(resource, preview)).toEqual(expected);
});

test('an API of the catalogue is the API of its datasets', () => {
  const dataset = aDataset();
  const catalog = aCatalog({
    datasets: [dataset],
    dataservices: [aDataservice({ datasetIds: [dataset.id] })],
  });
  expect(featuresOf(dataset, catalog)).toContain('api');
});

test('the period is the declared one, else the one of the tables, else nothing', () => {
  const resources = [aResource({ id: 'r1' }), aResource({ id: 'r2' })];
  const previews = [
    aTablePreview({ id: 'r1', period: { from: '1998', to: '2004' } }),
    aTablePreview({ id: 'r2', period: { from: '2001-05-01', to: '2010' } }),
  ];
  const { previewByResource } = aCatalog({ previews });
  const period = (parts: Parameters<typeof aDataset>[0]): unknown =>
    datasetPeriod(aDataset(parts), { previewByResource }, 2026);
  expect(period({ resources, temporalCoverage: { start: '2015-02-01', end: '2017-01-01' } })).toEqual({
    from: 2015,
    to: 2017,
  });
  expect(period({ resources, temporalCoverage: { start: '2015-02-01', end: null } })).toEqual({
    from: 2015,
    to: 2026,
  });
  expect(period({ resources, temporalCoverage: null })).toEqual({ from: 1998, to: 2010 });
  expect(period({ resources: [], temporalCoverage: null })).toBeNull();
});

test.each<[string, string[], string]>([
  ['ministry', [], 'ministere'],
  ['operator', ['company'], 'operateur'],
  ['else', ['certified', 'public-service'], 'service-public'],
  ['else', ['public-service', 'local-authority'], 'collectivite'],
  ['else', ['association'], 'association'],
  ['else', ['company'], 'entreprise'],
  ['else', ['certified'], 'autre'],
])('the producer « %s » with the badges %j is of type %s', (id, badges, type) => {
  expect(producerType(anOrganization({ id, badges }), { organizations: ['ministry', 'operator'] })).toBe(
    type,
  );
});

import { expect, test } from 'vitest';
import { mainResource, toDatasetResources } from '../../../src/views/dataset-resources.ts';
import { aResource } from '../../fixtures/records.ts';

const { analysis, check } = aResource();

test('a dataset may have no resource', () => {
  expect(toDatasetResources([])).toEqual({ count: 0, main: null, groups: [] });
});

test.each([
  ['a table before a document', ['pdf', 'csv'], 'csv'],
  ['an open table before a closed one', ['xlsx', 'csv'], 'csv'],
  ['a map before structured data', ['json', 'geojson'], 'geojson'],
  ['the first listed of equals', ['csv', 'csv'], 'csv'],
])('the main file: %s', (_, formats, expected) => {
  expect(mainResource(formats.map((format) => aResource({ format })))?.format).toBe(expected);
});

test('the main file is reachable, of the main type, and the most downloaded of equals', () => {
  const dead = aResource({ id: 'dead', downloads: 900, check: { ...check, available: false } });
  const refused = aResource({ id: 'refused', url: null, refusedScheme: 'ftp' });
  const manual = aResource({ id: 'manual', type: 'documentation', downloads: 800 });
  const small = aResource({ id: 'small', downloads: 5 });
  const big = aResource({ id: 'big', downloads: 50 });
  expect(mainResource([dead, refused, manual, small, big])?.id).toBe('big');
  expect(mainResource([dead, refused, manual])).toBeNull();
  const table = aResource({ id: 'table', analysis: { ...analysis, tabular: true } });
  expect(mainResource([big, table])?.id).toBe('table');
});

test('all others are grouped by type, in order, none twice', () => {
  const { main, groups } = toDatasetResources([
    aResource({ id: 'a', type: 'documentation', format: 'pdf' }),
    aResource({ id: 'b' }),
    aResource({ id: 'c' }),
    aResource({ id: 'd', type: 'other' }),
  ]);
  expect(main?.id).toBe('b');
  expect(groups.map(({ title, shown }) => [title, shown.map(({ id }) => id)])).toEqual([
    ['Autre fichier principal', ['c']],
    ['Documentation', ['a']],
    ['Autre fichier', ['d']],
  ]);
});

test('a long group is folded after ten, but not for one or two more', () => {
  const many = (count: number): [number, number] => {
    const resources = Array.from({ length: count }, (_, index) =>
      aResource({ id: index.toString(), type: 'documentation' }),
    );
    const group = toDatasetResources(resources).groups[0];
    return [group?.shown.length ?? 0, group?.folded.length ?? 0];
  };
  expect(many(12)).toEqual([12, 0]);
  expect(many(13)).toEqual([10, 3]);
  expect(many(102)).toEqual([10, 92]);
});

test('a resource is said in French', () => {
  const { main } = toDatasetResources([
    aResource({ title: "L'essai : un", downloads: 1200, description: '# A' }),
  ]);
  expect(main).toMatchObject({
    anchor: 'fichier-r1',
    title: 'L’essai\u00a0: un',
    format: { label: 'CSV', meaning: 'tableau en texte, lisible par tout tableur' },
    size: '12\u00a0ko',
    updated: { day: '2026-05-22', label: '22\u00a0mai\u00a02026' },
    downloads: '1\u202f200\u00a0téléchargements',
    description: '<h4>A</h4>',
  });
});

test('an unknown size, format or count is not shown', () => {
  const { main } = toDatasetResources([aResource({ byteSize: null, format: null, description: ' ' })]);
  expect(main).toMatchObject({ size: null, format: null, downloads: null, description: null });
});

test.each([
  [
    'the permalink is what one downloads',
    { latestUrl: 'https://l.example.org' },
    'https://l.example.org',
    'download',
  ],
  ['else the file itself', {}, 'https://static.example.org/salles.csv', 'download'],
  [
    'a page elsewhere opens',
    { storage: 'remote', format: 'html', url: 'https://p.example.org/', latestUrl: 'https://l.example.org' },
    'https://p.example.org/',
    'open',
  ],
  ['an uploaded page downloads', { format: 'html' }, 'https://static.example.org/salles.csv', 'download'],
] as const)('%s', (_, parts, href, kind) => {
  expect(toDatasetResources([aResource(parts)]).main?.action).toEqual({ href, kind });
});

test('no address, no button', () => {
  const { groups } = toDatasetResources([aResource({ url: null, refusedScheme: 'javascript' })]);
  expect(groups[0]?.shown[0]?.action).toBeNull();
});

test('files converted by data.gouv.fr are offered, and its table when it has one', () => {
  const previewUrl = 'https://explore.data.gouv.fr/resources/r1';
  const converted = { ...analysis, tabular: true, parquetUrl: 'https://p.example.org/a.parquet' };
  const { main } = toDatasetResources([aResource({ previewUrl, analysis: converted })]);
  expect(main?.conversions).toEqual([{ label: 'Parquet', href: 'https://p.example.org/a.parquet' }]);
  expect(main?.exploreUrl).toBe(previewUrl);
  expect(toDatasetResources([aResource({ previewUrl })]).main?.exploreUrl).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { readAreas, readTownHalls } from '../../../../src/datagouv/boundaries/read-areas.ts';

const ring = [
  [0, 45],
  [1, 45],
  [1, 46],
  [0, 45],
];

function collection(...features: readonly object[]): object {
  return { type: 'FeatureCollection', features };
}

function area(code: string, coordinates: unknown = [ring], type = 'Polygon'): object {
  return {
    type: 'Feature',
    properties: { code, nom: `Nom ${code}`, region: '84' },
    geometry: { type, coordinates },
  };
}

describe('areas', () => {
  test('are sorted by code, those that are not expected left out', () => {
    const areas = readAreas(collection(area('03'), area('01'), area('975')), ['01', '03']);
    expect(areas.map(({ code, name }) => [code, name])).toEqual([
      ['01', 'Nom 01'],
      ['03', 'Nom 03'],
    ]);
  });

  test('a polygon and polygons have one shape', () => {
    const [one, many] = readAreas(collection(area('01'), area('03', [[ring], [ring]], 'MultiPolygon')), [
      '01',
      '03',
    ]);
    expect([one?.polygons.length, many?.polygons.length]).toEqual([1, 2]);
  });

  test.each<[string, object, RegExp]>([
    ['a missing code', collection(area('01')), /Il manque des contours : 03/u],
    ['a code twice', collection(area('01'), area('01'), area('03')), /deux fois/u],
    ['an open ring', collection(area('01', [[...ring.slice(0, 3), [9, 9]]]), area('03')), /pas fermé/u],
    ['a ring of two points', collection(area('01', [ring.slice(0, 2)]), area('03')), /forme attendue/u],
    [
      'a position out of the world',
      collection(area('01', [[[0, 450], ...ring]]), area('03')),
      /forme attendue/u,
    ],
    ['something else', { type: 'Topology' }, /forme attendue/u],
  ])('%s is refused', (_, json, message) => {
    expect(() => readAreas(json, ['01', '03'])).toThrow(message);
  });
});

describe('town halls', () => {
  const hall = (properties: object, coordinates: unknown = [4.9, 46.1]): object => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });

  test('are found by the property that holds codes, the first of each commune', () => {
    const halls = readTownHalls(
      collection(
        hall({ nom: 'B', commune: '2A004' }),
        hall({ nom: 'A', commune: '01001' }),
        hall({ nom: 'A2', commune: '01001' }, [0, 0]),
      ),
    );
    expect(halls).toEqual([
      { code: '01001', longitude: 4.9, latitude: 46.1 },
      { code: '2A004', longitude: 4.9, latitude: 46.1 },
    ]);
  });

  test('without a code they are refused', () => {
    expect(() => readTownHalls(collection(hall({ nom: 'A', cp: 'x' })))).toThrow(/pas de code de commune/u);
  });
});

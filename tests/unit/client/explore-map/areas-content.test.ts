import { expect, test } from 'vitest';
import { areaFeatures, areasContent, countPlaces } from '../../../../src/client/explore-map/areas-content.ts';
import { quantileClasses } from '../../../../src/client/explore-map/class-breaks.ts';
import { boundsOf } from '../../../../src/client/explore-map/placement.ts';
import { decodePlaces } from '../../../../src/tabular/geography/place-table.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';

const places = decodePlaces(
  {
    departements: [
      ['01', 'Ain', 'Bourg-en-Bresse', '84', 5.23, 46.2],
      ['69', 'Rhône', 'Lyon', '84', 4.83, 45.76],
      ['75', 'Paris', 'Paris', '11', 2.35, 48.86],
    ],
    regions: [
      ['84', 'Auvergne-Rhône-Alpes', 'Lyon', '', 4.83, 45.76],
      ['11', 'Île-de-France', 'Paris', '', 2.35, 48.86],
    ],
  },
  null,
);

const codes = new Map([
  ['01004', 2],
  ['69123', 3],
  ['75056', 1],
  ['inconnu', 4],
]);

test('codes of communes add up by département, most rows first; unknown codes are counted', () => {
  const { places: found, placed, leftOut } = countPlaces(codes, 'commune', 'departement', places);
  expect(found.map(({ place, count }) => [place.code, count])).toEqual([
    ['69', 3],
    ['01', 2],
    ['75', 1],
  ]);
  expect({ placed, leftOut }).toEqual({ placed: 6, leftOut: 4 });
});

test('and by région', () => {
  const { places: found } = countPlaces(codes, 'commune', 'region', places);
  expect(found.map(({ place, count }) => [place.code, count])).toEqual([
    ['84', 5],
    ['11', 1],
  ]);
});

test('every area is drawn, those without a row too', () => {
  const counts = countPlaces(codes, 'commune', 'departement', places);
  const shape = { type: 'Polygon' as const, coordinates: [] };
  const outlines = new Map([
    ['69', shape],
    ['75', shape],
    ['29', shape],
  ]);
  const classes = quantileClasses([1, 2, 3], 3);
  expect(areaFeatures(counts, outlines, classes).features.map(({ properties }) => properties)).toEqual([
    { code: '69', rank: 2 },
    { code: '75', rank: 0 },
    { code: '29', rank: -1 },
  ]);
});

test('a view holds areas whole, and the centres of those that have no outline', () => {
  const counts = countPlaces(codes, 'commune', 'departement', places);
  const rhone = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [4.2, 45.4],
        [5.2, 45.4],
        [5.2, 46.4],
        [4.2, 45.4],
      ],
    ],
  };
  const empty = { type: 'Polygon' as const, coordinates: [] };
  const outlines = new Map([
    ['69', rhone],
    ['75', empty],
  ]);
  const content = areasContent({ mode: 'areas', counts, outlines, texts: mapTexts });
  expect(boundsOf(content)).toEqual([2.35, 45.4, 5.23, 48.86]);
  const discs = areasContent({ mode: 'areas', counts, outlines: null, texts: mapTexts });
  expect(boundsOf(discs)).toEqual([2.35, 45.76, 5.23, 48.86]);
});

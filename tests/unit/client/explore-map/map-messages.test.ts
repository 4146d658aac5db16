import { expect, test } from 'vitest';
import { countText } from '../../../../src/client/explore-map/feature-list.ts';
import { colourRamp, mixColours } from '../../../../src/client/explore-map/colour-mix.ts';
import { formatPosition, mapLinks } from '../../../../src/client/explore-map/open-in.ts';
import { layersOf } from '../../../../src/client/explore-map/tiles-content.ts';
import { messageOf } from '../../../../src/client/explore-map/map-message.ts';
import type { MapContent } from '../../../../src/client/explore-map/map-content.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';

test.each([
  [0, 0, 'Rien dans la vue'],
  [1, 1, '1\u00a0élément dans la vue'],
  [12, 12, '12\u00a0éléments dans la vue'],
  [1213, 50, '1\u202f213\u00a0éléments dans la vue, les 50 premiers ci-dessous'],
])('%d things, %d listed: « %s »', (total, shown, text) => {
  expect(countText(total, shown, mapTexts)).toBe(text);
});

test.each([
  ['points', 12, 0, '12\u00a0lignes placées.'],
  ['points', 12, 3, '12\u00a0lignes placées, 3\u00a0sans position.'],
  ['areas', 12, 3, '12\u00a0lignes placées, 3\u00a0dont le code n’est pas reconnu.'],
  ['points', 0, 3, mapTexts.nothing],
] as const)('%s, %d placed and %d left out: « %s »', (mode, placed, leftOut, text) => {
  const content: Pick<MapContent, 'mode' | 'placed' | 'leftOut' | 'notes' | 'drawnOnly'> = {
    mode,
    placed,
    leftOut,
    notes: [],
    drawnOnly: false,
  };
  expect(messageOf(content, mapTexts)).toBe(text);
});

test('a position is written latitude first', () => {
  expect(formatPosition([2.352222, 48.856613])).toBe('48.85661, 2.35222');
});

test('links lead to public maps at the position', () => {
  const { osm, ign } = mapLinks([2.352222, 48.856613]);
  expect(osm).toBe('https://www.openstreetmap.org/?mlat=48.85661&mlon=2.35222#map=17/48.85661/2.35222');
  expect(ign).toBe('https://www.geoportail.gouv.fr/carte?c=2.35222,48.85661&z=17');
});

test('a ramp goes from a tint to the full colour', () => {
  expect(mixColours('rgb(255, 255, 255)', 'rgb(0, 0, 0)', 0.5)).toBe('rgb(128, 128, 128)');
  const ramp = colourRamp('rgb(255, 255, 255)', 'rgb(0, 0, 100)', 3);
  expect(ramp).toHaveLength(3);
  expect(ramp.at(-1)).toBe('rgb(0, 0, 100)');
});

test('metadata of tiles are read as far as they are what they should be', () => {
  expect(
    layersOf({ vector_layers: [{ id: 'sites', fields: { nom: 'String' } }, { fields: {} }, null] }),
  ).toEqual([{ id: 'sites', fields: ['nom'] }]);
  expect(layersOf({})).toEqual([]);
  expect(layersOf(null)).toEqual([]);
});

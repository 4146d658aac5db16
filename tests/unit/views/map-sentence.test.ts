import { expect, test } from 'vitest';
import { mapSentence } from '../../../src/views/map-sentence.ts';

const points = {
  source: { kind: 'columns' as const, latitude: 0, longitude: 1 },
  system: 'wgs84' as const,
  evidence: ['name' as const],
  used: 1200,
  mended: [],
  leftOut: [],
  bounds: null,
  cells: [],
};

test('points are counted, and rows without one', () => {
  expect(mapSentence({ points, places: null })).toBe('1\u202f200\u00a0lignes ont une position.');
  const leftOut = [
    { remark: 'zero' as const, count: 1 },
    { remark: 'empty' as const, count: 2 },
  ];
  expect(mapSentence({ points: { ...points, used: 1, leftOut }, places: null })).toBe(
    '1\u00a0ligne a une position\u00a0; 3\u00a0n’en ont pas.',
  );
});

test('places are told by their level', () => {
  const places = { level: 'departement' as const, column: 0, matched: 96, unmatched: 0, areas: [] };
  expect(mapSentence({ points: null, places })).toBe('96\u00a0lignes portent le code d’un département.');
});

test('tiles are told as such', () => {
  expect(mapSentence(null)).toContain('tuiles');
});

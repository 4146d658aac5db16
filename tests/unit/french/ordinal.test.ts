import { expect, test } from 'vitest';
import { ordinalOf } from '../../../src/french/ordinal.ts';

test.each([
  ['19e', '19e'],
  ['19ème', '19e'],
  ['01er', '1e'],
  ['1er', '1e'],
  ['XIXe', '19e'],
  ['XIXème', '19e'],
  ['xixe', '19e'],
  ['XVIᵉ', '16e'],
  ['XIVe', '14e'],
  ['VIe', '6e'],
  ['Ier', '1e'],
  ['vie', null],
  ['Vie', null],
  ['VIE', null],
  ['Ver', null],
  ['iver', null],
  ['e', null],
  ['mixe', null],
  ['1900e', null],
  ['19', null],
  ['XIX', null],
])('« %s » is the rank %s', (written, rank) => {
  expect(ordinalOf(written)).toBe(rank);
});

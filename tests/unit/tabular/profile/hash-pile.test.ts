import { expect, test } from 'vitest';
import { CellScan } from '../../../../src/tabular/profile/cell-scan.ts';
import { HashPile } from '../../../../src/tabular/profile/hash-pile.ts';

const scan = new CellScan();

function pileOf(texts: Iterable<string>): HashPile {
  const pile = new HashPile();
  for (const text of texts) {
    scan.scan(text);
    pile.add(scan.low, scan.high);
  }
  return pile;
}

function* repeated(values: number, times: number): Generator<string> {
  for (let time = 0; time < times; time++) for (let at = 0; at < values; at++) yield at.toString();
}

test.each([
  [0, 1],
  [1, 1],
  [1, 100_000],
  [5000, 20],
  [4097, 1],
  [100_000, 3],
])('%i values, %i times each, are as many values', (values, times) => {
  const pile = pileOf(repeated(values, times));
  expect(pile.size).toBe(values * times);
  expect(pile.settle()).toBe(values);
  expect(pile.size).toBe(values);
});

test('what comes after a settling is told apart from what it left', () => {
  const pile = pileOf(repeated(3000, 2));
  pile.settle();
  for (const text of ['0', '2999', 'autre', 'autre']) {
    scan.scan(text);
    pile.add(scan.low, scan.high);
  }
  expect(pile.settle()).toBe(3001);
});

test('hashes of one group, two of zeros among them, are told apart too', () => {
  const pile = new HashPile();
  for (let time = 0; time < 2; time++) for (let at = 0; at < 20_000; at++) pile.add(at % 64, at);
  pile.add(0, 0);
  expect(pile.settle()).toBe(20_000);
});

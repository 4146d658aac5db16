import { describe, expect, test } from 'vitest';
import { CellScan } from '../../../../src/tabular/profile/cell-scan.ts';
import { DistinctCount } from '../../../../src/tabular/profile/distinct-count.ts';
import { FineHistogram } from '../../../../src/tabular/profile/fine-histogram.ts';
import { HyperLogLog } from '../../../../src/tabular/profile/hyper-log-log.ts';
import { MemoryBudget } from '../../../../src/tabular/profile/memory-budget.ts';
import { Reservoir } from '../../../../src/tabular/profile/reservoir.ts';
import { ValueTable } from '../../../../src/tabular/profile/value-table.ts';

const scan = new CellScan();

test.each([1, 100, 10_000, 40_000, 60_000, 500_000])('%i values are estimated within 2 %', (distinct) => {
  const estimate = new HyperLogLog();
  for (let at = 0; at < distinct; at++) {
    scan.scan(`valeur ${at}`);
    estimate.add(scan.low, scan.high);
  }
  expect(Math.abs(estimate.count() - distinct) / distinct).toBeLessThan(0.02);
});

test('hashes of a million short texts are all different', () => {
  const distinct = new DistinctCount(new MemoryBudget(100_000_000));
  for (let at = 0; at < 1_000_000; at++) {
    scan.scan(at.toString(36));
    distinct.add(scan.low, scan.high);
  }
  expect({ count: distinct.count, exact: distinct.exact }).toEqual({ count: 1_000_000, exact: true });
});

test('without memory left, a count becomes an estimate', () => {
  const distinct = new DistinctCount(new MemoryBudget(0));
  for (let at = 0; at < 10_000; at++) {
    scan.scan(at.toString());
    distinct.add(scan.low, scan.high);
  }
  expect(distinct.exact).toBe(false);
  expect(Math.abs(distinct.count - 10_000)).toBeLessThan(200);
});

test('frequent values survive a table that is full, low by its error at most', () => {
  const table = new ValueTable(new MemoryBudget(100_000_000));
  const add = (text: string) => {
    scan.scan(text);
    const entry = table.find(scan.low, scan.high);
    if (entry >= 0) table.increment(entry, 1);
    else {
      if (!table.reserve()) table.purge();
      table.increment(table.insert(scan.low, scan.high, 0, text), 1);
    }
  };
  // Sorted: the frequent value comes last, when the table has long been full.
  for (let at = 0; at < 100_000; at++) add(`rare ${at}`);
  for (let at = 0; at < 5000; at++) add('fréquent');
  scan.scan('fréquent');
  const count = table.count(table.find(scan.low, scan.high));
  expect(count).toBeLessThanOrEqual(5000);
  expect(count).toBeGreaterThanOrEqual(5000 - table.error);
  expect(table.error).toBeLessThan(100);
});

describe('quantiles', () => {
  test('are exact while all the values are held', () => {
    const sample = new Reservoir();
    for (let at = 0; at <= 40_000; at++) sample.add(40_000 - at, 1);
    expect(sample.quantiles([0.05, 0.5, 0.95])).toEqual([2000, 20_000, 38_000]);
  });
  test('come from a fair sample beyond', () => {
    const sample = new Reservoir();
    for (let at = 0; at < 400_000; at++) sample.add(at, 1);
    const [low = 0, half = 0] = sample.quantiles([0.05, 0.5]);
    expect(Math.abs(low - 20_000)).toBeLessThan(4000);
    expect(Math.abs(half - 200_000)).toBeLessThan(4000);
  });
  test('are the same whether rows come one by one or together', () => {
    const [together, apart] = [new Reservoir(), new Reservoir()];
    for (let at = 0; at < 1000; at++) {
      together.add(at, 200);
      for (let row = 0; row < 200; row++) apart.add(at, 1);
    }
    expect(together.quantiles([0.25, 0.75])).toEqual(apart.quantiles([0.25, 0.75]));
  });
});

describe('a histogram', () => {
  test.each<[string, number[]]>([
    ['decimals', [0.1, 0.2, 0.3, 0.7, 1.9]],
    ['both signs', [-100, -1, 0, 1, 250]],
    ['far apart', [1e-9, 1, 1e9]],
    ['far from zero', [1_000_000.1, 1_000_000.2, 1_000_001]],
    ['huge', [1e300, -1e300, 5]],
    ['tiny', [1e-300, 2e-300, 9e-300]],
    ['going down', Array.from({ length: 10_000 }, (_, at) => 10_000 - at)],
    ['going up', Array.from({ length: 30_000 }, (_, at) => at / 7)],
  ])('of values %s counts each once, in at most twenty bars side by side', (_name, values) => {
    const histogram = new FineHistogram();
    for (const value of values) histogram.add(value, 1);
    const [min, max] = [Math.min(...values), Math.max(...values)];
    const bars = histogram.bars(min, max, false);
    expect(bars.length).toBeLessThanOrEqual(20);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    expect(bars[0]?.from).toBeLessThanOrEqual(min);
    expect(bars.at(-1)?.to).toBeGreaterThanOrEqual(max);
    for (const [at, bar] of bars.entries()) if (at > 0) expect(bar.from).toBe(bars[at - 1]?.to);
    for (const { from, to, count } of bars.slice(0, -1)) {
      const inside = values.filter((value) => value >= from && value < to).length;
      expect(Math.abs(inside - count)).toBeLessThanOrEqual(values.length > 1000 ? 1 : 0);
    }
  });
});

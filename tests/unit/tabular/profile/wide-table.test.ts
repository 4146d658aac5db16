import { expect, test } from 'vitest';
import { TableProfiler } from '../../../../src/tabular/profile/table-profiler.ts';
import { aTable } from '../../../fixtures/profiles.ts';

test('a wide table of amounts keeps the type of each column when memory runs out', () => {
  const names = Array.from({ length: 150 }, (_, column) => `Recette ${column.toString()}`);
  const profiler = new TableProfiler(() => null);
  profiler.header({ names, written: names });
  const rows = 6000;
  for (let row = 0; row < rows; row++)
    profiler.rows([names.map((_, column) => `${(row * 150 + column).toString()},5`)]);
  const { read } = aTable();
  const { columns } = profiler.finish({ ...read, rows, problems: [] });
  expect(new Set(columns.map(({ type }) => type))).toEqual(new Set(['decimal']));
  for (const { filled, share, distinct } of columns) {
    expect([filled, share]).toEqual([rows, 1]);
    expect(Math.abs(distinct.count - rows) / rows).toBeLessThan(0.02);
  }
});

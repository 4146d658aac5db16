import { expect, test } from 'vitest';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Theme } from '../../../src/catalog/schemas/theme.ts';
import { formatThemeCoverage, themeCoverage } from '../../../src/catalog/theme-coverage.ts';

/** A catalogue of datasets that have the themes given, in order. */
function catalogOf(assigned: readonly (readonly string[])[]): Catalog {
  const themes = ['archives', 'livre'].map((id) => ({ id }) as Theme);
  const datasets = assigned.map((_, index) => ({
    id: `d${index.toString()}`,
    title: `Jeu ${index.toString()}`,
  }));
  const themesByDataset = new Map(
    assigned.map((ids, index) => [`d${index.toString()}`, ids.map((id) => ({ id }) as Theme)]),
  );
  return { themes, datasets, themesByDataset } as unknown as Catalog;
}

test('counts each theme of a dataset, its first one as primary', () => {
  const coverage = themeCoverage(catalogOf([['archives'], ['livre', 'archives'], [], ['livre']]));
  expect(coverage).toEqual({
    datasetCount: 4,
    share: 0.75,
    unclassified: [{ id: 'd2', title: 'Jeu 2' }],
    perTheme: [
      { id: 'archives', count: 2, primary: 1, share: 0.5 },
      { id: 'livre', count: 2, primary: 2, share: 0.5 },
    ],
    over30: ['archives', 'livre'],
  });
});

test('a theme of exactly 30 % is not over', () => {
  const ten = [...Array<string[]>(3).fill(['livre']), ...Array<string[]>(7).fill([])];
  expect(themeCoverage(catalogOf(ten)).over30).toEqual([]);
});

test('a catalogue without datasets has no share', () => {
  expect(themeCoverage(catalogOf([]))).toMatchObject({ datasetCount: 0, share: 0, over30: [] });
});

test('the report names what to mend', () => {
  const report = formatThemeCoverage(themeCoverage(catalogOf([['livre'], ['livre'], []])));
  expect(report.split('\n')).toEqual([
    'Themes: 66.7 % of 3 datasets have one.',
    '  archives       0    0.0 %',
    '  livre          2   66.7 %',
    'Theme `livre` holds more than 30.0 %: narrow its clues.',
    'Without a theme: 1',
    '  d2  Jeu 2',
  ]);
});

test('the report names ten unclassified datasets and counts the others', () => {
  const report = formatThemeCoverage(themeCoverage(catalogOf(Array<string[]>(13).fill([]))));
  expect(report).toContain('  d9  Jeu 9\n  … and 3 more');
  expect(report).not.toContain('d10');
});

import { expect, test } from 'vitest';
import { facetIds, type FacetId } from '../../../src/catalog/facets.ts';
import { countFacets, emptySelection, type FacetSelection } from '../../../src/search/facet-counts.ts';
import { decodeFacetTable, encodeFacetTable, type FacetTable } from '../../../src/search/facet-table.ts';
import { randomRows, seededRandom, snapshotDay } from '../../fixtures/facet-rows.ts';

const table = decodeFacetTable(encodeFacetTable(randomRows(200), snapshotDay));

/**
 * The definition, slow and plain: a dataset matches when each facet has nothing chosen or one of its values; of the
 * features, all those chosen.
 */
function matchesByDefinition(selection: FacetSelection, positions: readonly number[]): number[] {
  return positions.filter((position) =>
    facetIds.every((facet) => {
      const chosen = selection[facet];
      const values = valuesOf(table, facet, position);
      if (facet === 'feature') return chosen.every((value) => values.includes(value));
      return chosen.length === 0 || chosen.some((value) => values.includes(value));
    }),
  );
}

function valuesOf({ columns }: FacetTable, facet: FacetId, position: number): string[] {
  const { values, rows, sets } = columns[facet];
  return (sets[rows[position] ?? 0] ?? []).map((index) => values[index]?.id ?? '');
}

function randomSelection(random: () => number): FacetSelection {
  const chosen = facetIds.map((facet) => {
    const { values } = table.columns[facet];
    const count = random() < 0.5 ? 0 : 1 + Math.floor(random() * 3);
    return [
      facet,
      Array.from({ length: count }, () => values[Math.floor(random() ** 2 * values.length)]?.id ?? ''),
    ] as const;
  });
  return { ...emptySelection, ...Object.fromEntries(chosen) };
}

test('60 random selections count as the definition says', () => {
  const random = seededRandom(7);
  for (let run = 0; run < 60; run += 1) {
    const selection = randomSelection(random);
    const positions = Array.from({ length: table.size }, (_, index) => index).filter(
      () => run % 2 === 0 || random() < 0.3,
    );
    const { matches, counts } = countFacets(table, selection, positions);
    expect(matches).toEqual(matchesByDefinition(selection, positions));
    for (const facet of facetIds) {
      // A value's count: what the list would show with that value alone in its facet; a feature comes beside the others.
      const beside = facet === 'feature' ? selection.feature : [];
      const expected = table.columns[facet].values.map(
        ({ id }) => matchesByDefinition({ ...selection, [facet]: [...beside, id] }, positions).length,
      );
      expect(counts[facet]).toEqual(expected);
    }
  }
});

test('several values of a facet add up, several facets narrow down', () => {
  const [first, second] = table.columns.format.values;
  const one = countFacets(table, { ...emptySelection, format: [first?.id ?? ''] }).matches.length;
  const two = countFacets(table, { ...emptySelection, format: [first?.id ?? '', second?.id ?? ''] });
  const both = countFacets(table, {
    ...emptySelection,
    format: [first?.id ?? ''],
    theme: [table.columns.theme.values[0]?.id ?? ''],
  });
  expect(two.matches.length).toBeGreaterThan(one);
  expect(both.matches.length).toBeLessThan(one);
  expect(both.matches.length).toBeGreaterThan(0);
});

test('the order of the positions given is kept', () => {
  expect(countFacets(table, emptySelection, [5, 1, 3]).matches).toEqual([5, 1, 3]);
});

test('an unknown value alone matches nothing, and counts of its facet stay', () => {
  const { matches, counts } = countFacets(table, { ...emptySelection, format: ['toString'] });
  expect(matches).toEqual([]);
  expect(counts.format[0]).toBeGreaterThan(0);
  expect(counts.theme.every((count) => count === 0)).toBe(true);
});

test('features narrow down: a dataset has all of those chosen', () => {
  const [first, second] = table.columns.feature.values;
  const one = countFacets(table, { ...emptySelection, feature: [first?.id ?? ''] });
  const two = countFacets(table, { ...emptySelection, feature: [first?.id ?? '', second?.id ?? ''] });
  expect(two.matches.length).toBe(one.counts.feature[1]);
  expect(two.matches.length).toBeLessThan(one.matches.length);
  expect(two.matches.length).toBeGreaterThan(0);
});

test('any range of years can be asked for, not only the decades of the list', () => {
  const rows = [[1999, 2001], [2005, 2005], null, [2010, 2024]] as const;
  const few = decodeFacetTable(
    encodeFacetTable(
      randomRows(4).map((row, index) => {
        const span = rows[index];
        return { ...row, period: span ? { from: span[0], to: span[1] } : null };
      }),
      snapshotDay,
    ),
  );
  const found = (...period: string[]): readonly number[] =>
    countFacets(few, { ...emptySelection, period }).matches;
  expect(found('2000')).toEqual([0]);
  expect(found('2001-2005')).toEqual([0, 1]);
  expect(found('2006-2009')).toEqual([]);
  expect(found('-2004')).toEqual([0]);
  expect(found('2006-')).toEqual([3]);
  expect(found('2000', '2005')).toEqual([0, 1]);
  expect(few.columns.period.values.map(({ id }) => id)).toEqual([
    '2020-2029',
    '2010-2019',
    '2000-2009',
    '1990-1999',
  ]);
  expect(countFacets(few, emptySelection).counts.period).toEqual([1, 1, 2, 1]);
});

import { expect, test } from 'vitest';
import type { FacetId } from '../../../src/catalog/facets.ts';
import { countFacets, emptySelection, type FacetSelection } from '../../../src/search/facet-counts.ts';
import {
  decodeFacetTable,
  encodeFacetTable,
  facetIds,
  type FacetTable,
} from '../../../src/search/facet-table.ts';
import { randomRows, seededRandom, snapshotDay } from '../../fixtures/facet-rows.ts';

const table = decodeFacetTable(encodeFacetTable(randomRows(200), snapshotDay));

/** The definition, slow and plain: a dataset matches when each facet has nothing chosen or one of its values. */
function matchesByDefinition(selection: FacetSelection, positions: readonly number[]): number[] {
  return positions.filter((position) =>
    facetIds.every((facet) => {
      const chosen = selection[facet];
      return chosen.length === 0 || valuesOf(table, facet, position).some((value) => chosen.includes(value));
    }),
  );
}

function valuesOf({ columns }: FacetTable, facet: FacetId, position: number): string[] {
  const { values, rows } = columns[facet];
  return (rows[position] ?? []).map((index) => values[index]?.id ?? '');
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
      // A value's count: what the list would show with that value alone in its facet.
      const expected = table.columns[facet].values.map(
        ({ id }) => matchesByDefinition({ ...selection, [facet]: [id] }, positions).length,
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

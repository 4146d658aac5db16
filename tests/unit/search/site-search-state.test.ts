import { expect, test } from 'vitest';
import { hitsByKind } from '../../../src/search/hits-by-kind.ts';
import type { EntryKind, SearchHit } from '../../../src/search/search-answer.ts';
import { formatSiteSearch, parseSiteSearch } from '../../../src/search/site-search-state.ts';

test.each([
  ['?q=mus%C3%A9e', '?q=mus%C3%A9e'],
  [
    '?q=MH&exact=oui&sans=year%3A2022&type=organisations',
    '?q=MH&exact=oui&sans=year%3A2022&type=organisations',
  ],
  ['?q=a&type=hasard&page=2', '?q=a'],
  ['?q=a&type=guides&page=2', '?q=a&type=guides&page=2'],
  ['?q=a&type=guides&page=-1', '?q=a&type=guides'],
  ['?type=guides', ''],
  ['?utm_source=x', ''],
])('%s means %s', (search, meaning) => {
  expect(formatSiteSearch(parseSiteSearch(new URLSearchParams(search)))).toBe(meaning);
});

function hits(kind: EntryKind, count: number): SearchHit[] {
  return Array.from({ length: count }, (_, position) => ({ kind, position, score: 1, matches: [] }));
}

test('the first hits of each kind, datasets first whatever the order of the hits', () => {
  const groups = hitsByKind([...hits('guide', 1), ...hits('theme', 5), ...hits('dataset', 20)], null);
  expect(groups.map(({ kind, total, hits: shown }) => [kind, total, shown.length])).toEqual([
    ['dataset', 20, 6],
    ['theme', 5, 3],
    ['guide', 1, 1],
  ]);
});

test('one kind alone shows fifty hits a page; a kind without a hit is no section', () => {
  const all = [...hits('dataset', 4), ...hits('organization', 80)];
  const shown = (page: number): unknown =>
    hitsByKind(all, 'organization', page).map((group) => [
      group.page,
      group.pages,
      group.total,
      group.hits.map(({ position }) => position).at(-1),
    ]);
  expect(shown(1)).toEqual([[1, 2, 80, 49]]);
  expect(shown(2)).toEqual([[2, 2, 80, 79]]);
  expect(shown(9)).toEqual([[2, 2, 80, 79]]);
  expect(hitsByKind(all, 'reuse')).toEqual([]);
});

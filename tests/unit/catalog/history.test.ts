import { expect, test } from 'vitest';
import { allDeparted, allRenamed, type PreviousAddresses } from '../../../src/catalog/history.ts';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';

const datasets = (...pairs: [id: string, slug: string][]) =>
  pairs.map(([id, slug]) => ({ id, slug }) as Dataset);
const departed = (id: string, slug: string) => ({ id, slug, title: slug, reason: 'archived' }) as const;
const nothing: PreviousAddresses = { datasets: [], departed: [], renamed: {} };

test('departures add up, sorted by id', () => {
  const previous = { ...nothing, departed: [departed('c', 'trois')] };
  expect(allDeparted(previous, [departed('a', 'un')], datasets(['b', 'deux'])).map(({ id }) => id)).toEqual([
    'a',
    'c',
  ]);
});

test('a dataset that came back, or whose address was taken, has departed no more', () => {
  const previous = { ...nothing, departed: [departed('a', 'un'), departed('b', 'deux')] };
  expect(allDeparted(previous, [], datasets(['a', 'un'], ['z', 'deux']))).toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>, [string, string][], [string, string][], object]>([
  ['nothing changed', {}, [['a', 'un']], [['a', 'un']], {}],
  ['one slug changed', {}, [['a', 'un']], [['a', 'uno']], { un: 'uno' }],
  ['a slug changed twice', { zero: 'un' }, [['a', 'un']], [['a', 'uno']], { un: 'uno', zero: 'uno' }],
  ['an old slug is borne again', { zero: 'un' }, [['a', 'un']], [['a', 'zero']], { un: 'zero' }],
  [
    'two datasets exchanged their slugs',
    {},
    [
      ['a', 'un'],
      ['b', 'deux'],
    ],
    [
      ['a', 'deux'],
      ['b', 'un'],
    ],
    {},
  ],
  ['the target left without a page', { zero: 'un' }, [['b', 'deux']], [['b', 'deux']], {}],
])('when %s', (_, renamed, before, after, expected) => {
  expect(allRenamed({ ...nothing, renamed, datasets: datasets(...before) }, datasets(...after), [])).toEqual(
    expected,
  );
});

test('an old slug leads to the page of a departed dataset', () => {
  const previous = { ...nothing, renamed: { zero: 'un' }, datasets: datasets(['a', 'un']) };
  expect(allRenamed(previous, datasets(['b', 'deux']), [departed('a', 'un')])).toEqual({ zero: 'un' });
});

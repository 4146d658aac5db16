import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { relatedDatasets } from '../../../src/views/dataset-related.ts';
import { aCatalog, aDataset, aTheme, portal } from '../../fixtures/records.ts';

function related(datasets: readonly Dataset[], genericKeywords: string[] = []): string[] {
  const [first] = datasets;
  if (!first) throw new Error('expected a dataset');
  return relatedDatasets(first, aCatalog({ datasets, portal: { ...portal, genericKeywords } })).map(
    ({ id }) => id,
  );
}

const of = (id: string, title: string, keywords: string[] = []): Dataset => aDataset({ id, title, keywords });

test('a shared rare keyword makes a relation, plural or not', () => {
  expect(
    related([of('a', 'Un', ['reliures']), of('b', 'Deux', ['reliure']), of('c', 'Trois', ['danse'])]),
  ).toEqual(['b']);
});

test('more in common comes first', () => {
  expect(
    related([
      of('a', 'Musées de France', ['musee', 'visite']),
      of('b', 'Autre', ['visite']),
      of('c', 'Musées du monde', ['musee', 'visite']),
    ]),
  ).toEqual(['c', 'b']);
});

test('a generic keyword says nothing, nor does one that everybody has', () => {
  expect(related([of('a', 'Un', ['culture']), of('b', 'Deux', ['culture'])], ['culture'])).toEqual([]);
  const crowd = Array.from({ length: 60 }, (_, index) => of(`d${index}`, 'Titre', ['commun']));
  expect(related(crowd)).toEqual([]);
});

test('nothing in common, nothing shown; never itself; four at most', () => {
  expect(related([of('a', 'Un', ['x-rare'])])).toEqual([]);
  const many = Array.from({ length: 8 }, (_, index) => of(`d${index}`, 'Titre', ['reliure']));
  expect(related(many)).toHaveLength(4);
  expect(related(many)).not.toContain('d0');
});

test('a word shared across themes is chance, within a theme it is not', () => {
  const themes = [aTheme(), aTheme({ id: 'danse' })];
  const first = of('a', 'Conventions de subvention', ['cinema']);
  const other = of('b', 'Portraits des conventions', ['danse']);
  const close = of('c', 'Portraits des conventions', ['cinema']);
  const catalog = aCatalog({ datasets: [first, other, close], themes });
  expect(relatedDatasets(first, catalog).map(({ id }) => id)).toEqual(['c']);
});

test('among thousands, only the rare word relates, and each dataset finds its four closest', () => {
  const datasets = Array.from({ length: 4000 }, (_, index) =>
    of(`d${index}`, 'Statistique numéro commune', ['commun', `rare-${Math.floor(index / 5)}`]),
  );
  const catalog = aCatalog({ datasets });
  const groupOf = (id: string): number => Math.floor(Number(id.slice(1)) / 5);
  for (const dataset of datasets) {
    const related = relatedDatasets(dataset, catalog);
    expect(related).toHaveLength(4);
    expect(related.every(({ id }) => groupOf(id) === groupOf(dataset.id))).toBe(true);
  }
});

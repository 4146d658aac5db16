import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { toThemeTiles } from '../../../src/views/theme-tile.ts';
import { themePaths, toThemePageView } from '../../../src/views/theme-page.ts';
import { aCatalog, aDataset, aTheme } from '../../fixtures/records.ts';

const cinema = aTheme();
const musees = aTheme({ id: 'musees', title: 'Musées', hue: 'ocre', order: 2 });
const themes = [cinema, musees];

function tagged(count: number, keywords: string[]): Dataset[] {
  return Array.from({ length: count }, (_, index) =>
    aDataset({ id: `${keywords.join('-')}-${index.toString()}`, keywords }),
  );
}

test('a theme has as many pages as its datasets need', () => {
  const catalog = aCatalog({ datasets: tagged(21, ['cinema']), themes });
  expect(themePaths(catalog).map(({ params, props }) => [params.slug, params.page, props.page])).toEqual([
    ['cinema', undefined, 1],
    ['cinema', 'page/2', 2],
    ['musees', undefined, 1],
  ]);
});

test('the first page sums up, the next ones are the list alone', () => {
  const catalog = aCatalog({ datasets: tagged(21, ['cinema']), themes });
  const first = toThemePageView(cinema, 1, catalog);
  expect(first.overview?.figures[0]).toEqual({ value: '21', label: 'jeux de données' });
  expect(first.overview?.figures.at(-1)).toEqual({
    value: '22\u00a0mai\u00a02026',
    label: 'dernière mise à jour',
  });
  expect(first.list).toMatchObject({ total: 21, page: 1, pageCount: 2 });
  expect(first.hrefFor(2)).toBe('/thematiques/cinema/page/2/');
  const second = toThemePageView(cinema, 2, catalog);
  expect(second.overview).toBeNull();
  expect(second.list.items).toHaveLength(1);
});

test('related themes share datasets; failing that, they are the next ones', () => {
  const shared = aCatalog({ datasets: tagged(2, ['cinema', 'musees']), themes });
  expect(toThemePageView(cinema, 1, shared).overview?.related).toEqual([
    { label: 'Musées', href: '/thematiques/musees/', count: 2, share: 1 },
  ]);
  const apart = aCatalog({ datasets: [...tagged(1, ['cinema']), ...tagged(3, ['musees'])], themes });
  expect(toThemePageView(musees, 1, apart).overview?.related).toEqual([
    { label: 'Cinéma', href: '/thematiques/cinema/', count: 1, share: 0 },
  ]);
});

test('an empty theme has a page that says so, and no tile', () => {
  const catalog = aCatalog({ datasets: tagged(1, ['cinema']), themes });
  expect(toThemePageView(musees, 1, catalog)).toMatchObject({
    overview: null,
    list: { total: 0, pageCount: 1 },
  });
  expect(toThemeTiles(catalog).map(({ id, countLabel }) => [id, countLabel])).toEqual([
    ['cinema', '1\u00a0jeu de données'],
  ]);
});

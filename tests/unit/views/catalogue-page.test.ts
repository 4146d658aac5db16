import { expect, test } from 'vitest';
import { cataloguePaths, toCataloguePageView } from '../../../src/views/catalogue-page.ts';
import { toFacetLists } from '../../../src/views/facet-lists.ts';
import { aCatalog, aDataset, aResource } from '../../fixtures/records.ts';

const datasets = Array.from({ length: 45 }, (_, index) =>
  aDataset({
    id: `d${index.toString().padStart(2, '0')}`,
    updatedAt: new Date(Date.UTC(2026, 10, 20 - index)).toISOString(),
    createdAt: new Date(Date.UTC(2020, 0, 1 + index)).toISOString(),
    keywords: index < 3 ? ['cinema'] : [],
    license: index === 0 ? 'inconnue' : 'lov2',
    metrics: {
      views: index === 30 ? 500 : 0,
      downloads: 0,
      reuses: 0,
      followers: 0,
      discussions: 0,
      openDiscussions: 0,
    },
    resources: [aResource({ format: index % 2 === 0 ? 'csv' : 'json' })],
  }),
);
const catalog = aCatalog({ datasets });

test('each order has its pages, and the default one no segment', () => {
  const addresses = cataloguePaths(catalog).map(({ params }) => params.list);
  expect(addresses).toHaveLength(15);
  expect(addresses.slice(0, 5)).toEqual([undefined, 'page/2', 'page/3', 'tri/recents', 'tri/recents/page/2']);
  expect(new Set(addresses).size).toBe(15);
});

test('the first page: last updated first, links to the next one and to the other orders', () => {
  const view = toCataloguePageView('update', 1, catalog);
  expect(view.list.items.map(({ id }) => id).slice(0, 2)).toEqual(['d00', 'd01']);
  expect(view).toMatchObject({
    headTitle: 'Jeux de données',
    countLabel: '45\u00a0jeux de données',
    previous: null,
    next: '/jeux-de-donnees/page/2/',
    noindex: false,
  });
  expect(view.orders.find(({ current }) => current)?.order).toBe('update');
  expect(view.orders[2]?.href).toBe('/jeux-de-donnees/tri/consultes/');
});

test('another order is followed, not indexed, and shows its figure', () => {
  const view = toCataloguePageView('views', 1, catalog);
  expect(view.list.items[0]?.id).toBe('d30');
  expect(view).toMatchObject({
    figure: 'views',
    noindex: true,
    next: '/jeux-de-donnees/tri/consultes/page/2/',
  });
  expect(toCataloguePageView('creation', 1, catalog).list.items[0]?.id).toBe('d44');
});

test('the last page has what is left; titles and descriptions differ', () => {
  const view = toCataloguePageView('update', 3, catalog);
  expect(view.list.items).toHaveLength(5);
  expect(view.next).toBeNull();
  const views = cataloguePaths(catalog).map(({ props }) =>
    toCataloguePageView(props.order, props.page, catalog),
  );
  expect(new Set(views.map(({ headTitle }) => headTitle)).size).toBe(15);
  expect(new Set(views.map(({ description }) => description)).size).toBe(15);
});

test('an empty catalogue still has its page', () => {
  const empty = aCatalog();
  expect(cataloguePaths(empty)).toHaveLength(5);
  expect(toCataloguePageView('update', 1, empty).countLabel).toBe('0\u00a0jeu de données');
  expect(toFacetLists(empty).map(({ id }) => id)).toEqual(['update']);
});

test('facets link to the pages of their values, with counts', () => {
  const facets = toFacetLists(catalog);
  expect(facets.map(({ id }) => id)).toEqual([
    ...['theme', 'family', 'format', 'producer', 'license', 'update'],
  ]);
  const [theme, , format, , license, update] = facets;
  expect(theme?.values).toEqual([
    { id: 'cinema', label: 'Cinéma', count: '3', href: '/thematiques/cinema/' },
  ]);
  expect(format?.values[0]).toEqual({ id: 'csv', label: 'CSV', count: '23', href: '/formats/csv/' });
  expect(license?.values[1]).toMatchObject({
    id: 'inconnue',
    label: 'inconnue',
    href: '/licences/inconnue/',
  });
  expect(update).toMatchObject({ linked: false, all: null });
  expect(update?.values.map(({ label, count }) => [label, count])).toEqual([
    ['Moins de 30\u00a0jours', '31'],
    ['Moins de 12\u00a0mois', '45'],
    ['Moins de 3\u00a0ans', '45'],
    ['Plus de 3\u00a0ans', '0'],
  ]);
});

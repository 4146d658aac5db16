import { expect, test } from 'vitest';
import { reuseGalleryPaths, toReuseGalleryView } from '../../../src/views/reuse-gallery.ts';
import { aCatalog, aDataset, aReuse } from '../../fixtures/records.ts';

const many = Array.from({ length: 25 }, (_, index) =>
  aReuse({ id: `r${index.toString()}`, type: 'news_article' }),
);

test('the gallery has its pages, and each type its own', () => {
  const catalog = aCatalog({ reuses: [...many, aReuse({ id: 'x', type: 'application' })] });
  expect(
    reuseGalleryPaths(catalog).map(({ params, props }) => [params.page, props.type, props.page]),
  ).toEqual([
    [undefined, null, 1],
    ['page/2', null, 2],
    ['applications', 'application', 1],
    ['presse', 'news_article', 1],
    ['presse/page/2', 'news_article', 2],
  ]);
});

test('types are counted, and the one shown is marked', () => {
  const catalog = aCatalog({ reuses: [aReuse({ type: 'paper' }), aReuse({ id: 'r2', type: 'hologram' })] });
  const { types, title, list } = toReuseGalleryView('paper', 1, catalog);
  expect(title).toBe('Réutilisations\u00a0: Publication scientifique');
  expect(types.map(({ label, count, current, href }) => [label, count, current, href])).toEqual([
    ['Toutes', 2, false, '/reutilisations/'],
    ['Publication scientifique', 1, true, '/reutilisations/publications/'],
    ['hologram', 1, false, '/reutilisations/hologram/'],
  ]);
  expect(list.total).toBe(1);
});

test('a reuse leads to its own address, and names the datasets it uses', () => {
  const datasets = ['a', 'b', 'c', 'd'].map((id) =>
    aDataset({ id, title: `Jeu ${id}`, keywords: ['cinema'] }),
  );
  const reuse = aReuse({ url: 'https://www.example.org/carte', datasetIds: ['a', 'b', 'c', 'd'], views: 1 });
  const [card] = toReuseGalleryView(null, 1, aCatalog({ datasets, reuses: [reuse] })).list.items;
  expect(card).toMatchObject({ host: 'example.org', hue: 'brique', views: '1\u00a0vue', moreDatasets: 1 });
  expect(card?.datasets[0]).toEqual({ title: 'Jeu a', href: '/jeux-de-donnees/a/' });
});

test('a reuse without address leads to its page on data.gouv.fr', () => {
  const reuse = aReuse({ url: null, image: 'r1.webp' });
  const [card] = toReuseGalleryView(null, 1, aCatalog({ reuses: [reuse] })).list.items;
  expect(card).toMatchObject({
    host: 'data.gouv.fr',
    image: '/images/r1.webp',
    hue: null,
    organization: null,
  });
});

test('without any reuse there is one page, empty', () => {
  const view = toReuseGalleryView(null, 1, aCatalog());
  expect(view.list).toMatchObject({ total: 0, pageCount: 1 });
  expect(view.types.map(({ label }) => label)).toEqual(['Toutes']);
  expect(view.declareHref).toBe('https://www.data.gouv.fr/admin/reuses/new/');
});

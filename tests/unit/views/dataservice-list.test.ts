import { expect, test } from 'vitest';
import { toDataserviceListView } from '../../../src/views/dataservice-list.ts';
import { aCatalog, aDataservice, aDataset, aResource } from '../../fixtures/records.ts';

test('an API says where it is, how it is reached and what it serves', () => {
  const dataservices = [
    aDataservice({
      description: 'Les **salles**.\n\n<script>alert(1)</script>',
      availability: 99.5,
      datasetIds: ['d1', 'gone'],
      technicalDocumentationUrl: 'https://api.example.org/doc',
    }),
  ];
  const [view] = toDataserviceListView(aCatalog({ datasets: [aDataset()], dataservices })).dataservices;
  expect(view).toMatchObject({
    baseUrl: 'https://api.example.org/salles',
    producer: { href: '/organisations/cnc/' },
    documentation: [{ label: 'Documentation technique', href: 'https://api.example.org/doc' }],
    datasets: [{ label: 'Salles de cinéma', href: '/jeux-de-donnees/salles/' }],
    facts: [
      { term: 'Accès', description: 'Accès libre' },
      { term: 'Disponibilité déclarée', description: '99,5\u00a0%' },
      { term: 'Forme', description: 'REST' },
      { term: 'Licence', description: 'Licence Ouverte 2.0' },
    ],
  });
  expect(view?.descriptionHtml).toContain('<strong>salles</strong>');
  expect(view?.descriptionHtml).not.toContain('script');
});

test('the most viewed API comes first; one without producer is kept', () => {
  const dataservices = [
    aDataservice({ id: 'a', title: 'A' }),
    aDataservice({ id: 'b', title: 'B', views: 3, organizationId: null }),
  ];
  const views = toDataserviceListView(aCatalog({ dataservices })).dataservices;
  expect(views.map(({ title, producer }) => [title, producer === null])).toEqual([
    ['B', true],
    ['A', false],
  ]);
});

test('the example of the tabular API is the most downloaded file it serves', () => {
  const tabular = { ...aResource().analysis, tabular: true };
  const datasets = [
    aDataset({
      id: 'a',
      metrics: { ...aDataset().metrics, downloads: 1 },
      resources: [aResource({ id: 'ra', analysis: tabular })],
    }),
    aDataset({
      id: 'b',
      metrics: { ...aDataset().metrics, downloads: 9 },
      resources: [aResource({ id: 'no' }), aResource({ id: 'rb', analysis: tabular })],
    }),
    aDataset({
      id: 'c',
      metrics: { ...aDataset().metrics, downloads: 99 },
      resources: [aResource({ id: 'rc' })],
    }),
  ];
  const { tabular: view } = toDataserviceListView(aCatalog({ datasets }));
  expect(view.coverage).toBe('2\u00a0jeux de données de ce portail');
  expect(view.example).toEqual({
    title: '«\u00a0Salles de cinéma\u00a0»',
    href: '/jeux-de-donnees/b/',
    url: 'https://tabular-api.data.gouv.fr/api/resources/rb/data/?page=1&page_size=20',
  });
});

test('without any API the page still explains the tabular one', () => {
  const view = toDataserviceListView(aCatalog());
  expect(view.dataservices).toEqual([]);
  expect(view.tabular).toEqual({ coverage: null, documentationHref: null, example: null });
});

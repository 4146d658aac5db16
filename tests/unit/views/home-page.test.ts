import { expect, test } from 'vitest';
import { toHomePageView } from '../../../src/views/home-page.ts';
import { aCatalog, aDataset, anOrganization, aResource, aReuse } from '../../fixtures/records.ts';

const datasets = [
  aDataset({
    id: 'a',
    title: 'Salles',
    keywords: ['cinema'],
    resources: [aResource()],
    metrics: { ...aDataset().metrics, views: 12_345, downloads: 4 },
  }),
  aDataset({ id: 'b', title: 'Films', createdAt: '2026-01-01T10:00:00Z', updatedAt: '2026-01-01T10:00:00Z' }),
];

test('the key figures are those of the catalogue', () => {
  const { figures } = toHomePageView(aCatalog({ datasets, reuses: [aReuse()] }));
  expect(figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
    '2 jeux de données',
    '1 fichier ou adresse',
    '1 producteur',
    '1 réutilisation déclarée',
    '12\u202f345 consultations',
    '4 téléchargements',
    '2 jeux mis à jour depuis un an',
    expect.stringMatching(/^100\s% des jeux proposent un format ouvert$/u),
  ]);
});

test('a ranking nobody enters is left out', () => {
  const { rankings, latest } = toHomePageView(aCatalog({ datasets }));
  expect(rankings.map(({ id }) => id)).toEqual(['views', 'downloads']);
  expect(latest.map(({ id, datasets: [first] }) => [id, first?.title, first?.figure])).toEqual([
    ['update', 'Salles', '22\u00a0mai\u00a02026'],
    ['creation', 'Films', '1er\u00a0janvier\u00a02026'],
  ]);
  expect(rankings[0]?.more.href).toBe('/jeux-de-donnees/tri/consultes/');
  expect(latest[0]?.more.href).toBe('/jeux-de-donnees/');
});

test('doors are the links of the portal, and one to write to us', () => {
  const catalog = aCatalog({ datasets });
  const portal = {
    ...catalog.portal,
    links: { forum: { label: 'Forum', url: 'https://forum.example.org/' } },
  };
  const { doors } = toHomePageView(aCatalog({ datasets, portal }));
  expect(doors.map(({ label, href }) => [label, href])).toEqual([
    ['Forum', 'https://forum.example.org/'],
    ['Nous écrire', '/contact/'],
  ]);
});

test('a catalogue without reuse, theme or second producer still has a home page', () => {
  const view = toHomePageView(
    aCatalog({ datasets: [aDataset()], themes: [], organizations: [anOrganization()] }),
  );
  expect(view).toMatchObject({ themes: [], rankings: [], producers: { silent: [] } });
  expect(view.figures.map(({ label }) => label)).not.toContain('réutilisation déclarée');
  expect(view.dataDate).toBe('20\u00a0novembre\u00a02026');
});

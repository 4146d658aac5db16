import { expect, test } from 'vitest';
import type { CatalogRecords } from '../../../src/catalog/catalog.ts';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { toDatasetPageView, type DatasetPageView } from '../../../src/views/dataset-page.ts';
import { aCatalog, aDataset, aResource, portal } from '../../fixtures/records.ts';

const origin = new URL('https://donnees.example.org');

function page(parts: Partial<Dataset> = {}, records: Partial<CatalogRecords> = {}): DatasetPageView {
  const dataset = aDataset(parts);
  return toDatasetPageView(dataset, aCatalog({ datasets: [dataset], ...records }), origin);
}

test('a bare dataset still makes a page', () => {
  const view = page();
  expect(view).toMatchObject({
    title: 'Salles de cinéma',
    summary: '',
    theme: null,
    description: null,
    related: [],
  });
  expect(view.contents.map(({ href }) => href)).toEqual([
    '#fichiers',
    '#reutiliser',
    '#qualite',
    '#reutilisations',
    '#discussions',
    '#fiche',
    '#historique',
  ]);
  expect(view.head.description).toBe("Salles de cinéma, par Centre national du cinéma et de l'image animée.");
});

test('its producer and its theme lead to their pages', () => {
  const view = page({ keywords: ['cinema'] });
  expect(view.organization).toEqual({
    name: 'Centre national du cinéma et de l’image animée',
    href: '/organisations/cnc/',
  });
  expect(view.theme).toEqual({ title: 'Cinéma', href: '/thematiques/cinema/', hue: 'brique' });
});

test('a description that the summary already says is not said twice', () => {
  expect(page({ description: 'Les salles.' })).toMatchObject({ summary: 'Les salles.', description: null });
  expect(
    page({ description: 'Les salles.\n\nEt les écrans.', summary: 'Les salles.' }).description,
  ).not.toBeNull();
});

test('a hostile title or description is text', () => {
  const view = page({
    title: '<script>alert(1)</script>',
    description: 'Un texte <img src=x onerror=alert(1)> et [un lien](javascript:alert(1)).\n\nFin.',
  });
  expect(view.title).toBe('<script>alert(1)</script>');
  expect(view.description?.lead).toBe('<p>Un texte  et un lien.</p>\n<p>Fin.</p>');
});

test('the licence is said in plain French; an unknown one sends back to the producer', () => {
  expect(page().terms).toMatchObject({ license: 'Licence Ouverte 2.0', attributionRequired: true });
  expect(page({ license: 'inconnue' }).terms).toMatchObject({ license: 'inconnue', licenseUrl: null });
  expect(page({ license: 'notspecified' }).terms.plain).toMatch(/^Les conditions .* ne sont pas précisées/u);
});

test('the canonical page is this one, unless the portal says data.gouv.fr', () => {
  expect(page().head.canonical).toBeUndefined();
  const elsewhere = page({}, { portal: { ...portal, datasetCanonical: 'datagouv' } });
  expect(elsewhere.head.canonical).toBe('https://www.data.gouv.fr/datasets/salles/');
});

test('the head carries the dataset and its breadcrumb', () => {
  expect(page().head.jsonLd).toMatchObject([{ '@type': 'Dataset' }, { '@type': 'BreadcrumbList' }]);
});

test('links lead to data.gouv.fr', () => {
  expect(page().links).toEqual({
    permanent: 'https://www.data.gouv.fr/datasets/d1',
    page: 'https://www.data.gouv.fr/datasets/salles/',
    discuss: 'https://www.data.gouv.fr/datasets/salles/discussions',
    reuses: 'https://www.data.gouv.fr/datasets/salles/reuses_and_dataservices',
    declareReuse: 'https://www.data.gouv.fr/admin/reuses/new?dataset_id=d1',
    edit: 'https://www.data.gouv.fr/admin/datasets/d1/',
    editFiles: 'https://www.data.gouv.fr/admin/datasets/d1/files',
    editDiscussions: 'https://www.data.gouv.fr/admin/datasets/d1/discussions',
  });
});

test('badges are said, an unknown one as it is', () => {
  expect(page({ badges: ['hvd', 'x'] }).badges.map(({ label }) => label)).toEqual([
    'Données de forte valeur',
    'x',
  ]);
});

test('a dataset of a producer nobody knows stops the build, and says what to do', () => {
  expect(() => page({ organizationId: 'o9' })).toThrow(/unknown organisation `o9`.*npm run fetch/u);
});

test('a hundred files, a long title and a long description make one page', () => {
  const view = page({
    title: 'Titre '.repeat(58).trim(),
    description: 'Une phrase de la description. '.repeat(440),
    resources: Array.from({ length: 102 }, (_, index) => aResource({ id: `r${index}` })),
  });
  expect(view.resources).toMatchObject({ count: 102 });
  expect(view.contents[0]).toEqual({ href: '#fichiers', label: 'Fichiers', detail: '102' });
  expect(view.description?.rest).not.toBeNull();
});

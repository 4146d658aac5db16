import { expect, test } from 'vitest';
import type { Preview } from '../../../src/catalog/schemas/preview.ts';
import type { ResourceProfile } from '../../../src/catalog/schemas/resource-profile.ts';
import type { Resource } from '../../../src/catalog/schemas/resource.ts';
import { toResourcePageView, type ResourcePageView } from '../../../src/views/resource-page.ts';
import { aFailedPreview, aProfile, aTablePreview } from '../../fixtures/profiles.ts';
import { aCatalog, aDataset, aResource } from '../../fixtures/records.ts';

function view(
  preview: Preview,
  profile: ResourceProfile | null,
  resources: Resource[] = [aResource()],
): ResourcePageView {
  const dataset = aDataset({ resources });
  const catalog = aCatalog({ datasets: [dataset], previews: [preview] });
  const [resource = aResource()] = resources;
  return toResourcePageView(dataset, resource, preview, profile, catalog, new URL('https://portail.example'));
}

const labels = ({ contents }: ResourcePageView): string[] => contents.map(({ label }) => label);

test('a table has its rows, its columns, and how it was read', () => {
  const page = view(aTablePreview(), aProfile());
  expect(labels(page)).toEqual(['Tableau', 'Colonnes', 'Lecture du fichier', 'Le fichier']);
  expect(page.head).toMatchObject({ title: 'Liste des salles – Salles de cinéma', noindex: false });
  expect(page.failure).toBeNull();
  expect(page.breadcrumb.map(({ label }) => label)).toEqual([
    'Données',
    'Salles de cinéma',
    'Liste des salles',
  ]);
});

test('a table of nothing but a header says what its columns are', () => {
  const profile = aProfile();
  const table = profile.table && { ...profile.table, rows: 0, firstRows: [] };
  expect(labels(view(aTablePreview({ rows: 0 }), { ...profile, table }))).toEqual([
    'Colonnes',
    'Lecture du fichier',
    'Le fichier',
  ]);
});

test('a resource that could not be read says why and where to go, out of search engines', () => {
  const page = view(aFailedPreview({ code: 'http-status', status: 404 }), null);
  expect(page.failure?.reason).toBe(
    'Le serveur a répondu 404 (adresse introuvable) le 12\u00a0août\u00a02026.',
  );
  expect(page.steps.map(({ label }) => label)).toEqual([
    'Télécharger le fichier',
    'Le signaler au producteur',
    'Voir sa fiche sur data.gouv.fr',
  ]);
  expect(page.head.noindex).toBe(true);
  // The state of the file says the same thing, in the same words.
  expect(page.resource.availability.text).toContain('404 (adresse introuvable) le\u00a012\u00a0août');
});

test('two files of one title have titles of their own', () => {
  const twins = [aResource({ id: 'aaaaaa111111' }), aResource({ id: 'aaaaaa222222' })];
  expect(view({ ...aTablePreview(), id: 'aaaaaa111111' }, aProfile(), twins).head.title).toBe(
    'Liste des salles (111111) – Salles de cinéma',
  );
});

test('the other files are listed, the first ones when there are many', () => {
  const many = Array.from({ length: 30 }, (_, index) => aResource({ id: `r${index + 1}` }));
  const page = view(aTablePreview(), aProfile(), many);
  expect(page.others).toHaveLength(12);
  expect(page.moreOthers).toBe(17);
  expect(page.others[0]).toMatchObject({ href: '/jeux-de-donnees/salles/#fichier-r2', preview: null });
});

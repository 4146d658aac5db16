import { expect, test } from 'vitest';
import type { Preview } from '../../../src/catalog/schemas/preview.ts';
import { hasResourcePage, toPreviewLink } from '../../../src/views/resource-preview.ts';
import { resourcePaths } from '../../../src/views/resource-paths.ts';
import { aFailedPreview, aTablePreview } from '../../fixtures/profiles.ts';
import { aCatalog, aDataset, aResource, portal } from '../../fixtures/records.ts';

const seen = { datasetSlug: 'salles', limits: portal.limits.previews };
const pdf: Preview = { id: 'r1', kind: 'document', document: 'pdf', bytes: 10 };

test.each<[string | null, Preview | undefined, boolean]>([
  ['csv', aTablePreview(), true],
  ['pdf', pdf, true],
  ['csv', aFailedPreview(), true],
  ['geojson', aFailedPreview(), true],
  ['pdf', aFailedPreview(), false],
  [null, aFailedPreview({ code: 'unsupported' }), false],
  ['csv', undefined, false],
])('a resource in %s with the preview %o has a page: %s', (format, preview, expected) => {
  expect(hasResourcePage({ format }, preview)).toBe(expected);
});

test.each<[Preview, string, string | null]>([
  [
    aTablePreview({ rows: 1223, points: 1200, chart: true }),
    'Voir les données',
    'tableau, 1\u202f223\u00a0lignes · carte · graphique',
  ],
  [aTablePreview({ rows: null, columns: 12 }), 'Voir les données', 'tableau, 12\u00a0colonnes'],
  [aTablePreview({ places: 'commune' }), 'Voir les données', 'tableau, 2\u00a0lignes · carte'],
  [{ id: 'r1', kind: 'tiles' }, 'Voir la carte', null],
  [pdf, 'Voir le contenu', null],
  [aFailedPreview({ code: 'http-status', status: 404 }), 'Pas d’aperçu\u00a0: que faire', null],
  [
    aFailedPreview({ code: 'too-large', bytes: 365_000_000 }),
    'Pas d’aperçu\u00a0: que faire',
    'Ce fichier de 365\u00a0Mo est au-delà de la limite d’aperçu (20\u00a0Mo).',
  ],
])('%o is announced', (preview, label, detail) => {
  expect(toPreviewLink(aResource(), preview, seen)).toEqual({
    href: '/jeux-de-donnees/salles/r1/',
    label,
    detail,
  });
});

test('a page is made for each resource that has one, from the records themselves', () => {
  const resources = [aResource(), aResource({ id: 'r2' }), aResource({ id: 'r3' })];
  const catalog = aCatalog({
    datasets: [aDataset({ resources })],
    previews: [aTablePreview(), aFailedPreview({ code: 'budget' })].map((preview, index) => ({
      ...preview,
      id: `r${index + 1}`,
    })),
  });
  const paths = resourcePaths(catalog);
  expect(paths.map(({ params }) => params)).toEqual([
    { slug: 'salles', resource: 'r1' },
    { slug: 'salles', resource: 'r2' },
  ]);
  expect(paths[0]?.props.resource).toBe(resources[0]);
});

import { expect, test } from 'vitest';
import type { Resource } from '../../../src/catalog/schemas/resource.ts';
import { toResourceDetails } from '../../../src/views/resource-details.ts';
import { aResource } from '../../fixtures/records.ts';

const { analysis } = aResource();
const described = (parts: Partial<Resource>, term: string): string | undefined =>
  toResourceDetails(aResource(parts)).find((detail) => detail.term === term)?.description;

test('what is unknown is left out', () => {
  const bare = aResource({ url: null, mediaType: null });
  expect(toResourceDetails(bare).map(({ term }) => term)).toEqual(['Identifiant', 'Créé le', 'Modifié le']);
});

test('the permalink comes first, each address leads to itself', () => {
  const [permanent, file] = toResourceDetails(aResource({ latestUrl: 'https://www.data.gouv.fr/r/1' }));
  expect(permanent).toEqual({
    term: 'Adresse permanente',
    description: 'https://www.data.gouv.fr/r/1',
    href: 'https://www.data.gouv.fr/r/1',
  });
  expect(file?.href).toBe('https://static.example.org/salles.csv');
});

test.each([
  ['Somme de contrôle (SHA1)', 'abc', { checksum: { type: 'sha1', value: 'abc' } }],
  ['Type de média', 'text/csv', {}],
  [
    'Schéma de données',
    'etalab/schema-irve, version\u00a02.0',
    { schema: { name: 'etalab/schema-irve', version: '2.0', url: null } },
  ],
  [
    'Schéma de données',
    'https://exemple.fr/schema.json',
    { schema: { name: null, version: null, url: 'https://exemple.fr/schema.json' } },
  ],
  ['Schéma de données', undefined, { schema: { name: null, version: null, url: null } }],
  [
    'Dernier changement constaté',
    'réponse\u00a0200, le\u00a012\u00a0août\u00a02026',
    { check: { ...aResource().check, status: 200, checkedAt: '2026-08-12T10:00:00+00:00' } },
  ],
  [
    'Analyse par data.gouv.fr',
    'lu comme un tableau le\u00a012\u00a0août\u00a02026',
    { analysis: { ...analysis, tabular: true, parsedAt: '2026-08-12T10:00:00+00:00' } },
  ],
  [
    'Analyse par data.gouv.fr',
    'fichier trop volumineux pour être analysé',
    { analysis: { ...analysis, error: 'File too large to download' } },
  ],
  [
    'Analyse par data.gouv.fr',
    'le tableau n’a pas pu être lu',
    { analysis: { ...analysis, parsingError: 'csv_detective:x' } },
  ],
  [
    'Analyse par data.gouv.fr',
    undefined,
    { format: 'zip', analysis: { ...analysis, parsingError: 'csv_detective:x' } },
  ],
] as const)('%s: %s', (term, description, parts) => {
  expect(described(parts, term)).toBe(description);
});

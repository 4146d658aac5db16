import { expect, test } from 'vitest';
import { toAvailability } from '../../../src/views/resource-availability.ts';
import { aResource } from '../../fixtures/records.ts';

const { check } = aResource();
const checkedAt = '2026-08-12T10:00:00+00:00';

test.each([
  ['available', 'disponible', { check: { ...check, available: true, status: 200 } }],
  ['available', 'hébergé par data.gouv.fr', { storage: 'file' }],
  ['available', 'servi par ce portail', { embeddedFile: 'salles.csv', url: null }],
  ['unknown', 'disponibilité non vérifiée', { storage: 'remote' }],
  ['unavailable', 'aucune adresse n’est indiquée', { url: null }],
  ['unavailable', 'adresse refusée\u00a0: ftp', { url: null, refusedScheme: 'ftp' }],
  [
    'unavailable',
    'le serveur a répondu 404 (adresse introuvable) le\u00a012\u00a0août\u00a02026',
    { check: { ...check, available: false, status: 404, checkedAt } },
  ],
  ['unavailable', 'le serveur a répondu 418', { check: { ...check, available: false, status: 418 } }],
  [
    'unavailable',
    'le serveur n’a pas répondu à temps le\u00a012\u00a0août\u00a02026',
    { check: { ...check, available: false, timeout: true, checkedAt } },
  ],
  [
    'unavailable',
    'le serveur est resté injoignable',
    { check: { ...check, available: false, error: 'DNS' } },
  ],
] as const)('%s: %s', (state, text, parts) => {
  expect(toAvailability(aResource(parts))).toEqual({ state, text });
});

import { expect, test } from 'vitest';
import { zoneLabel } from '../../../src/catalog/spatial.ts';

test.each([
  ['country:fr', 'France'],
  ['country:de', 'Allemagne'],
  ['country-group:world', 'Monde'],
  ['country-subset:fr:metro', 'France métropolitaine'],
  ['fr:region:11', 'Île-de-France'],
  ['fr:region:99', 'Région\u00a099'],
  ['fr:departement:2a', 'Département\u00a02a'],
  ['fr:commune:75056', 'Commune\u00a075056'],
  ['fr:zone:algerie', 'Algérie'],
  ['fr:zone:la-reunion', 'La Réunion'],
  ['fr:zone:saint-pierre-et-miquelon', 'Saint-Pierre-et-Miquelon'],
  ['fr:zone:drom', 'Départements et régions d’outre-mer'],
  ['fr:zone:paris', 'Paris'],
  ['poi', 'Poi'],
])('%s → %s', (id, label) => {
  expect(zoneLabel(id)).toBe(label);
});

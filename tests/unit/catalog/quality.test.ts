import { expect, test } from 'vitest';
import { countCriteria, qualityCriteria, unmetCriteria } from '../../../src/catalog/quality.ts';
import { aDataset } from '../../fixtures/records.ts';

const unjudged = aDataset().quality;

test('the score of data.gouv.fr counts nine criteria, each once', () => {
  expect(new Set(qualityCriteria.map(({ key }) => key)).size).toBe(9);
  expect(qualityCriteria.map(({ key }) => key)).not.toContain('hasResources');
});

test('what was not judged counts neither as met nor as unmet', () => {
  expect(countCriteria(unjudged)).toEqual({ met: 0, judged: 0 });
  expect(countCriteria({ ...unjudged, license: true, frequency: false })).toEqual({ met: 1, judged: 2 });
  expect(unmetCriteria({ ...unjudged, license: true, frequency: false }).map(({ key }) => key)).toEqual([
    'frequency',
  ]);
});

test('each criterion says what wins it, in a whole sentence', () => {
  for (const { met, unmet, advice } of qualityCriteria) {
    for (const sentence of [met, unmet, advice]) expect(sentence).toMatch(/^[A-ZÀ-Ý].*[.…]$/u);
  }
});

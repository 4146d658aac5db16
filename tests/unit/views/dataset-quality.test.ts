import { expect, test } from 'vitest';
import { toDatasetQuality } from '../../../src/views/dataset-quality.ts';
import { aDataset } from '../../fixtures/records.ts';

const { quality } = aDataset();

test('what can be improved comes first, with how; what is won comes next', () => {
  const view = toDatasetQuality({ ...quality, license: true, temporalCoverage: false, frequency: true });
  expect(view).toMatchObject({ met: 2, judged: 3, count: '2\u00a0critères remplis sur\u00a03' });
  expect(view.criteria.map(({ label, state }) => `${label} ${state}`).slice(0, 4)).toEqual([
    'Période couverte unmet',
    'Licence met',
    'Fréquence de mise à jour met',
    'Description unjudged',
  ]);
  expect(view.criteria[0]).toMatchObject({ stateLabel: 'à améliorer' });
  expect(view.criteria[0]?.advice).toMatch(/^Indiquer les dates/u);
  expect(view.criteria[1]?.advice).toBeNull();
});

test('nothing judged is said as such, not as a failure', () => {
  const view = toDatasetQuality(quality);
  expect(view.judged).toBe(0);
  expect(new Set(view.criteria.map(({ stateLabel }) => stateLabel))).toEqual(new Set(['non évalué']));
});

import { expect, test } from 'vitest';
import {
  catalogFaults,
  isSuspiciousFall,
  shrunkProducers,
  type SnapshotRecords,
} from '../../../src/catalog/guards.ts';
import { fetchFrom } from '../../datagouv-server/fixture.ts';

const { snapshot } = await fetchFrom();
const { records } = snapshot;
const datasets = records.datasets.slice(0, 1);
const organizations = records.organizations.slice(0, 1);

test('a sound catalogue has no fault', () => {
  expect(catalogFaults(records)).toEqual([]);
});

test('a catalogue without datasets or organisations is no catalogue', () => {
  expect(
    catalogFaults({
      datasets: [],
      organizations: [],
      reuses: [],
      dataservices: [],
      discussions: [],
      previews: [],
    }),
  ).toEqual(['aucun jeu de données', 'aucune organisation']);
});

test.each<[string, Partial<SnapshotRecords>, string]>([
  ['an id that repeats', { datasets: [...records.datasets, ...datasets] }, 'datasets : identifiant'],
  [
    'a slug that repeats',
    {
      organizations: [
        ...records.organizations,
        ...organizations.map((organization) => ({ ...organization, id: 'autre' })),
      ],
    },
    'organizations : adresse musees en double',
  ],
  ['a dataset without its producer', { organizations }, 'renvoie à l’organisation'],
  [
    'a reuse of a dataset that is not there',
    { reuses: records.reuses.map((reuse) => ({ ...reuse, datasetIds: ['absent'] })) },
    'renvoie au jeu absent, absent',
  ],
  [
    'an API of a dataset that is not there',
    { dataservices: records.dataservices.map((service) => ({ ...service, datasetIds: ['absent'] })) },
    'dataservices : ',
  ],
  [
    'an API of a producer that is not there',
    { dataservices: records.dataservices.map((service) => ({ ...service, organizationId: 'absent' })) },
    'renvoie à l’organisation absent, absent',
  ],
  [
    'a discussion on a dataset that is not there',
    { discussions: records.discussions.map((thread) => ({ ...thread, datasetId: 'absent' })) },
    'discussions : ',
  ],
])('%s is a fault', (_, changed, fault) => {
  expect(catalogFaults({ ...records, ...changed }).join('\n')).toContain(fault);
});

test.each([
  [7, 0, true],
  [2, 0, true],
  [1, 0, false],
  [185, 182, false],
  [185, 147, true],
  [14, 11, true],
  [15, 12, false],
  [10, 8, false],
  [5, 3, false],
  [3, 1, false],
  [34, 40, false],
])('a producer that goes from %i to %i datasets is suspicious: %s', (before, after, expected) => {
  expect(isSuspiciousFall(before, after)).toBe(expected);
});

test('producers that shrank are named', () => {
  const [first] = records.organizations;
  const left = records.datasets.filter(({ organizationId }) => organizationId === first?.id);
  expect([...shrunkProducers(records.datasets, left)]).toEqual([records.organizations[1]?.id]);
});

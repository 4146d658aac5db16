import { expect, test } from 'vitest';
import { frequencies } from '../../../src/catalog/frequency.ts';
import { fetchFrom } from '../../datagouv-server/fixture.ts';

test('a vocabulary that gained and lost an id is reported', async () => {
  const served = Object.keys(frequencies).filter((id) => id !== 'punctual');
  const body = JSON.stringify([...served, 'lunaire'].map((id) => ({ id, label: id })));
  const { snapshot } = await fetchFrom({
    faults: [{ on: '/frequencies/', kind: 'body', type: 'application/json', body }],
  });
  expect(snapshot.manifest.drift).toEqual([
    'fréquence « lunaire » : sans libellé ici',
    'fréquence « punctual » : absente de data.gouv.fr',
  ]);
});

test.each([501, 503])('a vocabulary answered by %i warns and stops nothing', async (status) => {
  const { snapshot } = await fetchFrom({ faults: [{ on: '/licenses/', kind: 'status', status }] });
  expect(snapshot.manifest.drift).toEqual(['licence : liste illisible sur data.gouv.fr']);
  expect(snapshot.records.datasets).toHaveLength(24);
});

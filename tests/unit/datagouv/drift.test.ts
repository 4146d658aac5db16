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

test('a vocabulary that is not served warns and stops nothing', async () => {
  const { snapshot } = await fetchFrom({ faults: [{ on: '/licenses/', kind: 'status', status: 501 }] });
  expect(snapshot.manifest.drift).toEqual(['licence : liste illisible sur data.gouv.fr']);
  expect(snapshot.records.datasets).toHaveLength(24);
});

import { expect, test } from 'vitest';
import { formatSummary, noteworthy, summarize } from '../../../../scripts/fetch/summary.ts';
import { fetchFrom, objectId, portal, wireDataset, wireRecords } from '../../../datagouv-server/fixture.ts';

const { snapshot: yesterday } = await fetchFrom();
const ordinary = wireRecords();

test('a first snapshot is all new', () => {
  expect(summarize(null, yesterday)[0]).toEqual({
    label: 'Jeux de données',
    received: 24,
    added: 24,
    changed: 0,
    removed: 0,
    quarantined: 0,
  });
});

test('the same data change nothing', () => {
  expect(
    summarize(yesterday, yesterday).every(({ added, changed, removed }) => added + changed + removed === 0),
  ).toBe(true);
});

test('what came, changed, left and was kept out is counted', async () => {
  const datasets = [
    ...ordinary.datasets.slice(0, 22),
    wireDataset(22, { title: '' }),
    wireDataset(23, { private: true }),
    wireDataset(30),
  ].map((dataset, index) => (index === 0 ? { ...dataset, title: 'Nouveau titre' } : dataset));
  const { snapshot } = await fetchFrom({ records: { ...ordinary, datasets } }, { previous: yesterday });
  expect(summarize(yesterday, snapshot)[0]).toEqual({
    label: 'Jeux de données',
    received: 24,
    added: 1,
    changed: 1,
    removed: 2,
    quarantined: 1,
  });
  expect(noteworthy(snapshot)).toEqual([
    expect.stringMatching(/^Écarté \(dataset d0+22\) {2}: title : /u),
    'Parti : Jeu 23 (devenu privé ou supprimé)',
  ]);
});

test('kept records are said, and not counted as received', async () => {
  const { snapshot } = await fetchFrom(
    { unlisted: new Set([objectId('d', 20)]) },
    { previous: yesterday, portal },
  );
  expect(summarize(yesterday, snapshot)[0]).toMatchObject({ received: 23, removed: 0, changed: 1 });
  expect(noteworthy(snapshot)).toEqual([
    'Conservé : Archives, jeux absents des listes sans explication depuis le 2026-08-22 : 1',
  ]);
});

test('the table is aligned', () => {
  const row = { label: 'API', received: 1234, added: 1, changed: 0, removed: 0, quarantined: 0 };
  expect(formatSummary([row])).toBe(
    [
      '     reçus  nouveaux  modifiés  retirés  écartés',
      'API  1\u202f234         1         0        0        0',
    ].join('\n'),
  );
});

import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { datasetLinks } from '../../../src/views/dataset-links.ts';
import { toNotices } from '../../../src/views/dataset-notices.ts';
import { aDataset, portal } from '../../fixtures/records.ts';

const now = '2026-11-20T03:01:00.000Z';
const titles = (parts: Partial<Dataset>): string[] => {
  const dataset = aDataset(parts);
  return toNotices(dataset, datasetLinks(dataset, portal), now).map(({ title }) => title);
};
const harvest = { domain: 'data.exemple.fr', remoteUrl: null, harvestedAt: '2026-11-01T00:00:00+00:00' };

test.each([
  ['an ordinary dataset', {}, []],
  [
    'a dataset that data.gouv.fr no longer lists',
    { keptSince: '2026-11-03' },
    ['Ce jeu n’est plus listé par data.gouv.fr'],
  ],
  ['a restricted one', { accessType: 'restricted' }, ['Accès restreint']],
  ['one that asks for an account', { accessType: 'open_with_account' }, ['Accès libre avec un compte']],
  ['a harvested one', { harvest }, ['Ce jeu provient de data.exemple.fr']],
  [
    'one harvested from nobody knows where',
    { harvest: { ...harvest, domain: null } },
    ['Ce jeu provient d’un autre portail'],
  ],
  ['an old harvest', { harvest: { ...harvest, harvestedAt: '2022-11-01T00:00:00+00:00' } }, []],
  ['a harvest without date', { harvest: { ...harvest, harvestedAt: null } }, []],
] as const)('%s', (_, parts, expected) => {
  expect(titles(parts as Partial<Dataset>)).toEqual(expected);
});

test('a notice says since when, and where to go', () => {
  const dataset = aDataset({
    keptSince: '2026-11-03',
    harvest: { ...harvest, remoteUrl: 'https://exemple.fr/d' },
  });
  const [kept, harvested] = toNotices(dataset, datasetLinks(dataset, portal), now);
  expect(kept).toMatchObject({ tone: 'warning', link: null });
  expect(kept?.text).toContain('Depuis le 3\u00a0novembre\u00a02026');
  expect(harvested?.link).toEqual({ label: 'Voir la fiche d’origine', href: 'https://exemple.fr/d' });
});

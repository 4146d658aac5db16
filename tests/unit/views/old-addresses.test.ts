import { expect, test } from 'vitest';
import {
  departedDatasets,
  htmlRedirectionLimit,
  toHtmlRedirections,
  toRedirections,
  toRedirectsFile,
} from '../../../src/views/old-addresses.ts';
import type { Manifest } from '../../../src/catalog/schemas/manifest.ts';
import { aCatalog, aDataset } from '../../fixtures/records.ts';

const gone = { id: 'g1', slug: 'parti', title: "L'annuaire", reason: 'archived' } as const;

function withManifest(datasets: ReturnType<typeof aDataset>[], parts: Partial<Manifest>) {
  const { manifest } = aCatalog();
  return aCatalog({ datasets, manifest: { ...manifest, ...parts } });
}

test('a dataset is found by its former addresses, by slug and by id', () => {
  const redirections = toRedirections(aCatalog({ datasets: [aDataset({ id: 'id1', slug: 'salles' })] }));
  expect(redirections).toContainEqual({ from: '/datasets/salles/', to: '/jeux-de-donnees/salles/' });
  expect(redirections).toContainEqual({ from: '/datasets/id1/', to: '/jeux-de-donnees/salles/' });
  expect(redirections).toContainEqual({ from: '/deps/', to: '/organisations/' });
  expect(redirections).toContainEqual({ from: '/publier/', to: '/guides/' });
});

test('a slug that changed leads to the new one, from both sites', () => {
  const catalog = withManifest([aDataset({ slug: 'nouveau' })], { renamed: { ancien: 'nouveau' } });
  const redirections = toRedirections(catalog);
  expect(redirections).toContainEqual({ from: '/jeux-de-donnees/ancien/', to: '/jeux-de-donnees/nouveau/' });
  expect(redirections).toContainEqual({ from: '/datasets/ancien/', to: '/jeux-de-donnees/nouveau/' });
});

test('a page that exists is never redirected, and nothing leads nowhere', () => {
  const catalog = withManifest([aDataset({ slug: 'repris' })], {
    renamed: { repris: 'ailleurs', perdu: 'inconnu' },
  });
  const froms = toRedirections(catalog).map(({ from }) => from);
  expect(froms).not.toContain('/jeux-de-donnees/repris/');
  expect(froms).not.toContain('/jeux-de-donnees/perdu/');
  expect(new Set(froms).size).toBe(froms.length);
});

test('a dataset that left keeps a page, unless another took its slug', () => {
  const [view] = departedDatasets(withManifest([], { departed: [gone] }));
  expect(view).toMatchObject({ title: 'L’annuaire', datagouvHref: 'https://www.data.gouv.fr/datasets/g1/' });
  expect(departedDatasets(withManifest([aDataset({ slug: 'parti' })], { departed: [gone] }))).toEqual([]);
  expect(toRedirections(withManifest([], { departed: [gone] }))).toContainEqual({
    from: '/datasets/g1/',
    to: '/jeux-de-donnees/parti/',
  });
});

test.each(['deleted', 'private'] as const)('a dataset that is %s is nowhere to be seen', (reason) => {
  const [view] = departedDatasets(withManifest([], { departed: [{ ...gone, reason }] }));
  expect(view?.datagouvHref).toBeNull();
});

test('a large catalogue leaves the addresses of datasets to the server', () => {
  const datasets = Array.from({ length: htmlRedirectionLimit + 1 }, (_, index) =>
    aDataset({ id: `d${index.toString()}` }),
  );
  const catalog = aCatalog({ datasets });
  expect(toHtmlRedirections(catalog).map(({ from }) => from)).not.toContain('/datasets/d0/');
  expect(toHtmlRedirections(aCatalog({ datasets: datasets.slice(0, 2) }))).toContainEqual({
    from: '/datasets/d0/',
    to: '/jeux-de-donnees/d0/',
  });
});

test('rules are written one per line', () => {
  expect(toRedirectsFile([{ from: '/a/', to: '/b/' }])).toBe('/a/ /b/ 301\n');
});

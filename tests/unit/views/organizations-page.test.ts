import { expect, test } from 'vitest';
import { toOrganizationsPageView } from '../../../src/views/organizations-page.ts';
import { aCatalog, aDataset, anOrganization } from '../../fixtures/records.ts';

test('only the organisations that publish are counted', () => {
  const organizations = [anOrganization(), anOrganization({ id: 'o2', slug: 'louvre', name: 'Louvre' })];
  const view = toOrganizationsPageView(aCatalog({ datasets: [aDataset()], organizations }));
  expect(view.lead).toMatch(/^1\u00a0organisation publie ici 1\u00a0jeu de données\./u);
  expect(view.silent.map(({ name }) => name)).toEqual(['Louvre']);
});

test('several of them agree in number', () => {
  const organizations = [anOrganization(), anOrganization({ id: 'o2', slug: 'bnf', name: 'BnF' })];
  const datasets = [aDataset({ id: 'a' }), aDataset({ id: 'b', organizationId: 'o2' })];
  const view = toOrganizationsPageView(aCatalog({ datasets, organizations }));
  expect(view.description).toMatch(/^2\u00a0organisations publient 2\u00a0jeux de données/u);
  expect(view.silent).toEqual([]);
});

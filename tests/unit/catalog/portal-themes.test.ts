import { expect, test } from 'vitest';
import { rootPath } from '../../../scripts/project-root.ts';
import { readCatalog } from '../../../scripts/build/read-catalog.ts';
import { themeClassifier } from '../../../src/catalog/theme-membership.ts';

const { themes, portal } = await readCatalog(`${rootPath}content/sample`);
const themesOf = themeClassifier(themes, portal.genericKeywords);

/** Titles as other producers write them, with no keyword to help: what a wider perimeter would bring. */
test.each([
  ['Édifices religieux protégés', ['patrimoine']],
  ['Musée de la Résistance\u00a0: inventaire', ['musees']],
  ['Registres d’état civil numérisés', ['archives']],
  ['Prêts des bibliothèques municipales', ['livre-lecture']],
  ['Langues régionales à l’école', ['langue-francaise']],
  ['Street art et fresques', ['arts-visuels']],
  ['Salles de concert', ['spectacle-vivant']],
  ['Lieux de tournage', ['cinema']],
  ['Chaînes de radio autorisées', ['medias']],
  ['Agenda culturel de la métropole', ['publics']],
  ['Intermittents du spectacle par département', ['spectacle-vivant', 'formation-emploi']],
  ['Subventions aux associations', ['financements']],
  ['Entreprises du jeu vidéo', ['cinema', 'formation-emploi']],
  ['Bornes de recharge électrique', []],
  ['Délibérations du conseil municipal', []],
  ['Sanisettes', []],
])('« %s » is told by its title', (title, ids) => {
  const given = themesOf({
    title,
    summary: null,
    description: '',
    keywords: ['culture'],
    organizationId: 'o',
  });
  expect(given.map(({ id }) => id)).toEqual(ids);
});

test('themes have each its rank and its hue, and know organisations of the portal alone', () => {
  expect(themes.map(({ order }) => order)).toEqual(themes.map((_, index) => index + 1));
  expect(new Set(themes.map(({ hue }) => hue)).size).toBe(themes.length);
  const claimed = themes.flatMap(({ match }) => match.organizations);
  expect(claimed.filter((id) => !portal.organizations.includes(id))).toEqual([]);
});

test('a theme is told in one short sentence', () => {
  for (const { title, summary } of themes) {
    expect(summary, title).toMatch(/^\p{Lu}.{20,110}\.$/u);
  }
});

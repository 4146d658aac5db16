import { expect, test } from 'vitest';
import { toPageFacts } from '../../../scripts/site/page-facts.ts';
import { chosenPages } from '../../a11y/chosen-pages.ts';

function page(path: string, title: string, links: number): ReturnType<typeof toPageFacts> {
  return toPageFacts(path, `<title>${title}</title>${'<a href="/">x</a>'.repeat(links)}`);
}

test('each template is there with its extremes, and each single page', () => {
  const chosen = chosenPages([
    page('/', 'Accueil', 3),
    page('/contact/', 'Contact', 1),
    page('/mentions-legales/', 'Mentions', 1),
    page('/jeux-de-donnees/ordinaire/', 'Titre', 5),
    page('/jeux-de-donnees/titre-long/', 'Un titre bien plus long que les autres', 5),
    page('/jeux-de-donnees/vide/', 'Vide', 0),
    page('/jeux-de-donnees/plein/', 'Plein', 40),
    page('/jeux-de-donnees/banal/', 'Banal', 6),
  ]);
  expect(chosen).toEqual([
    '/',
    '/contact/',
    '/jeux-de-donnees/ordinaire/',
    '/jeux-de-donnees/plein/',
    '/jeux-de-donnees/titre-long/',
    '/jeux-de-donnees/vide/',
    '/mentions-legales/',
  ]);
});

import { expect, test } from 'vitest';
import { toThemesPageView } from '../../../src/views/themes-page.ts';
import { aCatalog, aDataset, aTheme } from '../../fixtures/records.ts';

test('themes are counted, and datasets without one are owned up to', () => {
  const datasets = [
    aDataset({ id: 'a', keywords: ['cinema'] }),
    aDataset({ id: 'b', title: 'Barème' }),
    aDataset({ id: 'c', title: 'Liste' }),
  ];
  const view = toThemesPageView(aCatalog({ datasets, themes: [aTheme(), aTheme({ id: 'vide', order: 2 })] }));
  expect(view.themes.map(({ id }) => id)).toEqual(['cinema']);
  expect(view.lead).toContain('3\u00a0jeux de données rangés en 1\u00a0thématique');
  expect(view.unclassified).toBe(
    '2\u00a0jeux de données n’ont pas de thématique\u00a0: la recherche et la liste complète les donnent aussi.',
  );
});

test('when each dataset has a theme, nothing is said', () => {
  const datasets = [aDataset({ keywords: ['cinema'] })];
  expect(toThemesPageView(aCatalog({ datasets })).unclassified).toBeNull();
});

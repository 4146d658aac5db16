import type { Catalog } from '../catalog/catalog.ts';
import { counted } from '../french/typography.ts';
import { toThemeTiles, type ThemeTileView } from './theme-tile.ts';

export interface ThemesPageView {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly themes: readonly ThemeTileView[];
  /** How many datasets have no theme, in words; `null` when each has one. */
  readonly unclassified: string | null;
}

export function toThemesPageView(catalog: Catalog): ThemesPageView {
  const themes = toThemeTiles(catalog);
  const orphans = catalog.datasets.filter(({ id }) => (catalog.themesByDataset.get(id) ?? []).length === 0);
  const subjects = counted(themes.length, 'thématique', 'thématiques');
  return {
    title: 'Thématiques',
    description: `Les données ouvertes rangées en ${subjects}\u00a0: jeux de données, producteurs et chiffres de chacune.`,
    lead: `${counted(catalog.datasets.length, 'jeu de données rangé', 'jeux de données rangés')} en ${subjects}, d’après leurs mots-clés, leur titre et leur producteur. Un même jeu peut relever de plusieurs.`,
    themes,
    unclassified:
      orphans.length === 0
        ? null
        : `${counted(orphans.length, 'jeu de données n’a', 'jeux de données n’ont')} pas de thématique\u00a0: la recherche et la liste complète les donnent aussi.`,
  };
}

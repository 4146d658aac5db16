import type { Catalog } from '../catalog/catalog.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { counted, typeset } from '../french/typography.ts';
import { themeRoute } from '../routes.ts';

/** A theme as a tile: what it is, how much it holds, where it leads. */
export interface ThemeTileView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly hue: Theme['hue'];
  readonly count: number;
  /** `49 jeux de données`. */
  readonly countLabel: string;
}

/** The themes that hold at least one dataset, by rank. */
export function toThemeTiles(catalog: Catalog): ThemeTileView[] {
  return catalog.themes.flatMap((theme) => {
    const count = catalog.datasetsByTheme.get(theme.id)?.length ?? 0;
    return count === 0 ? [] : [toTile(theme, count)];
  });
}

function toTile({ id, title, summary, hue }: Theme, count: number): ThemeTileView {
  return {
    id,
    title: typeset(title),
    summary: typeset(summary),
    href: themeRoute(id),
    hue,
    count,
    countLabel: counted(count, 'jeu de données', 'jeux de données'),
  };
}

import type { Catalog } from '../catalog/catalog.ts';
import { themeRoute } from '../routes.ts';
import type { Hue } from '../styles/hues.ts';

/** Where to go when a search finds nothing. */
export interface WaysOut {
  readonly themes: readonly { readonly title: string; readonly href: string; readonly hue: Hue }[];
  /** Address where one may ask for data that is not there. */
  readonly forum: string | null;
}

export function toWaysOut({ themes, portal }: Pick<Catalog, 'themes' | 'portal'>): WaysOut {
  return {
    themes: themes.map(({ id, title, hue }) => ({ title, href: themeRoute(id), hue })),
    forum: portal.links['forum']?.url ?? null,
  };
}

import { routes } from '../routes.ts';

/** A main section of the site; a page names its own, so that the menu shows where the reader is. */
export type SectionId =
  'home' | 'datasets' | 'themes' | 'organizations' | 'reuses' | 'dataservices' | 'guides' | 'about';

/** One link of a menu. */
export interface NavigationEntry {
  readonly id: SectionId;
  readonly label: string;
  readonly href: string;
}

/** The main menu, in order. A section enters when its pages exist: cartes is to come. */
export const mainNavigation: readonly NavigationEntry[] = [
  { id: 'home', label: 'Accueil', href: routes.home },
  { id: 'datasets', label: 'Données', href: routes.datasets },
  { id: 'themes', label: 'Thématiques', href: routes.themes },
  { id: 'organizations', label: 'Organisations', href: routes.organizations },
  { id: 'guides', label: 'Guides', href: routes.guides },
  { id: 'about', label: 'La démarche', href: routes.approach },
];

/** What the footer adds to the main menu. */
export const secondaryNavigation: readonly NavigationEntry[] = [
  { id: 'reuses', label: 'Réutilisations', href: routes.reuses },
  { id: 'dataservices', label: 'API', href: routes.dataservices },
];

/**
 * `aria-current` of a menu entry: `page` on the entry's own page, `true` on a page of its section, else nothing.
 */
export function currentState(
  entry: NavigationEntry,
  section: SectionId | undefined,
  path: string,
): 'page' | 'true' | undefined {
  if (entry.href === path) return 'page';
  return entry.id === section ? 'true' : undefined;
}

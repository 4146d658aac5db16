import type { Portal } from '../catalog/schemas/portal.ts';
import { routes } from '../routes.ts';
import { mainNavigation, secondaryNavigation } from './navigation.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

/** Links at the foot of every page. */
export interface PageFooterView {
  readonly groups: readonly { readonly title: string; readonly links: readonly Link[] }[];
  readonly legal: readonly Link[];
  /** The sentence on licences, before the link to the licence of the texts. */
  readonly license: Link & { readonly before: string };
}

/** Outgoing links of `content/portal.yaml` that every page shows, by name; a name that is not there is left out. */
const outgoing = ['ministry', 'datagouv', 'forum', 'guides', 'feedback'];

/** Computes the footer: sections, outgoing links of the portal, and the links the law asks for. */
export function toPageFooter(portal: Portal): PageFooterView {
  return {
    groups: [
      { title: 'Explorer', links: [...mainNavigation, ...secondaryNavigation] },
      {
        title: 'Aller plus loin',
        links: outgoing.flatMap((name) => {
          const link = portal.links[name];
          return link === undefined ? [] : [{ label: link.label, href: link.url }];
        }),
      },
    ],
    legal: [
      { label: 'À propos', href: routes.about },
      { label: 'Plan du site', href: routes.siteMap },
      { label: `Accessibilité\u00a0: ${portal.legal.accessibilityStatus}`, href: routes.accessibility },
      { label: 'Mentions légales', href: routes.legal },
      { label: 'Données personnelles', href: routes.privacy },
      { label: 'Contact', href: routes.contact },
    ],
    license: {
      before: 'Chaque jeu de données porte sa licence. Textes de ce site, sauf mention contraire\u00a0:',
      label: 'Licence Ouverte\u00a02.0',
      href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
  };
}

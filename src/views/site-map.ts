import type { Catalog } from '../catalog/catalog.ts';
import { typeset } from '../french/typography.ts';
import { datasetsRoute, licenseRoute, organizationRoute, routes } from '../routes.ts';
import { licenseLabel } from '../catalog/license.ts';
import { countFormats } from './counted-link.ts';
import type { GuideEntry } from './guide-entry.ts';
import { guideTools } from './guide-tools.ts';
import { toThemeTiles } from './theme-tile.ts';

interface SiteMapLink {
  readonly label: string;
  readonly href: string;
  /** Datasets behind it, `null` when that says nothing. */
  readonly count: number | null;
}

export interface SiteMapGroup {
  readonly id: string;
  readonly title: string;
  readonly links: readonly SiteMapLink[];
}

/** Every way into the site, by kind; a kind that has nothing is left out. */
export function toSiteMap(catalog: Catalog, guides: readonly GuideEntry[]): SiteMapGroup[] {
  const groups: SiteMapGroup[] = [
    { id: 'rubriques', title: 'Rubriques', links: sections.map(toSection) },
    { id: 'classements', title: 'Jeux de données, autres ordres', links: orders.map(toSection) },
    {
      id: 'thematiques',
      title: 'Thématiques',
      links: toThemeTiles(catalog).map(({ title, href, count }) => ({ label: title, href, count })),
    },
    {
      id: 'organisations',
      title: 'Organisations',
      links: catalog.organizations.map(({ id, name, slug }) => ({
        label: typeset(name),
        href: organizationRoute(slug),
        count: catalog.datasetsByOrganization.get(id)?.length ?? 0,
      })),
    },
    { id: 'formats', title: 'Formats', links: countFormats(catalog.datasets) },
    { id: 'licences', title: 'Licences', links: countLicenses(catalog) },
    {
      id: 'guides',
      title: 'Guides et outils',
      links: [...guides, ...guideTools].map(({ title, href }) => ({
        label: typeset(title),
        href,
        count: null,
      })),
    },
    { id: 'informations', title: 'À propos de ce site', links: information.map(toSection) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

type Entry = readonly [label: string, href: string];

const sections: readonly Entry[] = [
  ['Accueil', routes.home],
  ['Jeux de données', routes.datasets],
  ['Rechercher', routes.search],
  ['Thématiques', routes.themes],
  ['Organisations', routes.organizations],
  ['Formats', routes.formats],
  ['Licences', routes.licenses],
  ['Réutilisations', routes.reuses],
  ['API', routes.dataservices],
  ['Guides', routes.guides],
];

const orders: readonly Entry[] = [
  ['Les derniers publiés', datasetsRoute(1, 'creation')],
  ['Les plus consultés', datasetsRoute(1, 'views')],
  ['Les plus téléchargés', datasetsRoute(1, 'downloads')],
  ['Les plus réutilisés', datasetsRoute(1, 'reuses')],
];

const information: readonly Entry[] = [
  ['La démarche', routes.approach],
  ['À propos', routes.about],
  ['Contact', routes.contact],
  ['Mentions légales', routes.legal],
  ['Accessibilité', routes.accessibility],
  ['Données personnelles', routes.privacy],
  ['Plan du site pour les moteurs de recherche (XML)', routes.sitemap],
];

function toSection([label, href]: Entry): SiteMapLink {
  return { label, href, count: null };
}

function countLicenses({ datasets }: Catalog): SiteMapLink[] {
  const counts = new Map<string, number>();
  for (const { license } of datasets) counts.set(license, (counts.get(license) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ label: licenseLabel(id), href: licenseRoute(id), count }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'fr'));
}

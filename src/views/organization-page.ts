import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import { formatDate, formatDay, toParisDay } from '../french/date.ts';
import { counted, typeset } from '../french/typography.ts';
import {
  organizationRoute,
  organizationToDoCsvRoute,
  organizationToDoRoute,
  snapshotImageRoute,
} from '../routes.ts';
import { countFormats, countThemes, type CountedLinkView } from './counted-link.ts';
import { toDatasetCardView, type DatasetCardView } from './dataset-card.ts';
import { rankDatasets, type RankedDatasetView } from './dataset-ranking.ts';
import { openFormatFigure, sumDatasets, toKeyFigure, type KeyFigureView } from './key-figures.ts';
import { datasetsPerPage, pageParameters, toHeadTitle, toListPage, type ListPage } from './list-page.ts';
import { toSafeHtml, type SafeHtml } from './markdown.ts';
import { toDoPraise, toDoSummary, toOrganizationToDo, type ToDoCount } from './organization-to-do/to-do.ts';

/** What the first page of a producer says before its list; the next pages are the list alone. */
export interface OrganizationOverviewView {
  readonly figures: readonly KeyFigureView[];
  readonly mostViewed: readonly RankedDatasetView[];
  readonly themes: readonly CountedLinkView[];
  readonly formats: readonly CountedLinkView[];
}

/** What the producer can mend, in short: the list has its own pages. */
export interface OrganizationToDoView {
  /** « 412 points à reprendre dans 180 jeux ». */
  readonly summary: string;
  /** Said when there is nothing to mend. */
  readonly praise: string;
  readonly counts: readonly ToDoCount[];
  readonly href: string;
  readonly csvHref: string;
}

export interface OrganizationPageView {
  readonly name: string;
  readonly acronym: string | null;
  readonly logo: string | null;
  /** `<title>`: tells the pages of the list apart. */
  readonly headTitle: string;
  readonly metaDescription: string;
  /** What the producer says of itself; empty on the pages after the first. */
  readonly descriptionHtml: SafeHtml;
  /** Last update of one of its datasets, `null` when it has none. */
  readonly updated: { readonly day: string; readonly label: string } | null;
  /** Its own web site. */
  readonly website: { readonly label: string; readonly href: string } | null;
  /** Its page on data.gouv.fr. */
  readonly datagouvHref: string;
  /** `null` on the pages after the first, and when nothing is published. */
  readonly overview: OrganizationOverviewView | null;
  readonly list: ListPage<DatasetCardView>;
  /** `null` on the pages after the first, and when nothing is published. */
  readonly toDo: OrganizationToDoView | null;
  /** Since when its last known datasets are shown although data.gouv.fr no longer lists them, in words. */
  readonly keptSince: string | null;
  readonly hrefFor: (page: number) => string;
}

const rankingLimit = 5;
const formatLimit = 8;

/** Every page of every producer, as Astro's static paths. */
export function organizationPaths(catalog: Catalog): {
  params: { slug: string; page: string | undefined };
  props: { organization: Organization; page: number };
}[] {
  return catalog.organizations.flatMap((organization) =>
    pageParameters(datasetsOf(organization, catalog).length, datasetsPerPage).map(({ page, parameter }) => ({
      params: { slug: organization.slug, page: parameter },
      props: { organization, page },
    })),
  );
}

export function toOrganizationPageView(
  organization: Organization,
  page: number,
  catalog: Catalog,
): OrganizationPageView {
  const datasets = datasetsOf(organization, catalog);
  const list = toListPage(datasets, page, datasetsPerPage);
  // The catalogue is sorted by update, and so is each of its groups.
  const last = datasets[0];
  const kept = catalog.manifest.kept.find(({ organizationId }) => organizationId === organization.id);
  return {
    name: typeset(organization.name),
    acronym: organization.acronym,
    logo: organization.logo === null ? null : snapshotImageRoute(organization.logo),
    headTitle: toHeadTitle(typeset(organization.name), list),
    metaDescription: `${typeset(organization.name)}\u00a0: ${counted(list.total, 'jeu de données ouvert', 'jeux de données ouverts')} sur ce portail, avec leurs fichiers, leurs licences et leurs réutilisations.`,
    descriptionHtml: toSafeHtml(page === 1 ? organization.description : '', 2),
    updated: last ? { day: toParisDay(last.updatedAt), label: formatDate(last.updatedAt) } : null,
    website: organization.url === null ? null : { label: hostOf(organization.url), href: organization.url },
    datagouvHref: organization.pageUrl,
    overview: page === 1 && datasets.length > 0 ? toOverview(datasets, catalog) : null,
    list: { ...list, items: list.items.map((dataset) => toDatasetCardView(dataset, catalog)) },
    toDo: page === 1 && datasets.length > 0 ? toToDoView(organization, catalog) : null,
    keptSince: kept ? formatDay(kept.since) : null,
    hrefFor: (target) => organizationRoute(organization.slug, target),
  };
}

function toToDoView(organization: Organization, catalog: Catalog): OrganizationToDoView {
  const toDo = toOrganizationToDo(organization, catalog);
  return {
    summary: toDoSummary(toDo),
    praise: toDoPraise(toDo),
    counts: toDo.counts,
    href: organizationToDoRoute(organization.slug),
    csvHref: organizationToDoCsvRoute(organization.slug),
  };
}

function toOverview(datasets: readonly Dataset[], catalog: Catalog): OrganizationOverviewView {
  const totals = sumDatasets(datasets);
  const reuses = new Set(
    datasets.flatMap(({ id }) => (catalog.reusesByDataset.get(id) ?? []).map((reuse) => reuse.id)),
  );
  return {
    figures: [
      toKeyFigure(totals.datasets, 'jeu de données', 'jeux de données'),
      toKeyFigure(totals.resources, 'fichier ou adresse', 'fichiers et adresses'),
      toKeyFigure(totals.views, 'consultation', 'consultations'),
      toKeyFigure(totals.downloads, 'téléchargement', 'téléchargements'),
      toKeyFigure(reuses.size, 'réutilisation déclarée', 'réutilisations déclarées'),
      ...openFormatFigure(totals),
    ],
    mostViewed: rankDatasets(datasets, 'views', rankingLimit, catalog),
    themes: countThemes(datasets, catalog),
    formats: countFormats(datasets).slice(0, formatLimit),
  };
}

function datasetsOf({ id }: Organization, catalog: Catalog): readonly Dataset[] {
  return catalog.datasetsByOrganization.get(id) ?? [];
}

/** `https://www.bnf.fr/fr` → `bnf.fr`. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '');
}

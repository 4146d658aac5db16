import type { Catalog } from '../catalog/catalog.ts';
import { reuseTypeLabel, reuseTypes } from '../catalog/reuse-type.ts';
import type { Reuse } from '../catalog/schemas/reuse.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { counted, typeset } from '../french/typography.ts';
import { datasetRoute, reusesRoute, snapshotImageRoute } from '../routes.ts';
import { pageParameters, reusesPerPage, toHeadTitle, toListPage, type ListPage } from './list-page.ts';

/** Something made with the data, in the gallery. No person is ever named. */
export interface ReuseCardView {
  readonly id: string;
  readonly title: string;
  /** Where it is on the web, else its page on data.gouv.fr. */
  readonly href: string;
  /** Host of `href`: where the link leads. */
  readonly host: string;
  readonly type: string;
  /** Address of its image, `null` when a typographic plate stands for it. */
  readonly image: string | null;
  /** Hue of the first theme of the first dataset used: colour of the plate. */
  readonly hue: Theme['hue'] | null;
  readonly organization: string | null;
  /** Datasets of the portal that it uses; the first ones, with how many are left out. */
  readonly datasets: readonly { readonly title: string; readonly href: string }[];
  readonly moreDatasets: number;
  readonly views: string;
}

/** A type of reuse as a filter of the gallery; `null` stands for all of them. */
export interface ReuseTypeView {
  readonly type: string | null;
  readonly label: string;
  readonly href: string;
  readonly count: number;
  readonly current: boolean;
  readonly hrefFor: (page: number) => string;
}

export interface ReuseGalleryView {
  readonly title: string;
  /** `<title>`: tells the pages of the gallery apart. */
  readonly headTitle: string;
  readonly description: string;
  readonly breadcrumb: readonly { readonly label: string; readonly href?: string }[];
  readonly type: string | null;
  readonly types: readonly ReuseTypeView[];
  readonly list: ListPage<ReuseCardView>;
  /** Where a reuse is declared. */
  readonly declareHref: string;
  readonly hrefFor: (page: number) => string;
}

const shownDatasets = 3;

/** The pages of the gallery, all types together, then those of each type that has a reuse. */
export function reuseGalleryPaths(catalog: Catalog): {
  params: { page: string | undefined };
  props: { type: string | null; page: number };
}[] {
  return toReuseTypes(catalog, null).flatMap(({ type, count, href }) =>
    pageParameters(count, reusesPerPage).map(({ page, parameter }) => ({
      params: { page: joinParameters(href, parameter) },
      props: { type, page },
    })),
  );
}

/** @param type Id of a type of reuse, `null` for all of them. */
export function toReuseGalleryView(type: string | null, page: number, catalog: Catalog): ReuseGalleryView {
  const reuses = type === null ? catalog.reuses : catalog.reuses.filter((reuse) => reuse.type === type);
  const list = toListPage(reuses, page, reusesPerPage);
  const title = type === null ? 'Réutilisations' : `Réutilisations\u00a0: ${reuseTypeLabel(type)}`;
  return {
    title,
    headTitle: toHeadTitle(title, list),
    description: `${counted(list.total, 'réutilisation déclarée', 'réutilisations déclarées')} des données du catalogue\u00a0: applications, visualisations, articles, travaux de recherche.`,
    breadcrumb:
      type === null
        ? [{ label: 'Réutilisations' }]
        : [{ label: 'Réutilisations', href: reusesRoute() }, { label: reuseTypeLabel(type) }],
    type,
    types: toReuseTypes(catalog, type),
    list: { ...list, items: list.items.map((reuse) => toReuseCard(reuse, catalog)) },
    declareHref: new URL('/admin/reuses/new/', catalog.portal.hosts.site).href,
    hrefFor: (target) => reusesRoute(target, type),
  };
}

/** The types that have a reuse, after all of them together. */
export function toReuseTypes({ reuses }: Catalog, current: string | null = null): ReuseTypeView[] {
  const counts = new Map<string, number>();
  for (const { type } of reuses) counts.set(type, (counts.get(type) ?? 0) + 1);
  const known = Object.keys(reuseTypes).filter((type) => counts.has(type));
  const unknown = [...counts.keys()].filter((type) => !Object.hasOwn(reuseTypes, type)).toSorted();
  return [null, ...known, ...unknown].map((type) => ({
    type,
    label: type === null ? 'Toutes' : reuseTypeLabel(type),
    href: reusesRoute(1, type),
    count: type === null ? reuses.length : (counts.get(type) ?? 0),
    current: type === current,
    hrefFor: (page: number) => reusesRoute(page, type),
  }));
}

/** The part of an address below `/reutilisations/`, without its last slash: Astro's `[...page]`. */
function joinParameters(href: string, parameter: string | undefined): string | undefined {
  const below = href.slice(reusesRoute().length) + (parameter ?? '');
  return below === '' ? undefined : below.replace(/\/$/u, '');
}

function toReuseCard(reuse: Reuse, catalog: Catalog): ReuseCardView {
  const datasets = reuse.datasetIds.flatMap((id) => catalog.datasetById.get(id) ?? []);
  const href = reuse.url ?? reuse.pageUrl;
  return {
    id: reuse.id,
    title: typeset(reuse.title),
    href,
    host: new URL(href).hostname.replace(/^www\./u, ''),
    type: reuseTypeLabel(reuse.type),
    image: reuse.image === null ? null : snapshotImageRoute(reuse.image),
    hue: datasets.flatMap(({ id }) => catalog.themesByDataset.get(id) ?? [])[0]?.hue ?? null,
    organization: reuse.organizationName === null ? null : typeset(reuse.organizationName),
    datasets: datasets
      .slice(0, shownDatasets)
      .map(({ title, slug }) => ({ title: typeset(title), href: datasetRoute(slug) })),
    moreDatasets: Math.max(0, datasets.length - shownDatasets),
    views: counted(reuse.views, 'vue', 'vues'),
  };
}

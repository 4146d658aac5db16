import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { toParisDay } from '../french/date.ts';
import {
  datasetRoute,
  datasetsRoute,
  formatRoute,
  licenseRoute,
  organizationRoute,
  resourceRoute,
  routes,
  themeRoute,
} from '../routes.ts';
import type { GuideEntry } from './guide-entry.ts';
import { guideTools } from './guide-tools.ts';
import { countPages, datasetsPerPage, reusesPerPage } from './list-page.ts';
import { resourcePaths } from './resource-paths.ts';
import { isIndexed } from './resource-preview.ts';
import { toReuseTypes } from './reuse-gallery.ts';
import { valueGroups } from './value-groups.ts';
import { escapeXml } from './xml.ts';

/** A page for search engines. */
export interface SitemapEntry {
  readonly path: string;
  /** Day the data or the text behind it last changed, `null` when nothing tells. */
  readonly day: string | null;
}

/** Addresses in one file: the format allows 50 000. */
export const entriesPerSitemap = 20_000;

/**
 * Every page to index: neither redirections, nor the catalogue in other orders, nor the page of components, nor
 * the datasets when data.gouv.fr has their canonical address.
 */
export function toSitemapEntries(catalog: Catalog, guides: readonly GuideEntry[]): SitemapEntry[] {
  const { datasets, portal } = catalog;
  const ours = portal.datasetCanonical === 'portal' ? datasets : [];
  return [
    { path: routes.home, day: lastDay(datasets) },
    ...listPages(datasets, (page) => datasetsRoute(page)),
    ...ours.map((dataset) => ({ path: datasetRoute(dataset.slug), day: toParisDay(dataset.updatedAt) })),
    ...resourceEntries(catalog),
    { path: routes.themes, day: lastDay(datasets) },
    ...catalog.themes.flatMap(({ id }) =>
      listPages(catalog.datasetsByTheme.get(id) ?? [], (page) => themeRoute(id, page)),
    ),
    { path: routes.organizations, day: lastDay(datasets) },
    ...catalog.organizations.flatMap(({ id, slug }) =>
      listPages(catalog.datasetsByOrganization.get(id) ?? [], (page) => organizationRoute(slug, page)),
    ),
    { path: routes.formats, day: lastDay(datasets) },
    ...groupPages(valueGroups(catalog).formats, formatRoute),
    { path: routes.licenses, day: lastDay(datasets) },
    ...groupPages(valueGroups(catalog).licenses, licenseRoute),
    ...toReuseTypes(catalog).flatMap(({ count, hrefFor }) =>
      pageNumbers(count, reusesPerPage).map((page) => ({ path: hrefFor(page), day: null })),
    ),
    {
      path: routes.guides,
      day:
        guides
          .map(({ reviewed }) => reviewed)
          .toSorted()
          .at(-1) ?? null,
    },
    ...guides.map(({ href, reviewed }) => ({ path: href, day: reviewed })),
    ...guideTools.map(({ href }) => ({ path: href, day: null })),
    ...[
      routes.dataservices,
      routes.siteMap,
      routes.approach,
      routes.about,
      routes.contact,
      routes.legal,
      routes.accessibility,
      routes.privacy,
    ].map((path) => ({ path, day: null })),
  ];
}

/** Resources with a table or a map: their pages are ours wherever the canonical address of the dataset is. */
function resourceEntries(catalog: Catalog): SitemapEntry[] {
  return resourcePaths(catalog)
    .filter(({ props }) => isIndexed(props.preview))
    .map(({ params, props }) => ({
      path: resourceRoute(params.slug, params.resource),
      day: toParisDay(props.resource.modifiedAt),
    }));
}

/** One file of addresses. */
export function toSitemapXml(entries: readonly SitemapEntry[], site: URL): string {
  const urls = entries.map(({ path, day }) => {
    const modified = day === null ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${escapeXml(new URL(path, site).href)}</loc>${modified}</url>\n`;
  });
  return `${declaration}<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`;
}

/** The list of the files of addresses. */
export function toSitemapIndexXml(entryCount: number, site: URL): string {
  const files = sitemapNumbers(entryCount).map(
    (number) =>
      `<sitemap><loc>${escapeXml(new URL(`/sitemap-${number.toString()}.xml`, site).href)}</loc></sitemap>\n`,
  );
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${files.join('')}</sitemapindex>\n`;
}

/** Numbers of the files of addresses, from 0. */
export function sitemapNumbers(entryCount: number): number[] {
  return pageNumbers(entryCount, entriesPerSitemap).map((page) => page - 1);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function pageNumbers(total: number, perPage: number): number[] {
  return Array.from({ length: countPages(total, perPage) }, (_, index) => index + 1);
}

function listPages(datasets: readonly Dataset[], hrefFor: (page: number) => string): SitemapEntry[] {
  const day = lastDay(datasets);
  return pageNumbers(datasets.length, datasetsPerPage).map((page) => ({ path: hrefFor(page), day }));
}

function groupPages(
  groups: ReadonlyMap<string, readonly Dataset[]>,
  route: (value: string, page: number) => string,
): SitemapEntry[] {
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([value, datasets]) => listPages(datasets, (page) => route(value, page)));
}

/** Datasets come last updated first, in the catalogue and in each of its groups. */
function lastDay(datasets: readonly Dataset[]): string | null {
  return datasets[0] === undefined ? null : toParisDay(datasets[0].updatedAt);
}

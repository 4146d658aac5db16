import { licenses } from '../catalog/license.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import { zoneLabel } from '../catalog/spatial.ts';
import { typeset } from '../french/typography.ts';
import { datasetRoute, organizationRoute, resourceAnchor, routes } from '../routes.ts';
import type { ColumnProfile } from '../tabular/table-profile.ts';
import { columnTypeLabel } from './column-type-label.ts';
import { resourceAddress } from './resource-address.ts';
import { formats } from '../catalog/format.ts';
import { guideGroups } from '../catalog/schemas/guide.ts';
import type { GuideEntry } from './guide-entry.ts';

const context = 'https://schema.org';

/** Absolute addresses of this site, for nodes that other sites read. */
export interface SiteAddresses {
  readonly origin: URL;
  readonly portal: Portal;
}

export interface OrganizationNode {
  readonly '@type': 'GovernmentOrganization' | 'Organization';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly sameAs?: string;
}

interface DataDownloadNode {
  readonly '@type': 'DataDownload';
  readonly '@id': string;
  readonly name: string;
  readonly contentUrl: string;
  readonly encodingFormat?: string;
  readonly contentSize?: string;
  readonly sha256?: string;
  readonly dateModified: string;
}

export interface DatasetNode {
  readonly '@context': typeof context;
  readonly '@type': 'Dataset';
  readonly '@id': string;
  readonly name: string;
  readonly alternateName?: string;
  readonly description: string;
  readonly url: string;
  readonly sameAs: readonly string[];
  readonly identifier: readonly string[];
  readonly inLanguage: 'fr';
  readonly isAccessibleForFree: boolean;
  readonly license?: string;
  readonly creator: OrganizationNode;
  readonly publisher: OrganizationNode;
  readonly dateCreated: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly keywords?: readonly string[];
  readonly temporalCoverage?: string;
  readonly spatialCoverage?: readonly { readonly '@type': 'Place'; readonly name: string }[];
  readonly includedInDataCatalog: DataCatalogReference;
  readonly distribution?: readonly DataDownloadNode[];
  /** Columns of the main file. */
  readonly variableMeasured?: readonly {
    readonly '@type': 'PropertyValue';
    readonly name: string;
    readonly description: string;
  }[];
}

interface DataCatalogReference {
  readonly '@type': 'DataCatalog';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
}

export interface DataCatalogNode extends DataCatalogReference {
  readonly '@context': typeof context;
  readonly description: string;
  readonly inLanguage: 'fr';
  readonly publisher: OrganizationNode | { readonly '@type': 'Organization'; readonly name: string };
  readonly isAccessibleForFree: true;
}

export interface WebSiteNode {
  readonly '@context': typeof context;
  readonly '@type': 'WebSite';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly inLanguage: 'fr';
  readonly potentialAction: {
    readonly '@type': 'SearchAction';
    readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
    readonly 'query-input': string;
  };
}

export interface BreadcrumbNode {
  readonly '@context': typeof context;
  readonly '@type': 'BreadcrumbList';
  readonly itemListElement: readonly {
    readonly '@type': 'ListItem';
    readonly position: number;
    readonly name: string;
    readonly item?: string;
  }[];
}

/** A guide. */
interface ArticleNode {
  readonly '@context': typeof context;
  readonly '@type': 'Article';
  readonly '@id': string;
  readonly headline: string;
  readonly description: string;
  readonly url: string;
  readonly inLanguage: 'fr';
  /** Day of the last reading over. */
  readonly dateModified: string;
  readonly articleSection: string;
  readonly isAccessibleForFree: true;
  readonly author: { readonly '@type': 'Organization'; readonly name: string };
  readonly publisher: { readonly '@type': 'Organization'; readonly name: string };
  readonly license?: string;
  readonly isPartOf: { readonly '@id': string };
}

/** Description beyond what search engines read is cut: schema.org asks for 50 to 5,000 characters. */
const maxDescription = 5000;
/** Distributions beyond these add weight and no knowledge; all are in the page. */
const maxDistributions = 30;
/** Columns beyond these too. */
const maxVariables = 40;

/**
 * A dataset with its distributions, in the terms of https://schema.org/Dataset.
 *
 * @param columns those of its main file, when it was read.
 */
export function datasetJsonLd(
  dataset: Dataset,
  organization: Organization,
  summary: string,
  { origin, portal }: SiteAddresses,
  columns: readonly Pick<ColumnProfile, 'name' | 'type'>[] = [],
): DatasetNode {
  const page = new URL(datasetRoute(dataset.slug), origin).href;
  const producer = organizationNode(organization, origin);
  const license = licenses[dataset.license]?.url;
  const period = temporalInterval(dataset.temporalCoverage);
  const distribution = dataset.resources
    .flatMap((resource) => dataDownload(resource, page))
    .slice(0, maxDistributions);
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': page,
    name: dataset.title,
    ...(dataset.acronym !== null && { alternateName: dataset.acronym }),
    description: (summary === '' ? dataset.title : summary).slice(0, maxDescription),
    url: page,
    sameAs: [dataset.pageUrl],
    identifier: [`${portal.hosts.site}/datasets/${dataset.id}`],
    inLanguage: 'fr',
    isAccessibleForFree: dataset.accessType !== 'restricted',
    ...(license && { license }),
    creator: producer,
    publisher: producer,
    dateCreated: dataset.createdAt,
    datePublished: dataset.createdAt,
    dateModified: dataset.updatedAt,
    ...(dataset.keywords.length > 0 && { keywords: dataset.keywords }),
    ...(period !== null && { temporalCoverage: period }),
    ...(dataset.spatialCoverage.zones.length > 0 && {
      spatialCoverage: dataset.spatialCoverage.zones.map((zone) => ({
        '@type': 'Place' as const,
        name: zoneLabel(zone),
      })),
    }),
    includedInDataCatalog: catalogReference(origin, portal),
    ...(distribution.length > 0 && { distribution }),
    ...(columns.length > 0 && {
      variableMeasured: columns.slice(0, maxVariables).map(({ name, type }) => ({
        '@type': 'PropertyValue' as const,
        name,
        description: columnTypeLabel(type),
      })),
    }),
  };
}

/** The catalogue itself: for the home page. */
export function dataCatalogJsonLd({ origin, portal }: SiteAddresses): DataCatalogNode {
  return {
    '@context': context,
    ...catalogReference(origin, portal),
    description: portal.description,
    inLanguage: 'fr',
    publisher: { '@type': 'Organization', name: portal.publisher },
    isAccessibleForFree: true,
  };
}

/** The site and its search: for the home page. */
export function webSiteJsonLd({ origin, portal }: SiteAddresses): WebSiteNode {
  const url = new URL(routes.home, origin).href;
  const search = new URL(routes.search, origin).href;
  return {
    '@context': context,
    '@type': 'WebSite',
    '@id': webSiteId(origin),
    name: portal.name,
    url,
    inLanguage: 'fr',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A guide, in the terms of https://schema.org/Article; its text is under the licence of `content/`. */
export function guideJsonLd(
  { title, summary, reviewed, href, group }: GuideEntry,
  { origin, portal }: SiteAddresses,
): ArticleNode {
  const url = new URL(href, origin).href;
  const publisher = { '@type': 'Organization', name: portal.publisher } as const;
  const license = licenses['lov2']?.url;
  return {
    '@context': context,
    '@type': 'Article',
    '@id': url,
    headline: typeset(title),
    description: typeset(summary),
    url,
    inLanguage: 'fr',
    dateModified: reviewed,
    articleSection: guideGroups[group],
    isAccessibleForFree: true,
    author: publisher,
    publisher,
    ...(license && { license }),
    isPartOf: { '@id': webSiteId(origin) },
  };
}

/** The nodes of a page, with where it stands when none of them says so and there is a breadcrumb. */
export function withBreadcrumb(
  nodes: readonly object[],
  items: Parameters<typeof breadcrumbJsonLd>[0] | undefined,
  origin: URL,
): readonly object[] {
  const told = nodes.some((node) => '@type' in node && node['@type'] === 'BreadcrumbList');
  return items === undefined || told ? nodes : [...nodes, breadcrumbJsonLd(items, origin)];
}

/** A producer: for its page. */
export function organizationJsonLd(
  organization: Organization,
  origin: URL,
): OrganizationNode & { readonly '@context': typeof context } {
  return { '@context': context, ...organizationNode(organization, origin) };
}

/** Where a page stands, home page first. The last item, the page itself, may have no address. */
export function breadcrumbJsonLd(
  items: readonly { readonly label: string; readonly href?: string | undefined }[],
  origin: URL,
): BreadcrumbNode {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [{ label: 'Accueil', href: routes.home }, ...items].map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href !== undefined && { item: new URL(href, origin).href }),
    })),
  };
}

/** ISO 8601 interval: `2001-01-01/2023-12-31`, `2001-01-01/..` when it goes on. */
export function temporalInterval(coverage: Dataset['temporalCoverage']): string | null {
  return coverage === null ? null : `${coverage.start}/${coverage.end ?? '..'}`;
}

function webSiteId(origin: URL): string {
  return `${new URL(routes.home, origin).href}#site`;
}

function catalogReference(origin: URL, { name }: Portal): DataCatalogReference {
  const url = new URL(routes.home, origin).href;
  return { '@type': 'DataCatalog', '@id': `${url}#catalogue`, name, url };
}

function organizationNode({ slug, name, badges, url }: Organization, origin: URL): OrganizationNode {
  const page = new URL(organizationRoute(slug), origin).href;
  return {
    '@type': badges.includes('public-service') ? 'GovernmentOrganization' : 'Organization',
    '@id': page,
    name,
    url: page,
    ...(url !== null && { sameAs: url }),
  };
}

function dataDownload(resource: Resource, page: string): DataDownloadNode[] {
  const address = resourceAddress(resource);
  if (address === null) return [];
  const { mediaType, format, byteSize, checksum } = resource;
  const encoding = mediaType ?? (format === null ? null : (formats[format]?.label ?? format));
  return [
    {
      '@type': 'DataDownload',
      '@id': `${page}#${resourceAnchor(resource.id)}`,
      name: resource.title,
      contentUrl: new URL(address, page).href,
      ...(encoding !== null && { encodingFormat: encoding }),
      ...(byteSize !== null && { contentSize: `${byteSize.toString()} B` }),
      ...(checksum?.type === 'sha256' && { sha256: checksum.value }),
      dateModified: resource.modifiedAt,
    },
  ];
}

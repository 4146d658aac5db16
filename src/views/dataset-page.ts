import type { Catalog } from '../catalog/catalog.ts';
import type { MapGround } from '../catalog/map-ground-on-disk.ts';
import { datasetBadges } from '../catalog/badge.ts';
import { licenses } from '../catalog/license.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import type { ResourceProfile } from '../catalog/schemas/resource-profile.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { typeset } from '../french/typography.ts';
import { datasetRoute, licenseRoute, organizationRoute, routes, themeRoute } from '../routes.ts';
import { toDatasetApi, type DatasetApi } from './dataset-api.ts';
import { toDatasetCardView, type DatasetCardView } from './dataset-card.ts';
import { attributionLine, toCitations, type Citation } from './dataset-citation.ts';
import { toDatasetCommunity, type DatasetCommunity } from './dataset-community.ts';
import { toFacts, toFigures, type Fact, type Figure } from './dataset-figures.ts';
import { datasetLinks, type DatasetLinks } from './dataset-links.ts';
import { toHistory, toMetadata, type HistoryEvent, type MetadataRow } from './dataset-metadata.ts';
import { toNotices, type DatasetNotice } from './dataset-notices.ts';
import { toDatasetQuality, type DatasetQualityView } from './dataset-quality.ts';
import { relatedDatasets } from './dataset-related.ts';
import { mainResource, toDatasetResources, type DatasetResources } from './dataset-resources.ts';
import { toMainGlimpse, type MainGlimpse } from './main-glimpse.ts';
import { foldHtml, type FoldedHtml } from './fold-html.ts';
import { breadcrumbJsonLd, datasetJsonLd } from './json-ld.ts';
import { toSafeHtml } from './markdown.ts';
import { datasetSummary } from './plain-summary.ts';

/** How a dataset may be reused, and how to say where it comes from. */
export interface ReuseTerms {
  readonly license: string;
  readonly licenseHref: string;
  /** The text of the licence. */
  readonly licenseUrl: string | null;
  /** In plain French. */
  readonly plain: string;
  readonly attribution: string;
  /** Whether the licence asks for it. */
  readonly attributionRequired: boolean;
  readonly citations: readonly Citation[];
  readonly api: DatasetApi | null;
}

/** Entry of the summary of the page. */
interface SummaryItem {
  readonly href: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** A longer title would fill the screen of a phone. */
const longTitleLength = 110;

/** Everything a dataset's page says, in the order of design §6. */
export interface DatasetPageView {
  readonly title: string;
  /** Set smaller. */
  readonly longTitle: boolean;
  readonly summary: string;
  readonly organization: { readonly name: string; readonly href: string };
  readonly theme: { readonly title: string; readonly href: string; readonly hue: Theme['hue'] } | null;
  readonly badges: readonly { readonly label: string; readonly meaning: string }[];
  readonly notices: readonly DatasetNotice[];
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly resources: DatasetResources;
  /** What is seen of the main resource; `null` when it is no table. */
  readonly glimpse: MainGlimpse | null;
  /** `null` when there is none, or when the summary says it all. */
  readonly description: FoldedHtml | null;
  readonly terms: ReuseTerms;
  readonly quality: DatasetQualityView;
  readonly community: DatasetCommunity;
  readonly related: readonly DatasetCardView[];
  readonly metadata: readonly MetadataRow[];
  readonly history: readonly HistoryEvent[];
  readonly links: DatasetLinks;
  readonly contents: readonly SummaryItem[];
  readonly breadcrumb: readonly { readonly label: string; readonly href?: string | undefined }[];
  readonly head: {
    readonly description: string;
    readonly canonical: string | undefined;
    readonly jsonLd: readonly object[];
  };
}

/**
 * @param origin the site's own address, for what other sites read.
 * @param profile what was measured in the main resource ({@link mainResource}); `null` when nothing was.
 * @param ground under its map; without it there is no map.
 */
export function toDatasetPageView(
  dataset: Dataset,
  catalog: Catalog,
  origin: URL,
  profile: ResourceProfile | null = null,
  ground: MapGround | null = null,
): DatasetPageView {
  const { portal, manifest } = catalog;
  const organization = producerOf(dataset, catalog);
  const theme = catalog.themesByDataset.get(dataset.id)?.[0];
  const links = datasetLinks(dataset, portal);
  const summary = datasetSummary(dataset);
  const title = typeset(dataset.title);
  const section = { label: 'Données', href: routes.datasets };
  const content = {
    resources: toDatasetResources(dataset.resources, {
      datasetSlug: dataset.slug,
      previews: catalog.previewByResource,
      limits: catalog.portal.limits.previews,
    }),
    glimpse: toMainGlimpse(profile, ground),
    description: toDescription(dataset, summary),
    community: toDatasetCommunity(dataset, catalog),
    related: relatedDatasets(dataset, catalog).map((other) => toDatasetCardView(other, catalog)),
  };
  return {
    title,
    longTitle: title.length > longTitleLength,
    summary,
    organization: { name: typeset(organization.name), href: organizationRoute(organization.slug) },
    theme: theme === undefined ? null : { title: theme.title, href: themeRoute(theme.id), hue: theme.hue },
    badges: dataset.badges.map((kind) => datasetBadges[kind] ?? { label: kind, meaning: '' }),
    notices: toNotices(dataset, links, manifest.finishedAt),
    figures: toFigures(dataset, profile?.table),
    facts: toFacts(dataset, profile?.table),
    ...content,
    terms: toReuseTerms(dataset, organization, links, catalog),
    quality: toDatasetQuality(dataset.quality),
    metadata: toMetadata(dataset, catalog, links),
    history: toHistory(dataset),
    links,
    contents: toContents(content),
    breadcrumb: [section, { label: title }],
    head: {
      description: summary === '' ? `${title}, par ${organization.name}.` : summary,
      canonical: portal.datasetCanonical === 'datagouv' ? dataset.pageUrl : undefined,
      jsonLd: [
        datasetJsonLd(dataset, organization, summary, { origin, portal }, profile?.table?.columns),
        breadcrumbJsonLd([section, { label: title, href: datasetRoute(dataset.slug) }], origin),
      ],
    },
  };
}

export function producerOf(dataset: Dataset, { organizationById }: Catalog): Organization {
  const organization = organizationById.get(dataset.organizationId);
  if (organization === undefined) {
    throw new Error(
      `Dataset \`${dataset.id}\` names the unknown organisation \`${dataset.organizationId}\`: run \`npm run fetch\` again.`,
    );
  }
  return organization;
}

/** The description, unless the summary above already says all of it. */
function toDescription({ description }: Dataset, summary: string): FoldedHtml | null {
  const html = toSafeHtml(description, 3);
  const text = html.replace(/<[^<>]*>/gu, '').trim();
  return text === '' || text === summary ? null : foldHtml(html);
}

function toReuseTerms(
  dataset: Dataset,
  organization: Organization,
  { permanent }: DatasetLinks,
  { manifest, previewByResource }: Catalog,
): ReuseTerms {
  const license = licenses[dataset.license];
  const cited = { dataset, organization, url: permanent, readAt: manifest.finishedAt };
  return {
    license: license?.label ?? dataset.license,
    licenseHref: licenseRoute(dataset.license),
    licenseUrl: license?.url ?? null,
    plain: typeset(
      license?.plain ??
        'Les conditions de réutilisation ne sont pas précisées : demandez-les au producteur avant de réutiliser ces données.',
    ),
    attribution: attributionLine(cited),
    attributionRequired: license?.attribution ?? false,
    citations: toCitations(cited),
    api: toDatasetApi(mainResource(dataset.resources, previewByResource)),
  };
}

type Contents = Pick<DatasetPageView, 'resources' | 'glimpse' | 'description' | 'community' | 'related'>;

function toContents({ resources, glimpse, description, community, related }: Contents): SummaryItem[] {
  const count = (value: number): string | undefined => (value === 0 ? undefined : value.toString());
  const items: (SummaryItem | null)[] = [
    { href: '#fichiers', label: 'Fichiers', detail: count(resources.count) },
    description === null ? null : { href: '#description', label: 'Description' },
    glimpse === null
      ? null
      : { href: '#colonnes', label: 'Colonnes', detail: count(glimpse.dictionary.count) },
    { href: '#reutiliser', label: 'Comment réutiliser' },
    { href: '#qualite', label: 'Qualité des métadonnées' },
    { href: '#reutilisations', label: 'Réutilisations', detail: count(community.reuses.count) },
    community.dataservices.length === 0
      ? null
      : { href: '#apis', label: 'API', detail: count(community.dataservices.length) },
    { href: '#discussions', label: 'Discussions', detail: count(community.discussions.count) },
    related.length === 0 ? null : { href: '#voisins', label: 'Jeux de données voisins' },
    { href: '#fiche', label: 'Fiche complète' },
    { href: '#historique', label: 'Historique' },
  ];
  return items.filter((item) => item !== null);
}

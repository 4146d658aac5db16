import { formats, formatLabel } from '../catalog/format.ts';
import type { Preview } from '../catalog/schemas/preview.ts';
import { resourceTypeLabels, type ResourceType } from '../catalog/resource-type.ts';
import { resourceTypes, type Resource } from '../catalog/schemas/resource.ts';
import { formatByteSize } from '../french/byte-size.ts';
import { counted, typeset } from '../french/typography.ts';
import { resourceAnchor } from '../routes.ts';
import { resourceAddress } from './resource-address.ts';
import { toAvailability, type Availability } from './resource-availability.ts';
import { toResourceDetails, type Detail } from './resource-details.ts';
import { toSafeHtml, type SafeHtml } from './markdown.ts';
import { toDateView, type DateView } from './date-view.ts';
import { toPreviewLink, type ResourcePreviewLink, type SeenResources } from './resource-preview.ts';

/** What a button does with a resource. */
interface ResourceAction {
  readonly href: string;
  /** `download`: bytes; `open`: a page or a service. */
  readonly kind: 'download' | 'open';
}

/** A file converted by data.gouv.fr. */
interface ConvertedFile {
  readonly label: string;
  readonly href: string;
}

export interface ResourceView {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  /** `null` when nothing tells the format. */
  readonly format: { readonly label: string; readonly meaning: string | null } | null;
  readonly size: string | null;
  readonly updated: DateView;
  readonly downloads: string | null;
  readonly availability: Availability;
  /** `null` when there is no address to go to. */
  readonly action: ResourceAction | null;
  readonly description: SafeHtml | null;
  readonly details: readonly Detail[];
  readonly conversions: readonly ConvertedFile[];
  /** The page where its content is seen; `null` when it has none. */
  readonly preview: ResourcePreviewLink | null;
  /** Its table on explore.data.gouv.fr. */
  readonly exploreUrl: string | null;
}

/** Resources of one type, in the producer's order. */
interface ResourceGroup {
  readonly id: Resource['type'];
  readonly title: string;
  readonly shown: readonly ResourceView[];
  /** Folded: a long list stays usable, and its anchors still open it. */
  readonly folded: readonly ResourceView[];
}

export interface DatasetResources {
  readonly count: number;
  /** The one to start with; `null` when there is none, or none better than another. */
  readonly main: ResourceView | null;
  readonly groups: readonly ResourceGroup[];
}

/** Resources of a group shown at once. */
const shownResources = 10;
const openFormats = new Set(['link', 'html', 'api', 'wms', 'wfs']);

/** The resources of a dataset: the one to start with, then all the others by type. */
export function toDatasetResources(
  resources: readonly Resource[],
  seen: SeenResources | null = null,
): DatasetResources {
  const main = mainResource(resources, seen?.previews);
  const others = resources.filter((resource) => resource !== main);
  return {
    count: resources.length,
    main: main === null ? null : toResourceView(main, true, seen),
    groups: resourceTypes.flatMap((type) => {
      const views = others
        .filter((resource) => resource.type === type)
        .map((resource) => toResourceView(resource, false, seen));
      // A fold that hides one or two lines is longer than them.
      const limit = views.length <= shownResources + 2 ? views.length : shownResources;
      return views.length === 0
        ? []
        : [
            {
              id: type,
              title: groupTitle(type, views.length, main !== null),
              shown: views.slice(0, limit),
              folded: views.slice(limit),
            },
          ];
    }),
  };
}

/**
 * The main file that serves best: reachable, one whose table was read, a table or a map before a document, most
 * downloaded, first listed.
 */
export function mainResource(
  resources: readonly Resource[],
  previews: ReadonlyMap<string, Preview> = new Map(),
): Resource | null {
  const rank = (resource: Resource): number =>
    usefulness(resource) + Number(previews.get(resource.id)?.kind === 'table') * 16;
  const ranked = resources
    .filter(
      (resource) =>
        resource.type === 'main' && resourceAddress(resource) !== null && resource.check.available !== false,
    )
    .toSorted((a, b) => rank(b) - rank(a) || (b.downloads ?? 0) - (a.downloads ?? 0));
  return ranked[0] ?? null;
}

function groupTitle(type: ResourceType, count: number, afterMain: boolean): string {
  const { plural, singular } = resourceTypeLabels[type];
  const title = count < 2 ? singular : plural;
  if (type !== 'main' || !afterMain) return title;
  return `${count < 2 ? 'Autre' : 'Autres'} ${title.toLocaleLowerCase('fr')}`;
}

function usefulness({ format, analysis, embeddedFile }: Resource): number {
  const known = format === null ? undefined : formats[format];
  const table = known?.family === 'tabular' || known?.family === 'geographic';
  return (
    Number(embeddedFile !== undefined) * 8 +
    Number(analysis.tabular) * 4 +
    Number(table) * 2 +
    Number(known?.open ?? false)
  );
}

export function toResourceView(
  resource: Resource,
  prominent = false,
  seen: SeenResources | null = null,
): ResourceView {
  const preview = seen?.previews.get(resource.id);
  const { id, title, format, byteSize, downloads, description, modifiedAt } = resource;
  return {
    id,
    anchor: resourceAnchor(id),
    title: typeset(title),
    format:
      format === null ? null : { label: formatLabel(format), meaning: formats[format]?.description ?? null },
    size: byteSize === null || byteSize === 0 ? null : formatByteSize(byteSize),
    updated: toDateView(modifiedAt),
    downloads: downloads === null ? null : counted(downloads, 'téléchargement', 'téléchargements'),
    availability: toAvailability(resource, preview),
    preview: seen === null ? null : toPreviewLink(resource, preview, seen),
    action: toAction(resource),
    description:
      description === null || description.trim() === '' ? null : toSafeHtml(description, prominent ? 4 : 5),
    details: toResourceDetails(resource),
    conversions: toConversions(resource),
    exploreUrl: resource.analysis.tabular ? resource.previewUrl : null,
  };
}

function toAction(resource: Resource): ResourceAction | null {
  const { url, format, storage } = resource;
  const page = storage === 'remote' && (format === null || openFormats.has(format));
  if (page && url !== null) return { href: url, kind: 'open' };
  const href = resourceAddress(resource);
  return href === null ? null : { href, kind: 'download' };
}

function toConversions({ analysis }: Resource): ConvertedFile[] {
  const candidates = [
    ['Parquet', analysis.parquetUrl],
    ['GeoJSON', analysis.geojsonUrl],
    ['PMTiles', analysis.pmtilesUrl],
  ] as const;
  return candidates.flatMap(([label, href]) => (href === null ? [] : [{ label, href }]));
}

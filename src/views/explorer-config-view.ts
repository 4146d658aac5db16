import type { MapGround } from '../catalog/map-ground-on-disk.ts';
import { formats } from '../catalog/format.ts';
import { licenses } from '../catalog/license.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import { toParisDay } from '../french/date.ts';
import { geoFileRoute, resourceRoute } from '../routes.ts';
import type { TableFormat } from '../tabular/table.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import { tabularApi } from './dataset-api.ts';
import type { ExplorerConfig, RowSource } from './explorer-config.ts';
import { resourceAddress } from './resource-address.ts';

/** What the explorer of a resource is made from. */
export interface ExploredResource {
  readonly dataset: Dataset;
  readonly organization: Organization;
  readonly resource: Resource;
  /** `null` when the resource is no table (tiles only). */
  readonly table: TableProfile | null;
  /** What the snapshot holds of boundaries and places; `null`: nothing. */
  readonly ground: Pick<MapGround, 'files' | 'attribution'> | null;
}

/** Largest file read whole in a browser before anything else is tried, in bytes (design §8). */
const streamedBytes = 20_000_000;
/** Largest file read in a browser when nothing else has its rows. */
const heavyBytes = 100_000_000;

/** Formats of the catalogue that a browser reads as tables. */
const readable: Readonly<Record<string, TableFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  ods: 'ods',
  json: 'json',
  geojson: 'geojson',
};

/** @param origin the site's own address, for links and for the header of downloads. */
export function toExplorerConfig(
  { dataset, organization, resource, table, ground }: ExploredResource,
  portal: Portal,
  origin: URL,
): ExplorerConfig {
  return {
    resourceId: resource.id,
    resourceTitle: resource.title,
    datasetTitle: dataset.title,
    pageUrl: new URL(resourceRoute(dataset.slug, resource.id), origin).href,
    producer: organization.name,
    license: licenses[dataset.license]?.label ?? dataset.license,
    modifiedAt: toParisDay(resource.modifiedAt),
    fileName: toFileName(resource.title, dataset.slug),
    columns: (table?.columns ?? []).map(({ name, type, decimal, dateStyle, length }) => ({
      name,
      type,
      decimal,
      dateStyle,
      longest: length?.max,
    })),
    rows: table?.rows ?? null,
    sources: table === null ? [] : toSources(resource, table),
    points: toPoints(table),
    places: toPlaces(table),
    tilesUrl: secure(resource.analysis.pmtilesUrl),
    geo: toGeoFiles(ground),
    baseMap: portal.baseMap,
  };
}

/** Where a browser can have the rows: the file when it is small, then what data.gouv.fr made of it, then a heavy file. */
export function toSources(resource: Resource, table: TableProfile): RowSource[] {
  const file = toFileSource(resource, table);
  const light = file?.bytes == null || file.bytes <= streamedBytes;
  const parquetUrl = secure(resource.analysis.parquetUrl);
  const sources: (RowSource | null)[] = [
    light ? file : null,
    resource.analysis.tabular ? { kind: 'tabular-api', url: `${tabularApi}/${resource.id}/` } : null,
    parquetUrl === null ? null : { kind: 'parquet', url: parquetUrl },
    light ? null : file,
  ];
  return sources.filter((source) => source !== null);
}

type FileSource = Extract<RowSource, { kind: 'file' }>;

/** The file itself, when its server lets a page of another site read it. */
function toFileSource(resource: Resource, { read }: TableProfile): FileSource | null {
  const { embeddedFile, storage, check, byteSize } = resource;
  const format = read.format === 'tabular-api' ? readable[resource.format ?? ''] : read.format;
  if (format === undefined || (byteSize ?? 0) > heavyBytes) return null;
  // Files uploaded to data.gouv.fr may be read from anywhere; elsewhere its crawler has seen whether they can.
  const open =
    embeddedFile !== undefined || (storage === 'file' ? check.cors !== false : check.cors === true);
  const url = embeddedFile === undefined ? secure(resource.url) : resourceAddress(resource);
  if (!open || url === null) return null;
  return {
    kind: 'file',
    url,
    format,
    bytes: byteSize,
    hints: { encoding: read.encoding, dialect: read.dialect },
  };
}

/** A page served over https cannot read an address that is not. */
function secure(url: string | null): string | null {
  return url?.startsWith('https://') ? url : null;
}

function toPoints(table: TableProfile | null): ExplorerConfig['points'] {
  const points = table?.geography?.points ?? null;
  return points === null ? null : { source: points.source, system: points.system, bounds: points.bounds };
}

function toPlaces(table: TableProfile | null): ExplorerConfig['places'] {
  const places = table?.geography?.places ?? null;
  return places === null ? null : { level: places.level, column: places.column };
}

function toGeoFiles(ground: ExploredResource['ground']): ExplorerConfig['geo'] {
  const route = (file: string): string | null => (ground?.files.has(file) ? geoFileRoute(file) : null);
  return {
    outline: geoFileRoute('outline.json'),
    places: geoFileRoute('places.json'),
    communes: route('communes.json'),
    departements: route('departements.json'),
    regions: route('regions.json'),
    attribution: ground?.attribution ?? null,
  };
}

/** `Liste des musées (2024).csv` → `liste-des-musees-2024`; the dataset's slug when nothing is left. */
export function toFileName(title: string, otherwise: string): string {
  const name = withoutExtension(title)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '');
  return name === '' ? otherwise : name;
}

/** A title that is the name of a file: what is downloaded has an extension of its own. */
function withoutExtension(title: string): string {
  const extension = /(?<=[^\s.])\.([a-z0-9]+)\s*$/iu.exec(title);
  const isFormat = extension?.[1] !== undefined && Object.hasOwn(formats, extension[1].toLowerCase());
  return isFormat ? withoutExtension(title.slice(0, extension.index)) : title;
}

import type { Portal } from '../../catalog/schemas/portal.ts';
import type { DocumentKind } from '../../catalog/schemas/preview.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';
import { reason, type FailureReason } from './failure.ts';

/** A way to have a preview of one resource, which asks something of the network. */
export type ReadingWay =
  /** The whole file, read as a table; or as the document it is, when it is no table. */
  | { readonly kind: 'file'; readonly url: URL }
  /** The first bytes of a large text. */
  | { readonly kind: 'head'; readonly url: URL }
  /** What data.gouv.fr made of it (contract §12). */
  | { readonly kind: 'tabular-api' }
  /** The list of files of a ZIP, by ranges. */
  | { readonly kind: 'archive'; readonly url: URL };

/** A way to have a preview of one resource. */
export type PreviewWay =
  | ReadingWay
  | { readonly kind: 'tiles' }
  | { readonly kind: 'document'; readonly document: DocumentKind }
  | { readonly kind: 'none'; readonly failure: FailureReason };

/** How resources of a format are read. Formats that are not here are not. */
type Reader =
  /** Text in lines: its head can be read alone. */
  | 'text-table'
  /** A table or a document, read whole or not at all. */
  | 'whole-table'
  /** A table that only data.gouv.fr reads. */
  | 'parsed-table'
  | 'archive'
  | DocumentKind;

const readers: Readonly<Record<string, Reader>> = {
  csv: 'text-table',
  tsv: 'text-table',
  xlsx: 'whole-table',
  ods: 'whole-table',
  parquet: 'whole-table',
  geojson: 'whole-table',
  json: 'whole-table',
  xls: 'parsed-table',
  zip: 'archive',
  jsonld: 'json',
  xml: 'xml',
  xsd: 'xml',
  rdf: 'xml',
  kml: 'xml',
  ttl: 'text',
  n3: 'text',
  nt: 'text',
  txt: 'text',
  pdf: 'pdf',
  image: 'image',
};

/**
 * The ways to have a preview of a resource, best first: the next one is for when a file is too large, or when the
 * API tabulaire gives nothing of it. A file that is not there is told, whatever the API keeps of it. The last one never asks anything of the network, or is a way to a table.
 */
export function previewWays(resource: Resource, limits: Portal['limits']['previews']): readonly PreviewWay[] {
  const { url, byteSize, analysis } = resource;
  if (url === null) return [{ kind: 'none', failure: reason('no-address') }];
  const hasTiles = analysis.pmtilesUrl !== null || resource.format === 'pmtiles';
  const tiles: PreviewWay[] = hasTiles ? [{ kind: 'tiles' }] : [];
  const parsed: PreviewWay[] = analysis.tabular ? [{ kind: 'tabular-api' }] : [];
  // A size within the limit is not the one of a file found beyond it.
  const bytes = byteSize !== null && byteSize > limits.fileBytes ? byteSize : null;
  const tooLarge: PreviewWay = { kind: 'none', failure: reason('too-large', { bytes }) };
  const unsupported: PreviewWay = { kind: 'none', failure: reason('unsupported') };
  const file: PreviewWay[] = bytes !== null ? [] : [{ kind: 'file', url: new URL(url) }];
  const reader = readerOf(resource);
  switch (reader) {
    case 'text-table':
      return [...file, ...parsed, { kind: 'head', url: new URL(url) }];
    case 'whole-table':
      return [...file, ...parsed, ...tiles, tooLarge];
    case 'parsed-table':
      return [...parsed, ...tiles, unsupported];
    case 'archive':
      return tiles.length > 0 ? tiles : [{ kind: 'archive', url: new URL(url) }];
    case null:
      return [...parsed, ...tiles, unsupported];
    default:
      return [...parsed, ...tiles, { kind: 'document', document: reader }];
  }
}

/** `.gz` is undone by the reader of tables, whatever is inside; a Shapefile is a ZIP. */
function readerOf({ format, url, type }: Resource): Reader | null {
  const path = url?.split(/[?#]/u)[0] ?? '';
  if (format === 'gz') return /\.(?:csv|tsv)\.gz$/iu.test(path) ? 'text-table' : null;
  if (format === 'shp') return /\.zip$/iu.test(path) ? 'archive' : null;
  // A page that describes an API is no file, whatever it answers.
  if (type === 'api' && format !== 'csv' && format !== 'geojson') return null;
  return format !== null && Object.hasOwn(readers, format) ? (readers[format] ?? null) : null;
}

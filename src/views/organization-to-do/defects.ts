import { formatFamily } from '../../catalog/format.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Dataset } from '../../catalog/schemas/dataset.ts';
import type { Discussion } from '../../catalog/schemas/discussion.ts';
import type { Preview } from '../../catalog/schemas/preview.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';
import { updateDeadline } from '../../catalog/update-deadline.ts';
import { toAvailability } from '../resource-availability.ts';

/** Kinds of defects, the most harmful to those who come for the data first: the order of every list. */
export const defectKinds = [
  'dead-resources',
  'late',
  'unanswered-discussions',
  'spreadsheet-only',
  'undocumented-columns',
  'short-description',
  'no-summary',
  'no-frequency',
  'no-coverage',
] as const;
export type DefectKind = (typeof defectKinds)[number];

/** What a producer can mend in one dataset, with what tells it. */
export type Defect =
  | {
      readonly kind: 'dead-resources';
      /** Resources that do not answer, each with what was seen, in words. */
      readonly resources: readonly { readonly title: string; readonly seen: string }[];
    }
  | {
      readonly kind: 'late';
      /** Instant of the last update. */
      readonly updatedAt: string;
      /** Instant at which the declared frequency, without grace, called for the next one. */
      readonly dueAt: string;
      /** Id of `catalog/frequency.ts`. */
      readonly frequency: string;
    }
  /** Oldest first. */
  | { readonly kind: 'unanswered-discussions'; readonly discussions: readonly Discussion[] }
  | { readonly kind: 'spreadsheet-only' }
  | { readonly kind: 'undocumented-columns' }
  /** Length of the description, in characters. */
  | { readonly kind: 'short-description'; readonly length: number }
  | { readonly kind: 'no-summary' }
  | { readonly kind: 'no-frequency' }
  | { readonly kind: 'no-coverage'; readonly missing: readonly ('temporal' | 'spatial')[] };

/** Least length of a description, in characters: the criterion of data.gouv.fr (contract §2.8). */
export const leastDescription = 100;
/** Days that a question may wait for its producer. */
const answerDays = 30;
const dayMilliseconds = 86_400_000;

/**
 * What can be mended in a dataset, by what the snapshot says of it.
 *
 * @param catalog for its previews, its discussions and its date, which is « now ».
 */
export function findDefects(
  dataset: Dataset,
  catalog: Pick<Catalog, 'manifest' | 'previewByResource' | 'discussionsByDataset'>,
): Defect[] {
  const now = Date.parse(catalog.manifest.finishedAt);
  const found: readonly (Defect | null)[] = [
    deadResources(dataset, catalog.previewByResource),
    lateUpdate(dataset, catalog.manifest.finishedAt),
    unansweredDiscussions(dataset, catalog.discussionsByDataset.get(dataset.id) ?? [], now),
    isSpreadsheetOnly(dataset) ? { kind: 'spreadsheet-only' } : null,
    hasUndocumentedColumns(dataset, catalog.previewByResource) ? { kind: 'undocumented-columns' } : null,
    shortDescription(dataset),
    (dataset.summary ?? '').trim() === '' ? { kind: 'no-summary' } : null,
    dataset.frequency === 'unknown' ? { kind: 'no-frequency' } : null,
    missingCoverage(dataset),
  ];
  return found.filter((defect) => defect !== null);
}

function deadResources({ resources }: Dataset, previews: ReadonlyMap<string, Preview>): Defect | null {
  const dead = resources.flatMap((resource) => {
    const { state, text } = toAvailability(resource, previews.get(resource.id));
    return state === 'unavailable' ? [{ title: resource.title, seen: text }] : [];
  });
  return dead.length === 0 ? null : { kind: 'dead-resources', resources: dead };
}

function lateUpdate(dataset: Dataset, now: string): Defect | null {
  const deadline = updateDeadline(dataset, now);
  if (deadline?.isLate !== true) return null;
  const { updatedAt, frequency } = dataset;
  return { kind: 'late', updatedAt, dueAt: deadline.dueAt, frequency };
}

/** Open, older than the delay, and without a message in the name of the producer. */
function unansweredDiscussions(
  { organizationId }: Dataset,
  discussions: readonly Discussion[],
  now: number,
): Defect | null {
  const waiting = discussions.filter(
    ({ closedAt, createdAt, answers }) =>
      closedAt === null &&
      now - Date.parse(createdAt) > answerDays * dayMilliseconds &&
      answers.every((answer) => answer.organizationId !== organizationId),
  );
  if (waiting.length === 0) return null;
  const oldestFirst = waiting.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  return { kind: 'unanswered-discussions', discussions: oldestFirst };
}

const spreadsheets: ReadonlySet<string> = new Set(['xls', 'xlsx', 'ods']);

/** The data is in workbooks, and only texts to read stand beside. A file of unknown format may be anything: it is not judged. */
function isSpreadsheetOnly({ resources }: Dataset): boolean {
  const formats = resources.filter(isData).map(({ format }) => format);
  const isSpreadsheet = (format: string | null): boolean => format !== null && spreadsheets.has(format);
  return (
    formats.some(isSpreadsheet) &&
    formats.every((format) => isSpreadsheet(format) || formatFamily(format) === 'document')
  );
}

/** There are columns, and nothing says what they hold: no documentation, no schema, no text on a file, no table in the description. */
function hasUndocumentedColumns(
  { resources, quality, description }: Dataset,
  previews: ReadonlyMap<string, Preview>,
): boolean {
  const tables = resources.filter(
    (resource) =>
      isData(resource) &&
      (formatFamily(resource.format) === 'tabular' || previews.get(resource.id)?.kind === 'table'),
  );
  if (tables.length === 0 || quality.resourcesDocumented === true) return false;
  const documented =
    resources.some(({ type }) => type === 'documentation') ||
    tables.some((table) => table.schema !== null || (table.description ?? '').trim() !== '') ||
    hasMarkdownTable(description);
  return !documented;
}

function isData({ type }: Resource): boolean {
  return type === 'main' || type === 'update';
}

/** A line of hyphens between bars: what stands under the header of a table in Markdown. */
function hasMarkdownTable(text: string): boolean {
  return /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/mu.test(text);
}

function shortDescription({ description }: Dataset): Defect | null {
  const { length } = description.trim();
  return length < leastDescription ? { kind: 'short-description', length } : null;
}

/** The snapshot keeps zones and not drawn areas: the criterion of data.gouv.fr tells those. */
function missingCoverage({ temporalCoverage, spatialCoverage, quality }: Dataset): Defect | null {
  const missing: ('temporal' | 'spatial')[] = [];
  if (temporalCoverage === null && quality.temporalCoverage !== true) missing.push('temporal');
  const { zones, granularity } = spatialCoverage;
  if (zones.length === 0 && granularity === null && quality.spatialCoverage !== true) missing.push('spatial');
  return missing.length === 0 ? null : { kind: 'no-coverage', missing };
}

import { formatDecimal, formatDataDay } from '../french/data-value.ts';
import { counted, formatNumber, formatShare } from '../french/typography.ts';
import { valueKind } from '../tabular/column-type.ts';
import {
  exactValues,
  type ColumnProfile,
  type HistogramBin,
  type TableProfile,
} from '../tabular/table-profile.ts';
import { columnTypeLabel } from './column-type-label.ts';
import { shorten } from './table-sample.ts';

/** A frequent value and its weight. */
interface TopValue {
  readonly text: string;
  readonly count: string;
  /** Of the rows of the table, 0 to 1. */
  readonly share: number;
}

/** One column as the dictionary shows it. */
export interface ColumnView {
  readonly name: string;
  readonly type: string;
  /** « 98 % des cellules »; `null` when all agree with the type. */
  readonly agreement: string | null;
  /** « remplie », « 3 cellules vides (12 %) », « vide ». */
  readonly filled: string;
  /** « environ 1 200 valeurs distinctes », « valeur unique ». */
  readonly distinct: string | null;
  /** Bounds, mean and median, or length of the texts. */
  readonly facts: readonly string[];
  readonly top: readonly TopValue[];
  /** Other values, when none is frequent. */
  readonly examples: readonly string[];
  /** Distribution of numbers and dates; `null` for other columns. */
  readonly histogram: HistogramView | null;
}

interface HistogramView {
  readonly counts: readonly number[];
  /** What it shows, in words. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The columns of a table. */
export interface ColumnDictionary {
  /** Columns of the table, shown or not. */
  readonly count: number;
  readonly columns: readonly ColumnView[];
  /** Names of the columns beyond those described, and how many have not even their name here. */
  readonly names: readonly string[];
  readonly unnamed: number;
}

const describedColumns = 60;
const namedColumns = 400;
const shownValues = 5;
const exampleLength = 60;

/** Describes the first columns; a table of thousands would make a page that nobody can open. */
export function toDictionary(
  profile: Pick<TableProfile, 'columns' | 'read'>,
  described = describedColumns,
): ColumnDictionary {
  const { columns, read } = profile;
  const names = columns.slice(described, described + namedColumns).map(({ name }) => shorten(name, 60));
  return {
    count: columns.length,
    columns: columns.slice(0, described).map((column) => toColumnView(column, read.rows)),
    names,
    unnamed: Math.max(0, columns.length - described - namedColumns),
  };
}

/** @param rows rows that were read, behind the figures of the column. */
export function toColumnView(column: ColumnProfile, rows: number): ColumnView {
  const { name, type, share, filled, top, examples } = column;
  const shownTop = isTelling(column) ? top.slice(0, shownValues) : [];
  const about = column.distinct.count > exactValues ? 'environ\u00a0' : '';
  const drawn = column.number !== null || column.date !== null;
  return {
    name: shorten(name, 200),
    type: columnTypeLabel(type),
    agreement:
      share >= 1 || filled === 0 ? null : `${formatShare(Math.min(share, 0.999), 1)} des cellules remplies`,
    filled: filledText(filled, rows),
    distinct: distinctText(column),
    facts: toFacts(column),
    top: shownTop.map(({ value, count }) => ({
      text: value.trim() === '' ? '(espaces)' : shorten(value, 60),
      count: about + formatNumber(count),
      share: rows === 0 ? 0 : count / rows,
    })),
    examples:
      shownTop.length > 0 || drawn
        ? []
        : examples.slice(0, 3).map((example) => shorten(example, exampleLength)),
    histogram: toHistogram(column),
  };
}

/** Whether frequent values say something: not of numbers drawn beside, nor of texts that are nearly all different. */
function isTelling({ type, top, filled }: ColumnProfile): boolean {
  const kind = valueKind(type);
  if (kind === 'number' || kind === 'date') return false;
  const most = top[0]?.count ?? 0;
  return kind === 'category' ? most > 1 : most >= filled * 0.05 && (top[2]?.count ?? 0) > 1;
}

function filledText(filled: number, rows: number): string {
  if (filled === 0) return 'toujours vide';
  const empty = rows - filled;
  if (empty <= 0) return 'toujours remplie';
  // Never « 0 % » for one empty cell, nor « 100 % ».
  const share = Math.min(0.999, Math.max(0.001, empty / rows));
  return `${counted(empty, 'cellule vide', 'cellules vides')} (${formatShare(share, share < 0.01 || share > 0.99 ? 1 : 0)})`;
}

/** The value that is everywhere, when nothing beside shows it. */
function onlyValue({ number, date, type }: ColumnProfile): string {
  if (number !== null) return formatDecimal(number.min) + unitOf(type);
  return date === null ? '' : formatDataDay(date.min);
}

function unitOf(type: ColumnProfile['type']): string {
  return type === 'percentage' ? '\u202f%' : '';
}

function distinctText(column: ColumnProfile): string | null {
  const { distinct, filled } = column;
  if (filled === 0) return null;
  const { count, exact } = distinct;
  if (exact && count === filled && filled > 1) return 'toutes différentes';
  if (exact && count === 1) return ['une seule valeur', onlyValue(column)].filter(Boolean).join('\u00a0: ');
  return `${exact ? '' : 'environ '}${counted(count, 'valeur distincte', 'valeurs distinctes')}`;
}

function toFacts({ type, number, date, length, distinct }: ColumnProfile): string[] {
  if (distinct.exact && distinct.count === 1 && (number !== null || date !== null)) return [];
  if (number !== null) {
    const text = (value: number): string => formatDecimal(value) + unitOf(type);
    return [
      `de ${text(number.min)} à ${text(number.max)}`,
      // The mean of a latitude says nothing to anyone.
      ...(type === 'latitude' || type === 'longitude'
        ? []
        : [`moyenne ${text(number.mean)}, médiane ${text(number.quantiles[2])}`]),
    ];
  }
  if (date !== null) return [`de ${formatDataDay(date.min)} à ${formatDataDay(date.max)}`];
  if (length === null || valueKind(type) !== 'text') return [];
  const { min, max } = length;
  const most = counted(max, 'caractère', 'caractères');
  return [min === max ? most : `de ${formatNumber(min)} à ${most}`];
}

function toHistogram({ name, number, date }: ColumnProfile): HistogramView | null {
  const bins = number?.histogram ?? date?.histogram ?? [];
  // A flat histogram (a year per row) says nothing that the bounds do not.
  if (bins.every(({ count }) => count === bins[0]?.count)) return null;
  const from = number === null ? formatDataDay(date?.min ?? '') : formatDecimal(number.min);
  const to = number === null ? formatDataDay(date?.max ?? '') : formatDecimal(number.max);
  return {
    counts: bins.map(({ count }) => count),
    label: `Répartition de «\u00a0${shorten(name, 60)}\u00a0» de ${from} à ${to}\u00a0: ${peakText(bins, number === null)}`,
    from,
    to,
  };
}

/** Where most rows are, in words. */
function peakText(bins: readonly HistogramBin[], years: boolean): string {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const [first, ...others] = bins;
  if (first === undefined || total === 0) return 'aucune valeur';
  const peak = others.reduce((best, bin) => (bin.count > best.count ? bin : best), first);
  const bound = (value: number): string => (years ? Math.floor(value).toString() : formatDecimal(value));
  const [from, to] = [bound(peak.from), bound(peak.to)];
  const where = years || from === to ? `vers ${from}` : `entre ${from} et ${to}`;
  return `le plus grand nombre (${formatShare(peak.count / total)}) ${where}.`;
}

import type { YearSpan } from '../catalog/dataset-period.ts';
import { facetIds, olderUpdate, updateAges, updateValues, type FacetId } from '../catalog/facets.ts';
import { fromNumberText, toNumberText } from './number-text.ts';
import { decadesOf, overlaps, parseYearRange } from './year-range.ts';

/** Facets kept as a column; `update` and `period` are computed, from days and from years. */
const storedFacets = [
  'theme',
  'feature',
  'family',
  'format',
  'producer',
  'producerType',
  'license',
  'territory',
  'granularity',
  'frequency',
] as const satisfies readonly FacetId[];

type StoredFacetId = (typeof storedFacets)[number];

/** What the facets and the orders know of one dataset. */
export interface FacetRow {
  readonly values: Readonly<Record<StoredFacetId, readonly FacetValue[]>>;
  /** Years it tells about, `null` when nothing says. */
  readonly period: YearSpan | null;
  /** Days since 1970-01-01. */
  readonly updatedDay: number;
  readonly views: number;
}

export interface FacetValue {
  /** As in an address. */
  readonly id: string;
  /** As on screen. */
  readonly label: string;
}

/** The table as it travels: one JSON file, small once compressed. */
export interface EncodedFacetTable {
  readonly size: number;
  /** Day of the snapshot, which ages are counted from. */
  readonly snapshotDay: number;
  readonly columns: Readonly<Record<StoredFacetId, EncodedColumn>>;
  readonly periods: {
    /** The spans that occur: first and last year. */
    readonly spans: readonly (readonly [from: number, to: number])[];
    /** For each dataset, its span, from 1; 0 without one (`number-text.ts`). */
    readonly rows: string;
  };
  /** Days before the row above, the first one before the snapshot: rows are last updated first (`number-text.ts`). */
  readonly updated: string;
  /** How often each is viewed, roughly: the logarithm to base 2, enough to tell between equal answers (`number-text.ts`). */
  readonly popularity: string;
}

interface EncodedColumn {
  /** Identifiers and labels, most frequent first. */
  readonly values: readonly (readonly [id: string, label: string])[];
  /** The sets of values that occur. */
  readonly sets: readonly (readonly number[])[];
  /** For each dataset, its set (`number-text.ts`). */
  readonly rows: string;
}

/** One facet, ready to count with. Datasets that have the same values share a set. */
export interface FacetColumn {
  readonly values: readonly FacetValue[];
  /** The sets that occur: indexes of values. */
  readonly sets: readonly (readonly number[])[];
  /** For each dataset, its set. */
  readonly rows: Uint16Array | Uint32Array;
  /** Of the period: the years behind each set, `null` without any. Any range of years can be asked for. */
  readonly spans?: readonly (YearSpan | null)[];
}

/** The table in memory. A dataset is its position: its rank by last update. */
export interface FacetTable {
  readonly size: number;
  readonly columns: Readonly<Record<FacetId, FacetColumn>>;
  readonly popularity: readonly number[];
  /** The popularity that half of the datasets do not reach. */
  readonly usualPopularity: number;
}

/** Encodes rows given in the order of last update. Linear in their number. */
export function encodeFacetTable(rows: readonly FacetRow[], snapshotDay: number): EncodedFacetTable {
  return {
    size: rows.length,
    snapshotDay,
    columns: recordOf(storedFacets, (id) => encodeColumn(rows.map(({ values }) => values[id]))),
    periods: encodePeriods(rows),
    updated: toNumberText(daysApart(rows, snapshotDay)),
    popularity: toNumberText(rows.map(({ views }) => Math.round(Math.log2(1 + views)))),
  };
}

/** An update that is dated after the one above, or after the snapshot, is taken to be of the same day. */
function daysApart(rows: readonly FacetRow[], snapshotDay: number): number[] {
  let above = snapshotDay;
  return rows.map(({ updatedDay }) => {
    const day = Math.min(above, updatedDay);
    const apart = above - day;
    above = day;
    return apart;
  });
}

function encodeColumn(rows: readonly (readonly FacetValue[])[]): EncodedColumn {
  const found = new Map<string, { label: string; count: number }>();
  for (const { id, label } of rows.flat()) found.set(id, { label, count: (found.get(id)?.count ?? 0) + 1 });
  const values = [...found].sort(
    ([idA, a], [idB, b]) => b.count - a.count || a.label.localeCompare(b.label, 'fr') || (idA < idB ? -1 : 1),
  );
  const indexes = new Map(values.map(([id], index) => [id, index]));
  const sets = new SetNumbers();
  const encoded = rows.map((row) => sets.numberOf([...new Set(row.map(({ id }) => indexes.get(id) ?? 0))]));
  return {
    values: values.map(([id, { label }]) => [id, label]),
    sets: sets.all,
    rows: toNumberText(encoded),
  };
}

function encodePeriods(rows: readonly FacetRow[]): EncodedFacetTable['periods'] {
  const sets = new SetNumbers();
  const encoded = rows.map(({ period }) =>
    period === null ? 0 : 1 + sets.numberOf([period.from, period.to]),
  );
  return { spans: sets.all.map(([from = 0, to = 0]) => [from, to] as const), rows: toNumberText(encoded) };
}

/** Lists of numbers, each told by its number. */
class SetNumbers {
  readonly all: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();

  numberOf(set: readonly number[]): number {
    const key = set.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(set) - 1;
  }
}

/** The inverse of {@link encodeFacetTable}, with the ages of last updates and the decades made facets. */
export function decodeFacetTable(table: EncodedFacetTable): FacetTable {
  const stored = recordOf(storedFacets, (id) => decodeColumn(table.columns[id]));
  const popularity = fromNumberText(table.popularity);
  return {
    size: table.size,
    columns: {
      ...stored,
      period: periodColumn(table.periods),
      update: updateColumn(fromNumberText(table.updated)),
    },
    popularity,
    usualPopularity: popularity.toSorted((a, b) => a - b)[Math.floor(table.size / 2)] ?? 0,
  };
}

function decodeColumn({ values, sets, rows }: EncodedColumn): FacetColumn {
  return { values: values.map(([id, label]) => ({ id, label })), sets, rows: toRows(rows, sets.length) };
}

/** Its labels are the page's: a table holds no sentence. */
function periodColumn({ spans: encoded, rows }: EncodedFacetTable['periods']): FacetColumn {
  const known = encoded.map(([from, to]) => ({ from, to }));
  const ids = decadesOf(known);
  const ranges = ids.map((id) => parseYearRange(id));
  // The first set is that of the datasets without a period.
  const spans = [null, ...known];
  const sets = spans.map((span) =>
    ranges.flatMap((range, index) => (span && range && overlaps(span, range) ? [index] : [])),
  );
  return {
    values: ids.map((id) => ({ id, label: id })),
    sets,
    rows: toRows(rows, sets.length),
    spans,
  };
}

/** Its labels are the page's: a table holds no sentence. */
function updateColumn(deltas: readonly number[]): FacetColumn {
  const ids = [...updateAges.map(({ id }) => id), olderUpdate];
  const sets = new SetNumbers();
  let age = 0;
  const rows = deltas.map((delta) => {
    age += delta;
    return sets.numberOf(updateValues(age).map((value) => ids.indexOf(value)));
  });
  return {
    values: ids.map((id) => ({ id, label: id })),
    sets: sets.all,
    rows: Uint16Array.from(rows),
  };
}

function toRows(text: string, sets: number): FacetColumn['rows'] {
  const rows = fromNumberText(text);
  return sets > 0xffff ? Uint32Array.from(rows) : Uint16Array.from(rows);
}

/** Whether a value exists: what an address names may be anything. Any range of years does. */
export function hasFacetValue(table: FacetTable, facet: FacetId, id: string): boolean {
  if (facet === 'period') return parseYearRange(id) !== null;
  return table.columns[facet].values.some((value) => value.id === id);
}

/** A record with one entry for each id. */
function recordOf<Id extends string, Value>(
  ids: readonly Id[],
  valueOf: (id: Id) => Value,
): Record<Id, Value> {
  // Each id of the type is in the list.
  return Object.fromEntries(ids.map((id) => [id, valueOf(id)])) as Record<Id, Value>;
}

/** A record with one entry for each facet. */
export function recordOfFacets<Value>(valueOf: (id: FacetId) => Value): Record<FacetId, Value> {
  return recordOf(facetIds, valueOf);
}

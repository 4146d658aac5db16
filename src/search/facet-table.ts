import { facets, olderUpdate, updateAges, updateValues, type FacetId } from '../catalog/facets.ts';

/** Facets kept as a column; `update` is computed from the dates. */
type StoredFacetId = Exclude<FacetId, 'update'>;

/** What the facets and the orders know of one dataset. */
export interface FacetRow {
  readonly values: Readonly<Record<StoredFacetId, readonly FacetValue[]>>;
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
  /** Days before the row above, the first one before the snapshot: rows are last updated first. */
  readonly updated: readonly number[];
  /** How often each is viewed, roughly: the logarithm to base 2, enough to tell between equal answers. */
  readonly popularity: readonly number[];
}

interface EncodedColumn {
  /** Identifiers and labels, most frequent first. */
  readonly values: readonly (readonly [id: string, label: string])[];
  /** The sets of values that occur. */
  readonly sets: readonly (readonly number[])[];
  /** For each dataset, its set. */
  readonly rows: readonly number[];
}

/** One facet, ready to count with. */
export interface FacetColumn {
  readonly values: readonly FacetValue[];
  /** For each dataset, the indexes of its values. */
  readonly rows: readonly (readonly number[])[];
}

/** The table in memory. A dataset is its position: its rank by last update. */
export interface FacetTable {
  readonly size: number;
  readonly columns: Readonly<Record<FacetId, FacetColumn>>;
  readonly popularity: readonly number[];
}

/** Encodes rows given in the order of last update. Linear in their number. */
export function encodeFacetTable(rows: readonly FacetRow[], snapshotDay: number): EncodedFacetTable {
  return {
    size: rows.length,
    snapshotDay,
    columns: {
      theme: encodeColumn(rows.map(({ values }) => values.theme)),
      producer: encodeColumn(rows.map(({ values }) => values.producer)),
      format: encodeColumn(rows.map(({ values }) => values.format)),
      license: encodeColumn(rows.map(({ values }) => values.license)),
      territory: encodeColumn(rows.map(({ values }) => values.territory)),
      granularity: encodeColumn(rows.map(({ values }) => values.granularity)),
    },
    updated: rows.map((row, index) => (rows[index - 1]?.updatedDay ?? snapshotDay) - row.updatedDay),
    popularity: rows.map(({ views }) => Math.round(Math.log2(1 + views))),
  };
}

function encodeColumn(rows: readonly (readonly FacetValue[])[]): EncodedColumn {
  const found = new Map<string, { label: string; count: number }>();
  for (const { id, label } of rows.flat()) found.set(id, { label, count: (found.get(id)?.count ?? 0) + 1 });
  const values = [...found].sort(
    ([idA, a], [idB, b]) => b.count - a.count || a.label.localeCompare(b.label, 'fr') || (idA < idB ? -1 : 1),
  );
  const indexes = new Map(values.map(([id], index) => [id, index]));
  const sets = new Map<string, number>();
  const encoded = rows.map((row) => {
    const set = [...new Set(row.map(({ id }) => indexes.get(id) ?? 0))].join(',');
    const known = sets.get(set) ?? sets.size;
    sets.set(set, known);
    return known;
  });
  return {
    values: values.map(([id, { label }]) => [id, label]),
    sets: [...sets.keys()].map((set) => (set === '' ? [] : set.split(',').map(Number))),
    rows: encoded,
  };
}

/** The inverse of {@link encodeFacetTable}, with the ages of last updates made a facet. */
export function decodeFacetTable(table: EncodedFacetTable): FacetTable {
  const { columns } = table;
  return {
    size: table.size,
    columns: {
      theme: decodeColumn(columns.theme),
      producer: decodeColumn(columns.producer),
      format: decodeColumn(columns.format),
      license: decodeColumn(columns.license),
      territory: decodeColumn(columns.territory),
      granularity: decodeColumn(columns.granularity),
      update: updateColumn(table.updated),
    },
    popularity: table.popularity,
  };
}

function decodeColumn({ values, sets, rows }: EncodedColumn): FacetColumn {
  return {
    values: values.map(([id, label]) => ({ id, label })),
    rows: rows.map((set) => sets[set] ?? []),
  };
}

/** Its labels are the page's: a table holds no sentence. */
function updateColumn(deltas: readonly number[]): FacetColumn {
  const ids = [...updateAges.map(({ id }) => id), olderUpdate];
  const sets = new Map<string, number[]>();
  let age = 0;
  const rows = deltas.map((delta) => {
    age += delta;
    const values = updateValues(age);
    const key = values.join();
    const set = sets.get(key) ?? values.map((value) => ids.indexOf(value));
    sets.set(key, set);
    return set;
  });
  return { values: ids.map((id) => ({ id, label: id })), rows };
}

/** Whether a value exists: what an address names may be anything. */
export function hasFacetValue(table: FacetTable, facet: FacetId, id: string): boolean {
  return table.columns[facet].values.some((value) => value.id === id);
}

/** Ids of all facets, in display order. */
export const facetIds: readonly FacetId[] = facets.map(({ id }) => id);

import type { ReadHints, ReadReport, TableSink } from '../table.ts';
import { longestCell } from './fit-rows.ts';
import { mostColumns, nameColumns } from './header-names.ts';
import { cellText, geometryType, type JsonRow } from './json-cells.ts';
import type { ProblemLog } from './problem-log.ts';

const batchSize = 1000;

/** A row and where it is in the file; no line when the file is not written by lines. */
export interface PlacedRow extends JsonRow {
  readonly line?: number | undefined;
}

/** Turns objects into rows. */
export interface JsonRows {
  /** Learns the columns: their keys, in order of first sight. To be called before the first {@link give}. */
  readonly learn: (rows: readonly PlacedRow[]) => void;
  readonly give: (rows: readonly PlacedRow[]) => void;
  readonly done: () => boolean;
  readonly report: () => Pick<ReadReport, 'geometries' | 'rows'>;
}

export function jsonRows(hints: ReadHints, sink: TableSink, log: ProblemLog): JsonRows {
  const keys = new Set<string>();
  const geometries = new Map<string, number>();
  const maxRows = hints.maxRows ?? Number.POSITIVE_INFINITY;
  let columns: readonly string[] = [];
  let withGeometry = false;
  let rows = 0;
  let over = false;

  function cells({ values, geometry, line }: PlacedRow): string[] {
    const row = columns.map((key) => cell(Object.hasOwn(values, key) ? values[key] : null, line));
    for (const key of Object.keys(values)) {
      if (!keys.has(key)) log.add('long-row', { line, detail: key });
    }
    if (withGeometry) row.push(geometry === null ? '' : cut(cellText(geometry), line));
    if (geometry !== undefined) {
      const type = geometryType(geometry);
      geometries.set(type, (geometries.get(type) ?? 0) + 1);
    }
    return row;
  }

  function cell(value: unknown, line: number | undefined): string {
    if (typeof value === 'object' && value !== null) log.add('nested-values', { line });
    return cut(cellText(value), line);
  }

  function cut(text: string, line: number | undefined): string {
    if (text.length <= longestCell) return text;
    log.add('long-cell', { line });
    return text.slice(0, longestCell);
  }

  return {
    learn: (learnt) => {
      for (const { values, geometry } of learnt) {
        for (const key of Object.keys(values)) keys.add(key);
        withGeometry ||= geometry !== undefined;
      }
      if (keys.size > mostColumns) log.add('too-many-columns', { count: keys.size - mostColumns });
      columns = [...keys].slice(0, mostColumns);
      const written = withGeometry ? [...columns, 'geometry'] : columns;
      sink.header(nameColumns(written, written.length, undefined, log));
    },
    give: (given) => {
      const kept = given.slice(0, maxRows - rows);
      over ||= kept.length < given.length;
      for (let at = 0; at < kept.length; at += batchSize)
        sink.rows(kept.slice(at, at + batchSize).map(cells));
      rows += kept.length;
    },
    done: () => over,
    report: () => ({
      rows,
      geometries:
        geometries.size === 0
          ? null
          : [...geometries]
              .map(([type, count]) => ({ type, count }))
              .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    }),
  };
}

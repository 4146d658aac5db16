import { TableError, type ReadHints, type ReadReport, type TableSink } from '../table.ts';
import { textDecoding } from './decode.ts';
import { isRecord, jsonRow } from './json-cells.ts';
import { jsonRows } from './json-rows.ts';
import { parseJson } from './parse-json.ts';
import { problemLog } from './problem-log.ts';

/**
 * Reads a JSON text whose rows are the objects of an array, at the root or one level below (`results`, `data`,
 * `records`…), or the features of a GeoJSON.
 *
 * @param cut whether the bytes stop before the end of the file.
 * @throws TableError `invalid-json`, `empty` or `not-a-table`.
 */
export function readJsonTable(
  bytes: Uint8Array,
  cut: boolean,
  hints: ReadHints,
  sink: TableSink,
): ReadReport {
  const log = problemLog();
  const decoding = textDecoding(hints.encoding);
  const root = parseJson(decoding.push(bytes) + decoding.end(), cut);
  const elements = toObjects(findElements(root));
  const rows = elements.map(jsonRow).filter((row) => row !== null);
  if (rows.length === 0) throw new TableError('not-a-table', 'No object in the array of this JSON text.');
  if (rows.length < elements.length) log.add('blank-line', { count: elements.length - rows.length });
  if (decoding.undecodable.count > 0) log.add('undecodable-bytes', { count: decoding.undecodable.count });

  const table = jsonRows(hints, sink, log);
  table.learn(rows);
  table.give(rows);
  const features = rows.some(({ geometry }) => geometry !== undefined);
  return {
    format: features ? 'geojson' : 'json',
    encoding: decoding.encoding(),
    gzip: false,
    dialect: null,
    sheet: null,
    ...table.report(),
    complete: !cut && !table.done(),
    problems: log.list(),
  };
}

/** The array that holds the rows: the root, or the longest array of objects right below it. */
function findElements(root: unknown): readonly unknown[] {
  if (isRecord(root) && root['type'] === 'Feature') return [root];
  const arrays: readonly unknown[][] = Array.isArray(root)
    ? [root as unknown[]]
    : isRecord(root)
      ? Object.values(root).filter((value): value is unknown[] => Array.isArray(value))
      : [];
  const tables = arrays.filter((array) => array.some((item) => isRecord(item) || Array.isArray(item)));
  const longest = tables.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  if (arrays.some((array) => array.length === 0)) throw new TableError('empty', 'An array without a row.');
  throw new TableError('not-a-table', 'No array of objects in this JSON text.');
}

/** Rows written as arrays, the first of which has the names. */
function toObjects(elements: readonly unknown[]): readonly unknown[] {
  const [names, ...rows] = elements;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return elements;
  return rows.map((row) =>
    Array.isArray(row)
      ? Object.fromEntries(names.map((name, column) => [name, row[column] as unknown]))
      : row,
  );
}

import { TableError } from '../table.ts';

/** An object of a JSON text. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value as a cell: what is nested stays as JSON text.
 *
 * @throws TableError when it is nested too deep to be written.
 */
export function cellText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? '' : nestedText(value);
    default:
      return '';
  }
}

/** The stack holds some thousands of levels. */
function nestedText(value: object): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new TableError('invalid-json', 'Nested too deep.', { cause: error });
  }
}

/** A row of JSON as named values. `geometry` is there for features alone, `undefined` elsewhere. */
export interface JsonRow {
  readonly values: JsonRecord;
  readonly geometry?: unknown;
}

/** The row that an element is; `null` when it is no object. Features and records of Opendatasoft are opened. */
export function jsonRow(element: unknown): JsonRow | null {
  if (!isRecord(element)) return null;
  if (element['type'] === 'Feature' && 'geometry' in element) {
    const properties = element['properties'];
    return { values: isRecord(properties) ? properties : {}, geometry: element['geometry'] };
  }
  const fields = element['fields'];
  return { values: isRecord(fields) && 'recordid' in element ? fields : element };
}

/** `Point`, `Polygon`…, `null` without a geometry, as GeoJSON says it. */
export function geometryType(geometry: unknown): string {
  const type = isRecord(geometry) ? geometry['type'] : null;
  return typeof type === 'string' ? type.slice(0, 40) : 'null';
}

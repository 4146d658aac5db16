import type { TypedColumn } from '../query/typed-column.ts';
import type { Row } from '../table.ts';
import { typedCell } from './typed-cell.ts';

/** Writes rows as JSON, in pieces: `{"notice": {…}, "rows": [{…}, …]}`. */
export function jsonWriter(
  columns: readonly TypedColumn[],
  notice: Readonly<Record<string, unknown>>,
): {
  readonly header: () => string;
  readonly rows: (rows: readonly Row[]) => string;
  readonly footer: () => string;
} {
  let first = true;
  const object = (row: Row): string =>
    JSON.stringify(
      Object.fromEntries(columns.map((column, index) => [column.name, typedCell(row[index] ?? '', column)])),
    );
  return {
    header: () => `{\n"notice": ${JSON.stringify(notice, null, 2)},\n"rows": [\n`,
    rows: (rows) => {
      const text = rows.map(object).join(',\n');
      const joint = first || text === '' ? '' : ',\n';
      if (text !== '') first = false;
      return joint + text;
    },
    footer: () => '\n]\n}\n',
  };
}

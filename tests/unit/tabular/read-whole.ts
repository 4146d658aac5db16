import { csvReader } from '../../../src/tabular/read/csv-reader.ts';
import { readTable } from '../../../src/tabular/read/read-table.ts';
import type { ReadHints, ReadReport, TableHeader, TableProblem } from '../../../src/tabular/table.ts';

export interface WholeTable {
  readonly header: TableHeader;
  readonly rows: readonly (readonly string[])[];
  readonly report: ReadReport;
}

function collector() {
  const rows: (readonly string[])[] = [];
  const headers: TableHeader[] = [];
  return {
    sink: {
      header: (header: TableHeader) => headers.push(header),
      rows: (more: readonly (readonly string[])[]) => rows.push(...more),
    },
    table: (report: ReadReport): WholeTable => {
      const [header] = headers;
      if (header === undefined || headers.length > 1)
        throw new Error(`${headers.length} headers were given.`);
      return { header, rows, report };
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Cuts bytes in chunks of `size`. */
export async function* inChunks(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

/** Any file, through `readTable`. */
export async function readWhole(
  content: string | Uint8Array,
  hints: ReadHints = {},
  size?: number,
): Promise<WholeTable> {
  const { sink, table } = collector();
  return table(await readTable(inChunks(bytesOf(content), size), hints, sink));
}

/** A delimited text, through `csvReader`. */
export function readCsv(content: string | Uint8Array, hints: ReadHints = {}, size = 65_536): WholeTable {
  const { sink, table } = collector();
  const reader = csvReader(hints, sink);
  const bytes = bytesOf(content);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return table(reader.end());
}

/** `code ×count @lines`, one per problem. */
export function problemsOf({ report }: Pick<WholeTable, 'report'>): string[] {
  return report.problems.map(
    ({ code, count, lines }: TableProblem) =>
      `${code} ×${count}${lines.length > 0 ? ` @${lines.join(',')}` : ''}`,
  );
}

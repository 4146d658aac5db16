import type { FileMetaData } from 'hyparquet';
import type { Row } from '../../tabular/table.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { fileLimits } from './bounded-bytes.ts';
import { SourceError } from './failure.ts';
import { cellText } from './cell-text.ts';
import { rangedFile } from './ranged-file.ts';
import type { GrowingTable } from './read-file.ts';

/** More rows than this are not loaded whole. */
const mostRows = 200_000;
/** Rows given at once. */
const batch = 5000;
/** Codecs that hyparquet reads by itself. */
const builtIn: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY']);

export interface ParquetWatch {
  /** The columns are known. */
  readonly table: (names: readonly string[], isTyped: (index: number) => boolean) => GrowingTable;
  readonly grown: () => void;
}

/**
 * Reads a Parquet file by ranges, one group of rows after the other.
 *
 * @throws SourceError when the server gives no ranges, or the file is too large to be loaded whole, or broken.
 */
export async function readParquet(url: string, watch: ParquetWatch): Promise<void> {
  const file = await rangedFile(url);
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const metadata = await sound(parquetMetadataAsync(file));
  checkSize(metadata);
  const compressors = await neededCompressors(metadata);
  const fields = parquetSchema(metadata).children;
  const names = fields.map(({ element }) => element.name);
  const table = watch.table(names, (index) => {
    const element = fields[index]?.element;
    return element?.type !== 'BYTE_ARRAY' && element?.type !== undefined;
  });
  const total = Number(metadata.num_rows);
  let read = 0;
  // Whole groups: a part of one is fetched as the whole is.
  for (const { num_rows: count } of metadata.row_groups) {
    const options = { file, metadata, rowStart: read, rowEnd: read + Number(count) };
    const objects = await sound(parquetReadObjects(compressors ? { ...options, compressors } : options));
    for (let start = 0; start < objects.length; start += batch) {
      const part = objects.slice(start, start + batch);
      table.append(part.map((object): Row => names.map((name) => cellText(object[name]))));
      table.setProgress((read + start) / total, null);
      watch.grown();
    }
    read += objects.length;
  }
  table.end(null);
}

/** What the library finds wrong in a file is about the file. */
async function sound<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('broken', `The Parquet file is not sound: ${String(error)}`);
  }
}

function checkSize(metadata: FileMetaData): void {
  const rows = Number(metadata.num_rows);
  const bytes = metadata.row_groups.reduce(
    (sum, group) => sum + Number(group.total_compressed_size ?? group.total_byte_size),
    0,
  );
  if (rows > mostRows || bytes > fileLimits.stopAt)
    throw new SourceError('too-long', `${rows} rows in ${bytes} bytes are too many to be loaded whole.`);
}

async function neededCompressors(
  metadata: FileMetaData,
): Promise<typeof import('hyparquet-compressors').compressors | undefined> {
  const codecs = metadata.row_groups.flatMap(({ columns }) =>
    columns.map((column) => column.meta_data?.codec ?? 'UNCOMPRESSED'),
  );
  if (codecs.every((codec) => builtIn.has(codec))) return undefined;
  return (await import('hyparquet-compressors')).compressors;
}

/** A column of a Parquet file: what is typed there is written as JSON has it, whatever the CSV file did. */
export function parquetColumn(column: ExplorerColumn, isTyped: boolean): ExplorerColumn {
  if (!isTyped) return column;
  const decimal = column.decimal === null ? null : '.';
  const dateStyle = column.dateStyle === null || column.dateStyle === 'year' ? column.dateStyle : 'iso';
  return { ...column, decimal, dateStyle };
}

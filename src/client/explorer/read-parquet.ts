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
 * @throws SourceError when the server gives no ranges, or the file is too large to be loaded whole.
 */
export async function readParquet(url: string, watch: ParquetWatch): Promise<void> {
  const file = await rangedFile(url);
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const metadata = await parquetMetadataAsync(file);
  checkSize(metadata);
  const compressors = await neededCompressors(metadata);
  const fields = parquetSchema(metadata).children;
  const names = fields.map(({ element }) => element.name);
  const table = watch.table(names, (index) => {
    const element = fields[index]?.element;
    return element?.type !== 'BYTE_ARRAY' && element?.type !== undefined;
  });
  const total = Number(metadata.num_rows);
  for (let start = 0; start < total; start += batch) {
    const end = Math.min(start + batch, total);
    const options = { file, metadata, rowStart: start, rowEnd: end };
    const objects = await parquetReadObjects(compressors ? { ...options, compressors } : options);
    table.append(objects.map((object): Row => names.map((name) => cellText(object[name]))));
    table.setProgress(end / total, null);
    watch.grown();
  }
  table.end(null);
}

function checkSize(metadata: FileMetaData): void {
  const rows = Number(metadata.num_rows);
  const bytes = metadata.row_groups.reduce(
    (sum, group) => sum + Number(group.total_compressed_size ?? group.total_byte_size),
    0,
  );
  if (rows > mostRows || bytes > fileLimits.stopAt)
    throw new SourceError('unsupported', `${rows} rows in ${bytes} bytes are too many to be loaded whole.`);
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

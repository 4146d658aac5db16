import { TableError, type ReadHints, type ReadReport, type TableSink } from '../table.ts';
import { csvReader } from './csv-reader.ts';

/**
 * Reads a table from the bytes of a file, whatever its format: the bytes tell it, hints only help.
 *
 * @throws TableError when the file is no table.
 */
export async function readTable(
  source: AsyncIterable<Uint8Array>,
  hints: ReadHints,
  sink: TableSink,
): Promise<ReadReport> {
  const reader = csvReader(hints, sink);
  const most = hints.maxBytes ?? Number.POSITIVE_INFINITY;
  let bytes = 0;
  for await (const chunk of source) {
    reader.push(chunk.subarray(0, most - bytes));
    bytes += chunk.length;
    if (reader.done() || bytes >= most) break;
  }
  if (bytes === 0) throw new TableError('empty', 'No byte in this file.');
  return reader.end(bytes >= most);
}

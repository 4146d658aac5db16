import {
  TableError,
  type ReadHints,
  type ReadReport,
  type TableErrorCode,
  type TableProblem,
  type TableSink,
} from '../table.ts';
import { collect, limit, peek, type ByteSource } from './byte-source.ts';
import { csvReader } from './csv-reader.ts';
import { fileKind, kindHead, type FileKind } from './file-kind.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { readJsonTable } from './json-table.ts';
import { ndjsonReader } from './ndjson-reader.ts';

/**
 * Reads a table from the bytes of a file, whatever its format: the bytes tell it, hints only help. A file cut by
 * `hints.maxBytes` (reached, not only passed) or a broken gzip gives the rows that are whole.
 *
 * @param isCut whether `source` ended before the file does, asked once it has ended: the last row is then left out.
 * @throws TableError when the file is no table; whatever `source` throws.
 */
export async function readTable(
  source: AsyncIterable<Uint8Array>,
  hints: ReadHints,
  sink: TableSink,
  isCut: () => boolean = () => false,
): Promise<ReadReport> {
  const first = await peek(source, kindHead);
  if (first.head.length === 0) throw new TableError('empty', 'No byte in this file.');
  if (!isGzip(first.head)) {
    return readContent({ chunks: first.chunks, cut: isCut }, hints, sink);
  }
  const unpacked = gunzip({ chunks: first.chunks, cut: isCut });
  const report = await readContent(unpacked, hints, sink).catch((error: unknown) => {
    throw unpacked.broken() ? new TableError('broken-archive', 'No row before the archive breaks.') : error;
  });
  const problems = unpacked.broken() ? [...report.problems, truncated] : report.problems;
  return { ...report, gzip: true, problems };
}

const truncated: TableProblem = { code: 'truncated', count: 1, lines: [], column: null, detail: null };

async function readContent(source: ByteSource, hints: ReadHints, sink: TableSink): Promise<ReadReport> {
  const { head, chunks } = await peek(source.chunks, kindHead);
  if (head.length === 0) {
    throw new TableError('empty', 'Nothing in this archive.');
  }
  const content = limit({ chunks, cut: source.cut }, hints.maxBytes);
  const kind = fileKind(head, hints.format, hints.encoding);
  switch (kind) {
    case 'text':
      return readAsItComes(content, csvReader(hints, sink));
    case 'ndjson':
      return readAsItComes(content, ndjsonReader(hints, sink));
    case 'json': {
      const bytes = await collect(content.chunks);
      return readJsonTable(bytes, content.cut(), hints, sink);
    }
    case 'zip':
      return readArchive(content, hints, sink);
    case 'ole':
      throw await oleError(content);
    default:
      throw new TableError(refusals[kind], `A file of kind "${kind}".`);
  }
}

const refusals: Readonly<
  Record<Exclude<FileKind, 'text' | 'json' | 'ndjson' | 'zip' | 'ole'>, TableErrorCode>
> = {
  unsupported: 'unsupported',
  binary: 'binary',
  html: 'html',
  xml: 'not-a-table',
};

interface IncrementalReader {
  readonly push: (chunk: Uint8Array) => void;
  readonly done: () => boolean;
  readonly end: (cut: boolean) => ReadReport;
}

async function readAsItComes({ chunks, cut }: ByteSource, reader: IncrementalReader): Promise<ReadReport> {
  for await (const chunk of chunks) {
    reader.push(chunk);
    if (reader.done()) break;
  }
  return reader.end(cut());
}

async function readArchive(
  { chunks, cut }: ByteSource,
  hints: ReadHints,
  sink: TableSink,
): Promise<ReadReport> {
  const archive = await collect(chunks);
  // The list of what an archive holds is at its end.
  if (cut()) throw new TableError('archive-too-large', 'A workbook is read whole or not at all.');
  const { readSheetTable } = await import('./sheet-table.ts');
  return readSheetTable(archive, hints, sink);
}

/** A workbook under a password is a stream of that name in the container of the old Excel files. */
async function oleError({ chunks }: ByteSource): Promise<TableError> {
  const text = new TextDecoder('utf-16le').decode(await collect(chunks));
  return text.includes('EncryptedPackage')
    ? new TableError('encrypted', 'A workbook under a password.')
    : new TableError('unsupported', 'A file of Excel 97 to 2003, or another of its kind.');
}

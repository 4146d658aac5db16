import { readTable } from '../../tabular/read/read-table.ts';
import type { Row, TableHeader } from '../../tabular/table.ts';
import { boundedBytes, type ByteLimits } from './bounded-bytes.ts';
import { SourceError } from './failure.ts';
import type { TableState } from './table-source.ts';
import type { RowSource } from '../../views/explorer-config.ts';

/** A table that grows as its file is read. */
export interface GrowingTable {
  readonly append: (rows: readonly Row[]) => void;
  readonly setProgress: (share: number | null, halted: TableState['halted']) => void;
  /** No row will come any more. */
  readonly end: (halted: TableState['halted']) => void;
}

export interface ReadingWatch {
  /** The header is known. */
  readonly table: (header: TableHeader) => GrowingTable;
  /** Rows were added. */
  readonly grown: () => void;
  /** The first limit is reached; the reading goes on when the promise resolves. */
  readonly paused: () => Promise<void>;
}

/** Longest work between two looks at what the page asks, in milliseconds. */
const patience = 25;
/** Bytes read at once: a server may send everything in one go. */
const pieceSize = 131_072;
/** Rest after the first rows, in milliseconds: the page draws them before the reading takes the processor again. */
const headStart = 120;

/**
 * Fetches a file and gives its rows as they come.
 *
 * @throws SourceError when the server does not give it; TableError when it is no table.
 */
export async function readFile(
  source: Extract<RowSource, { kind: 'file' }>,
  limits: ByteLimits,
  watch: ReadingWatch,
): Promise<void> {
  const body = await fetchBody(source.url);
  const reading: { table: GrowingTable | undefined; cut: boolean } = { table: undefined, cut: false };
  const size = source.bytes ?? body.size;
  const bytes = boundedBytes(body.stream, limits, {
    onBytes: (read) => reading.table?.setProgress(size === null ? null : Math.min(read / size, 1), null),
    onPause: async () => {
      reading.table?.setProgress(size === null ? null : limits.pauseAt / size, 'pause');
      await watch.paused();
      reading.table?.setProgress(null, null);
    },
    onCut: () => {
      reading.cut = true;
    },
  });
  await readTable(
    breathing(bytes, () => reading.table !== undefined),
    { ...source.hints, format: source.format, early: true },
    {
      header: (header) => {
        reading.table = watch.table(header);
      },
      rows: (rows) => {
        reading.table?.append(rows);
        watch.grown();
      },
    },
    () => reading.cut,
  );
  reading.table?.end(reading.cut ? 'limit' : null);
}

async function fetchBody(
  url: string,
): Promise<{ readonly stream: ReadableStream<Uint8Array>; readonly size: number | null }> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(
    (error: unknown) => {
      throw new SourceError('unreachable', String(error));
    },
  );
  const { status } = response;
  if (!response.ok || !response.body)
    throw new SourceError('http-status', `GET ${url} answered ${status}.`, status);
  const length = Number(response.headers.get('content-length') ?? '');
  // The length of a compressed answer is not the one of what is read.
  const encoded = response.headers.has('content-encoding');
  return { stream: response.body, size: encoded || !(length > 0) ? null : length };
}

/** Lets the worker hear the page between two pieces of the file, and the page draw the first rows. */
async function* breathing(
  bytes: AsyncIterable<Uint8Array>,
  isOpened: () => boolean,
): AsyncGenerator<Uint8Array> {
  let last = performance.now();
  let rested = false;
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; at += pieceSize) {
      yield chunk.subarray(at, at + pieceSize);
      const rests: boolean = !rested && isOpened();
      if (!rests && performance.now() - last < patience) continue;
      rested ||= rests;
      await new Promise((resolve) => setTimeout(resolve, rests ? headStart : 0));
      last = performance.now();
    }
  }
}

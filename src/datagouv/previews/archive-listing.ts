import type { ZipListing } from '../../tabular/read/zip-listing.ts';
import { TableError } from '../../tabular/table.ts';
import type { Downloads } from './downloads.ts';
import { reason, type FailureReason } from './failure.ts';
import { MemorySink } from './file-sink.ts';
import type { PreviewEngine } from './measured.ts';

export type ListedArchive =
  | {
      readonly kind: 'listed';
      readonly archive: ZipListing;
      /** Size of the archive itself. */
      readonly bytes: number;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly failure: FailureReason };

interface ArchiveOptions {
  readonly listZip: PreviewEngine['listZip'];
  /** Bytes of the whole archive, when its server does not send ranges. */
  readonly maxBytes: number;
  /** Headers of a conditional request. */
  readonly condition: Readonly<Record<string, string>>;
}

/** Enough for the end of a ZIP and the directory of a thousand files. */
const tailBytes = 65_577;
/** Bytes of directory that are read beyond the tail. */
const maxRangeBytes = 4_000_000;

/** A range that did not come, inside the reader of the archive. */
class MissingRange extends Error {
  readonly failure: FailureReason;

  constructor(failure: FailureReason) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Lists the files of a ZIP from its central directory, by ranges: nothing of it is unpacked. */
export async function readZipByRanges(
  url: URL,
  downloads: Downloads,
  { listZip, maxBytes, condition }: ArchiveOptions,
): Promise<ListedArchive> {
  const sink = new MemorySink();
  const tail = await downloads.get(url, {
    headers: { ...condition, range: `bytes=-${tailBytes.toString()}` },
    expectedBytes: tailBytes,
    maxBytes,
    beyond: 'refuse',
    open: sink.open,
  });
  if (tail.kind !== 'received') return tail;
  const { etag, lastModified } = tail;
  const known = sink.bytes;
  const size = tail.isPartial ? tail.totalBytes : known.byteLength;
  if (size === null) return { kind: 'failed', failure: reason('too-large') };
  const start = size - known.byteLength;
  const read = async (from: number, to: number): Promise<Uint8Array> =>
    from >= start ? known.subarray(from - start, to - start) : readRange(url, downloads, from, to);
  try {
    return { kind: 'listed', archive: await listZip(read, size), bytes: size, etag, lastModified };
  } catch (error) {
    if (error instanceof MissingRange) return { kind: 'failed', failure: error.failure };
    if (error instanceof TableError) {
      return { kind: 'failed', failure: reason('unreadable', { detail: error.code }) };
    }
    throw error;
  }
}

/** From `from` included to `to` excluded. */
async function readRange(url: URL, downloads: Downloads, from: number, to: number): Promise<Uint8Array> {
  if (to - from > maxRangeBytes) throw new MissingRange(reason('too-large'));
  const sink = new MemorySink();
  const result = await downloads.get(url, {
    headers: { range: `bytes=${from.toString()}-${(to - 1).toString()}` },
    expectedBytes: to - from,
    maxBytes: to - from,
    beyond: 'cut',
    open: sink.open,
  });
  if (result.kind === 'received' && result.isPartial && result.bytes === to - from) return sink.bytes;
  throw new MissingRange(result.kind === 'failed' ? result.failure : reason('interrupted'));
}

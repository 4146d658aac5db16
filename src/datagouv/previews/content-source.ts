import { rename, writeFile } from 'node:fs/promises';
import type { Portal } from '../../catalog/schemas/portal.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';
import type { DownloadRequest, Downloads } from './downloads.ts';
import { DatagouvError, RefusedAddressError, StatusError } from '../errors.ts';
import type { Http } from '../http.ts';
import { readZipByRanges } from './archive-listing.ts';
import type { Budget } from './budget.ts';
import { reason, type FailureReason } from './failure.ts';
import { FileSink } from './file-sink.ts';
import type { PreviewEngine } from './measured.ts';
import type { ReadingWay } from './preview-ways.ts';

/** What a way brought, in the file it was given. */
export type Acquired =
  | {
      readonly kind: 'content';
      readonly bytes: number;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly failure: FailureReason };

interface SourceOptions {
  readonly downloads: Downloads;
  readonly listZip: PreviewEngine['listZip'];
  /** For the tabular API, which is asked as politely as the catalogue's. */
  readonly http: Http;
  readonly budget: Budget;
  readonly limits: Portal['limits']['previews'];
  /** Base of the tabular API, such as `https://tabular-api.data.gouv.fr/api`. */
  readonly tabularApi: string;
}

/** Rows asked of the tabular API. */
const firstRows = 20;
/** Largest profile or page of the tabular API: a thousand columns weigh some megabytes. */
const maxJsonBytes = 16_000_000;

/** Brings contents from the network, each way in its manner. */
export class ContentSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /**
   * Writes to `target` what `way` gives of a resource.
   *
   * @param condition headers of a conditional request, empty for a plain one.
   */
  async acquire(
    way: ReadingWay,
    resource: Resource,
    target: string,
    condition: Readonly<Record<string, string>>,
  ): Promise<Acquired> {
    const { limits, downloads, listZip } = this.#options;
    switch (way.kind) {
      case 'file':
        return this.#download(way.url, target, {
          headers: condition,
          expectedBytes: resource.byteSize,
          maxBytes: limits.fileBytes,
          beyond: 'refuse',
        });
      case 'head':
        // One byte more than is read, so that the reader knows that the file goes on.
        return this.#download(way.url, target, {
          headers: { ...condition, range: `bytes=0-${limits.headBytes.toString()}` },
          expectedBytes: limits.headBytes + 1,
          maxBytes: limits.headBytes + 1,
          beyond: 'cut',
        });
      case 'archive': {
        const listed = await downloads.inLane(way.url, () =>
          readZipByRanges(way.url, downloads, { listZip, maxBytes: limits.fileBytes, condition }),
        );
        if (listed.kind !== 'listed') return listed;
        const { archive, bytes, etag, lastModified } = listed;
        return { ...(await write(target, { archive, bytes })), etag, lastModified };
      }
      case 'tabular-api':
        return this.#readTabularApi(resource, target);
    }
  }

  async #download(url: URL, target: string, request: Omit<DownloadRequest, 'open'>): Promise<Acquired> {
    const sink = new FileSink(`${target}.tmp`);
    try {
      const { downloads } = this.#options;
      const result = await downloads.inLane(url, () => downloads.get(url, { ...request, open: sink.open }));
      if (result.kind !== 'received') return result;
      sink.close();
      await rename(`${target}.tmp`, target);
      return { ...result, kind: 'content' };
    } finally {
      sink.close();
    }
  }

  async #readTabularApi({ id }: Resource, target: string): Promise<Acquired> {
    const { http, budget, tabularApi } = this.#options;
    if (!budget.allows(null)) return { kind: 'failed', failure: reason('budget') };
    const get = async (path: string): Promise<unknown> => {
      const url = new URL(`${tabularApi.replace(/\/$/u, '')}/resources/${id}/${path}`);
      const { json, bytes } = await http.get(url, {
        accept: 'json',
        maxBytes: maxJsonBytes,
        attempts: 2,
        signal: budget.signal,
      });
      budget.spend(bytes.byteLength);
      return json;
    };
    try {
      // One after the other: a file that was never parsed is known by its first answer.
      const profile = await get('profile/');
      const data = await get(`data/?page_size=${firstRows.toString()}`);
      return { ...(await write(target, { profile, data })), etag: null, lastModified: null };
    } catch (error) {
      if (budget.signal.aborted && error === budget.signal.reason)
        return { kind: 'failed', failure: reason('budget') };
      if (!(error instanceof DatagouvError)) throw error;
      return { kind: 'failed', failure: apiFailure(error) };
    }
  }
}

function apiFailure(error: DatagouvError): FailureReason {
  if (error instanceof RefusedAddressError) return reason('refused-address');
  return error instanceof StatusError
    ? reason('http-status', { status: error.status })
    : reason('unreachable');
}

async function write(target: string, value: unknown): Promise<{ kind: 'content'; bytes: number }> {
  const text = JSON.stringify(value);
  await writeFile(`${target}.tmp`, text);
  await rename(`${target}.tmp`, target);
  return { kind: 'content', bytes: Buffer.byteLength(text) };
}

import type { Resource } from '../../catalog/schemas/resource.ts';
import { hasProfile } from '../../catalog/guards.ts';
import type { Portal } from '../../catalog/schemas/portal.ts';
import { HostLanes } from './host-lanes.ts';
import type { Acquired, ContentSource } from './content-source.ts';
import { reason, type FailureReason } from './failure.ts';
import type { Measured, PreviewEngine } from './measured.ts';
import { previewWays, type PreviewWay, type ReadingWay } from './preview-ways.ts';
import { conditionOf, revisionOf, stateOf, type CacheEntry, type ResourceCache } from './resource-cache.ts';
import type { Reading } from './settle.ts';

interface ReaderOptions {
  readonly cache: ResourceCache;
  readonly source: ContentSource;
  readonly engine: PreviewEngine;
  /** File of the communes; `null`: none. */
  readonly places: string | null;
  readonly limits: Portal['limits']['previews'];
  /** Told before and after each question to the network. */
  readonly onRequest: (state: 'start' | 'end') => void;
}

/** Entries of the cache looked at together: each one holds a file open. */
const diskLanes = 32;

/** Reads resources, each in the best way that answers, and from the cache what did not change. */
export class PreviewReader {
  readonly #options: ReaderOptions;
  readonly #disk = new HostLanes({ perHost: diskLanes, total: diskLanes });

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** What can be seen of a resource, or why nothing. */
  async read(resource: Resource): Promise<Reading> {
    const { cache, limits } = this.#options;
    const all = previewWays(resource, limits);
    const entry = all.some(isReading) ? await this.#disk.run('disk', () => cache.read(resource.id)) : null;
    let last: FailureReason | null = null;
    for (const way of waysFrom(entry, resource, all)) {
      const reading = await this.#tryWay(way, resource, entry?.way === way.kind ? entry : null);
      if (reading.kind === 'shown') return reading;
      // The size that a server gave is better than none.
      if (last?.code !== reading.failure.code || reading.failure.bytes !== null) last = reading.failure;
      if (!leadsOn(way, reading.failure)) break;
    }
    return { kind: 'failed', failure: last ?? reason('unsupported') };
  }

  async #tryWay(way: PreviewWay, resource: Resource, entry: CacheEntry | null): Promise<Reading> {
    const { id, byteSize: bytes } = resource;
    switch (way.kind) {
      case 'none':
        return { kind: 'failed', failure: way.failure };
      case 'tiles':
        return { kind: 'shown', preview: { id, kind: 'tiles' }, profile: null };
      case 'document':
        return {
          kind: 'shown',
          preview: { id, kind: 'document', document: way.document, bytes },
          profile: null,
        };
      default:
        return this.#readContent(way, resource, entry);
    }
  }

  async #readContent(way: ReadingWay, resource: Resource, entry: CacheEntry | null): Promise<Reading> {
    const { cache } = this.#options;
    const state = stateOf(entry, resource);
    const kept =
      state !== 'void' && entry !== null && (await this.#isUsable(resource.id, entry)) ? entry : null;
    if (kept && state === 'current') return this.#fromCache(resource, kept);
    const acquired = await this.#acquire(way, resource, kept);
    if (acquired.kind === 'failed') return acquired;
    const revision = revisionOf(resource);
    if (acquired.kind === 'not-modified') {
      if (!kept) return { kind: 'failed', failure: reason('http-status', { status: 304 }) };
      const current = { ...kept, revision };
      if (kept.revision !== revision) await cache.write(resource.id, current);
      return this.#fromCache(resource, current);
    }
    const { bytes, etag, lastModified } = acquired;
    const fresh = {
      url: resource.url ?? '',
      revision,
      way: way.kind,
      etag,
      lastModified,
      bytes,
      measured: null,
    };
    await cache.write(resource.id, fresh);
    return this.#fromCache(resource, fresh);
  }

  async #acquire(way: ReadingWay, resource: Resource, kept: CacheEntry | null): Promise<Acquired> {
    const { cache, source, onRequest } = this.#options;
    onRequest('start');
    try {
      if (kept === null) await cache.forget(resource.id);
      const condition = kept ? conditionOf(kept) : {};
      return await source.acquire(way, resource, cache.contentFile(resource.id), condition);
    } finally {
      onRequest('end');
    }
  }

  /** Whether an entry gives a preview without the network: measured by this engine, or with its content at hand. */
  async #isUsable(id: string, entry: CacheEntry): Promise<boolean> {
    return (await this.#isMeasured(id, entry)) || this.#options.cache.hasContent(id, entry);
  }

  async #isMeasured(id: string, { measured }: CacheEntry): Promise<boolean> {
    if (measured?.engine !== this.#options.engine.version) return false;
    const { result } = measured;
    return result.kind !== 'shown' || !hasProfile(result.preview) || this.#options.cache.hasProfile(id);
  }

  async #fromCache(resource: Resource, entry: CacheEntry): Promise<Reading> {
    const { cache, engine } = this.#options;
    const known = (await this.#isMeasured(resource.id, entry)) ? entry.measured?.result : undefined;
    const result = known ?? (await this.#measure(resource, entry));
    if (!known) await cache.write(resource.id, { ...entry, measured: { engine: engine.version, result } });
    if (result.kind === 'unreadable') {
      const unsupported = result.detail === 'unsupported';
      return {
        kind: 'failed',
        failure: unsupported ? reason('unsupported') : reason('unreadable', { detail: result.detail }),
      };
    }
    const { preview } = result;
    return { kind: 'shown', preview, profile: hasProfile(preview) ? cache.profileFile(resource.id) : null };
  }

  #measure({ id, format }: Resource, { way, bytes }: CacheEntry): Promise<Measured> {
    const { cache, engine, places, limits } = this.#options;
    const { headBytes, unpackedBytes } = limits;
    const files = { content: cache.contentFile(id), profile: cache.profileFile(id) };
    return engine.measure({ id, way, format, bytes, headBytes, unpackedBytes, places, ...files });
  }
}

function isReading(way: PreviewWay): way is ReadingWay {
  return !['none', 'tiles', 'document'].includes(way.kind);
}

/** From the way that answered last time, as long as its answer may hold: those before it failed. */
function waysFrom(
  entry: CacheEntry | null,
  resource: Resource,
  ways: readonly PreviewWay[],
): readonly PreviewWay[] {
  const known = stateOf(entry, resource) === 'void' ? -1 : ways.findIndex(({ kind }) => kind === entry?.way);
  return ways.slice(Math.max(0, known));
}

/** Whether the next way may do what this one could not. */
function leadsOn(way: PreviewWay, { code }: FailureReason): boolean {
  return way.kind === 'tabular-api' ? code !== 'budget' : code === 'too-large';
}

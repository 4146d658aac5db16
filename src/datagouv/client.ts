import { z } from 'zod';
import { hostAndPort } from './address-guard.ts';
import { DatagouvError, StatusError } from './errors.ts';
import type { Http, HttpAnswer } from './http.ts';
import { wirePage } from './wire.ts';

/** Largest API answer: fifty datasets of 26 resources weigh two megabytes. */
const maxBytes = 64_000_000;

/** Times a list is read before its drift is called a fault. */
const maxReadings = 3;

/** A list as it came, whole. */
export interface WholeList {
  /** As the API announced it. */
  readonly total: number;
  /** In the API's order, each id once. */
  readonly records: readonly unknown[];
  /** Records whose id the list repeats, in every reading. */
  readonly duplicates: readonly unknown[];
}

/** What a list is asked with. */
export interface ListQuery {
  /** In words, for messages. */
  readonly name: string;
  /** Below the API's base, such as `/1/datasets/`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly mask: string;
  /** Looks at the first page before the others are asked; throws when a filter was ignored (contract §14.1). */
  readonly checkFirstPage?: (records: readonly unknown[], total: number) => void;
}

/** Progress of the calls, for a bar. */
export interface Progress {
  /** Calls foreseen in addition to those already announced. */
  readonly plan: (calls: number) => void;
  /** One call answered. */
  readonly done: () => void;
}

interface ClientOptions {
  /** Base of the API, such as `https://www.data.gouv.fr/api`. */
  readonly api: URL;
  readonly progress: Progress;
  readonly log: (message: string) => void;
}

/** A set that changed while its pages were read (contract §14.2): it is read again. */
class DriftError extends Error {}

/** Reads data.gouv.fr: objects by id, and lists until they are whole. */
export class DatagouvClient {
  readonly progress: Progress;
  readonly #http: Http;
  readonly #api: URL;
  readonly #log: (message: string) => void;

  constructor(http: Http, { api, progress, log }: ClientOptions) {
    this.#http = http;
    this.#api = api;
    this.#log = log;
    this.progress = progress;
  }

  /**
   * One object, checked against `schema`.
   *
   * @throws StatusError when it is not to be had; DatagouvError when the answer has another shape.
   */
  async one<Shape>(
    path: string,
    schema: z.ZodType<Shape>,
    { mask, attempts }: { readonly mask?: string; readonly attempts?: number } = {},
  ): Promise<Shape> {
    const url = this.#url(path, { lang: 'fr' });
    const { json } = await this.#get(url, mask, attempts);
    return parseShape(schema, json, url);
  }

  /**
   * Every record of a list, read again when it drifted.
   *
   * @throws DatagouvError when what comes never matches the announced `total`.
   */
  async list(query: ListQuery): Promise<WholeList> {
    let last: Reading | null = null;
    for (let reading = 1; reading <= maxReadings; reading++) {
      const current = await this.#readDriftingPages(query);
      if (current?.isWhole) return current;
      // The same repeated ids twice in a row are in the data, not in the paging.
      if (current && last && current.received === current.total && sameIds(current, last)) return current;
      last = current;
      this.#log(`« ${query.name} » a changé pendant la lecture : relue`);
    }
    const found = last
      ? `${last.records.length.toString()} fiches pour ${last.total.toString()} annoncées`
      : 'les pages changent sans cesse';
    throw new DatagouvError(
      `« ${query.name} » n’a pas pu être lue entière en ${maxReadings.toString()} lectures : ${found}.`,
      'Réessayez plus tard ; si cela dure, signalez-le à data.gouv.fr.',
    );
  }

  async #readDriftingPages(query: ListQuery): Promise<Reading | null> {
    try {
      return await this.#readPages(query);
    } catch (error) {
      if (error instanceof DriftError) return null;
      throw error;
    }
  }

  async #readPages({ path, parameters, mask, checkFirstPage }: ListQuery): Promise<Reading> {
    const records: unknown[] = [];
    const visited = new Set<string>();
    let total: number | null = null;
    let url: URL | null = this.#url(path, { ...parameters, lang: 'fr' });
    while (url) {
      if (visited.has(url.href)) throw new DriftError('the pages turn in circles');
      const page: z.output<typeof wirePage> = await this.#page(url, mask, visited.size > 0);
      if (visited.size === 0) checkFirstPage?.(page.data, page.total);
      // One record gone while one is skipped: the sums would agree.
      if (total !== null && page.total !== total) throw new DriftError('the total changed between two pages');
      visited.add(url.href);
      records.push(...page.data);
      total = page.total;
      url = page.next_page ? this.#nextPage(page.next_page) : null;
      if (url) this.progress.plan(1);
      if (records.length > total) break;
    }
    return toReading(records, total ?? 0);
  }

  async #page(url: URL, mask: string, isLater: boolean): Promise<z.output<typeof wirePage>> {
    try {
      return parseShape(wirePage, (await this.#get(url, mask)).json, url);
    } catch (error) {
      // Past the end: the set shrank since the page before (contract §1.5).
      if (isLater && error instanceof StatusError && error.status === 404) throw new DriftError();
      throw error;
    }
  }

  async #get(url: URL, mask: string | undefined, attempts?: number): Promise<HttpAnswer> {
    const answer = await this.#http.get(url, {
      accept: 'json',
      headers: mask === undefined ? {} : { 'x-fields': mask },
      maxBytes,
      // `--api` names this host: reaching it is what the person asked for.
      trustedHost: hostAndPort(this.#api),
      ...(attempts === undefined ? {} : { attempts }),
    });
    this.progress.done();
    return answer;
  }

  #url(path: string, parameters: Readonly<Record<string, string>>): URL {
    const url = new URL(this.#api.href.replace(/\/$/u, '') + path);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url;
  }

  #nextPage(address: string): URL {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.origin === this.#api.origin) return url;
    throw new DatagouvError(
      `La page suivante mène ailleurs que sur ${this.#api.origin} : ${address}.`,
      'Donnez à --api l’adresse publique de l’API (https://www.data.gouv.fr/api).',
    );
  }
}

interface Reading extends WholeList {
  /** Records received, repeated ones included. */
  readonly received: number;
  readonly isWhole: boolean;
}

function toReading(received: readonly unknown[], total: number): Reading {
  const seen = new Set<string>();
  const records: unknown[] = [];
  const duplicates: unknown[] = [];
  for (const record of received) {
    const id = idOf(record);
    if (id !== null && seen.has(id)) {
      duplicates.push(record);
    } else {
      records.push(record);
      if (id !== null) seen.add(id);
    }
  }
  return { total, records, duplicates, received: received.length, isWhole: records.length === total };
}

function sameIds(a: Reading, b: Reading): boolean {
  return a.records.map(idOf).join() === b.records.map(idOf).join();
}

/** The id of a record of unknown shape. */
export function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('id' in record)) return null;
  return typeof record.id === 'string' ? record.id : null;
}

/** Records of several lists, each id once, the last one that came; those without an id are all kept. */
export function distinctRecords(lists: readonly WholeList[]): unknown[] {
  const records = lists.flatMap((list) => list.records);
  return [...new Map(records.map((record) => [idOf(record) ?? record, record])).values()];
}

function parseShape<Shape>(schema: z.ZodType<Shape>, json: unknown, url: URL): Shape {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new DatagouvError(
    `${url.href} n’a pas la forme attendue : ${z.prettifyError(result.error)}`,
    'L’API a changé : voir src/datagouv/README.md.',
  );
}

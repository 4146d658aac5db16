import { frequencies } from '../../src/catalog/frequency.ts';
import { licenses } from '../../src/catalog/license.ts';
import { applyMask, MaskError, parseMask } from './mask.ts';
import type { WireRecord, WireRecords } from './records.ts';

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ways in which what is served departs from the records. */
export interface ApiQuirks {
  /** Added to every `total` of a path that contains the key: a total that lies. */
  readonly lyingTotals?: Readonly<Record<string, number>>;
  /** Served by id and never listed: what the API does when a list forgets. */
  readonly unlisted?: ReadonlySet<string>;
}

const sorts: Readonly<Record<string, RegExp>> = {
  datasets: /^-?(?:title|created|last_update|reuses|followers|views)$/u,
  reuses: /^-?(?:created|last_modified|title|datasets|followers|views)$/u,
  dataservices: /^-?(?:title|base_api_url|created|last_modified|followers|views)$/u,
  discussions: /^-?(?:created|closed|title|discussion\.posted_on)$/u,
};

class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The read API, by the contract: lists with their filters and pagination, objects by id, states, masks, errors. */
export function answer(
  url: URL,
  headers: Readonly<Record<string, string | undefined>>,
  records: WireRecords,
  quirks: ApiQuirks,
): ApiAnswer {
  try {
    return masked(route(url, records, quirks), headers['x-fields']);
  } catch (error) {
    if (error instanceof MaskError) return { status: 400, body: { message: error.message } };
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: { message: error.message } };
  }
}

function masked(answered: ApiAnswer, header: string | undefined): ApiAnswer {
  if (header === undefined || answered.status !== 200) return answered;
  return { ...answered, body: applyMask(answered.body, parseMask(header)) };
}

function route(url: URL, records: WireRecords, quirks: ApiQuirks): ApiAnswer {
  const [, version, kind, id, more] = /^\/api\/([12])\/(\w+)\/(?:([^/]+)\/)?(.*)$/u.exec(url.pathname) ?? [];
  if (version === undefined || kind === undefined || more !== '') {
    if (!url.pathname.endsWith('/')) {
      // The router adds the slash and keeps the query (contract §1.2).
      return { status: 308, body: {}, headers: { location: `${url.pathname}/${url.search}` } };
    }
    throw new ApiError(404, 'The requested URL was not found on the server.');
  }
  if (kind === 'site') return { status: 200, body: { id: 'stand-in', title: 'stand-in', version: '17.6.0' } };
  if (kind === 'datasets' && id === 'licenses') return ids(licenses);
  if (kind === 'datasets' && id === 'frequencies') return ids(frequencies);
  if (id !== undefined) return object(kind, id, records);
  return list(kind, url, records, quirks);
}

function ids(vocabulary: Readonly<Record<string, { readonly label: string }>>): ApiAnswer {
  return {
    status: 200,
    body: Object.entries(vocabulary).map(([id, { label }]) => ({ id, label, title: label })),
  };
}

function object(kind: string, id: string, records: WireRecords): ApiAnswer {
  const found = recordsOf(kind, records).find((record) => record.id === id);
  if (!found) {
    const bySlug = recordsOf(kind, records).find((record) => record.slug === id);
    if (!bySlug) throw new ApiError(404, 'The requested URL was not found on the server.');
    return { status: 200, body: bySlug };
  }
  if (found.private === true) throw new ApiError(404, 'The requested URL was not found on the server.');
  if (typeof found.deleted === 'string') throw new ApiError(410, 'Dataset has been deleted');
  return { status: 200, body: withoutStandInFields(found) };
}

function list(kind: string, url: URL, records: WireRecords, quirks: ApiQuirks): ApiAnswer {
  const query = url.searchParams;
  for (const filter of ['archived', 'deleted', 'private']) {
    if (query.has(filter)) throw new ApiError(401, `Authentication is required to filter on ${filter}`);
  }
  const sort = query.get('sort');
  if (sort !== null && sorts[kind]?.test(sort) !== true) {
    throw new ApiError(400, `The value '${sort}' is not a valid choice for 'sort'.`);
  }
  const page = positive(query, 'page', 1);
  const pageSize = positive(query, 'page_size', 20);
  const visible = recordsOf(kind, records).filter(
    (record) => isListed(record) && quirks.unlisted?.has(String(record.id)) !== true,
  );
  const kept = filtered(kind, visible, query, records);
  const sorted = sort === 'created' ? kept.toSorted(byCreation) : kept;
  const data = sorted.slice((page - 1) * pageSize, page * pageSize);
  if (data.length === 0 && page > 1) {
    throw new ApiError(404, 'The requested URL was not found on the server.');
  }
  const lie = Object.entries(quirks.lyingTotals ?? {}).find(([part]) => url.href.includes(part))?.[1] ?? 0;
  return {
    status: 200,
    body: {
      data: data.map(withoutStandInFields),
      page,
      page_size: pageSize,
      total: kept.length + lie,
      next_page: page * pageSize < kept.length ? pageUrl(url, page + 1) : null,
      previous_page: page > 1 ? pageUrl(url, page - 1) : null,
    },
  };
}

function filtered(
  kind: string,
  visible: readonly WireRecord[],
  query: URLSearchParams,
  records: WireRecords,
): WireRecord[] {
  const asked = (name: string): string | null => {
    const value = query.get(name);
    if (value !== null && !/^[0-9a-f]{24}$/u.test(value)) {
      throw new ApiError(400, `${name} arg must be an identifier`);
    }
    return value;
  };
  const organization = asked('organization') ?? asked('org');
  const dataset = asked('dataset');
  const served = memberIds(asked('dataservice'), records.dataservices);
  const inTopic = memberIds(asked('topic'), records.topics ?? []);
  return visible.filter((record) => {
    if (organization !== null && producerOf(record, kind, records) !== organization) return false;
    if (dataset !== null && !subIds(record, 'datasets').includes(dataset)) return false;
    return [served, inTopic].every((members) => members?.includes(String(record.id)) !== false);
  });
}

/** Datasets of a dataservice or topic; `undefined` for an unknown id: the API then ignores the filter (contract §14.1). */
function memberIds(id: string | null, holders: readonly WireRecord[]): string[] | undefined {
  const ids = holders.find((holder) => holder.id === id)?.dataset_ids;
  return Array.isArray(ids) ? ids.map(String) : undefined;
}

/** A thread belongs to the producer of its subject. */
function producerOf(record: WireRecord, kind: string, { datasets }: WireRecords): string | null {
  const subject = kind === 'discussions' ? fieldId(record.subject) : null;
  const bearer = subject === null ? record : datasets.find(({ id }) => id === subject);
  return fieldId(bearer?.organization);
}

function recordsOf(kind: string, records: WireRecords): readonly WireRecord[] {
  switch (kind) {
    case 'datasets':
    case 'organizations':
    case 'reuses':
    case 'dataservices':
    case 'discussions':
      return records[kind];
    case 'topics':
      return records.topics ?? [];
    default:
      throw new ApiError(404, 'The requested URL was not found on the server.');
  }
}

function isListed(record: WireRecord): boolean {
  return !record.deleted && !record.archived && record.private !== true && !record.archived_at;
}

function withoutStandInFields(record: WireRecord): WireRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'dataset_ids'));
}

function positive(query: URLSearchParams, name: string, byDefault: number): number {
  const value = query.get(name) ?? byDefault.toString();
  if (!/^[1-9]\d*$/u.test(value)) throw new ApiError(400, 'Input payload validation failed');
  return Number(value);
}

function pageUrl(url: URL, page: number): string {
  const next = new URL(url);
  next.searchParams.set('page', page.toString());
  return next.href;
}

function byCreation(a: WireRecord, b: WireRecord): number {
  const [first, second] = [creationOf(a), creationOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function creationOf({ created_at, created }: WireRecord): string {
  const date = created_at ?? created;
  return typeof date === 'string' ? date : '';
}

function subIds(record: WireRecord, field: string): string[] {
  const value = record[field];
  return Array.isArray(value) ? value.flatMap((item: unknown) => fieldId(item) ?? []) : [];
}

function fieldId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

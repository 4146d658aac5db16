import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { Row } from '../../tabular/table.ts';
import type { ExplorerColumn, ExplorerConfig } from '../../views/explorer-config.ts';
import { valuePage } from '../../tabular/query/value-page.ts';
import { apiColumns, apiTotal, field, type ApiColumn } from './api-columns.ts';
import { apiFigures } from './api-figures.ts';
import { apiQuestion } from './api-question.ts';
import { eventBoard } from './event-board.ts';
import { SourceError } from './failure.ts';
import { cellText } from './cell-text.ts';
import type { TableSource, TableSourceEvents, TableState } from './table-source.ts';

/** Rows of a page: the largest that the API gives everywhere. */
const pageSize = 50;
/** Rows that it exports at once (`/data/csv/`). */
const mostExported = 50_000;
/** Longest wait for an answer, in milliseconds; largest answer, in characters. */
const patience = 20_000;
const largest = 20_000_000;

interface ApiPage {
  readonly rows: readonly { readonly number: number; readonly cells: Row }[];
  readonly total: number | null;
}

/**
 * Opens a table at the tabular API of data.gouv.fr.
 *
 * @param url its `…/api/resources/<id>/`.
 * @throws SourceError when it does not answer, or does not know the resource.
 */
export async function openApiTable(
  url: string,
  config: ExplorerConfig,
  query: TableQuery,
): Promise<TableSource> {
  const profile = await getJson(`${url}profile/`);
  const columns = apiColumns(profile, config.columns);
  if (columns.length === 0) throw new SourceError('not-a-table', `${url} has no profile.`);
  const table = new ApiTable(url, columns, query, profile, config.rows);
  await table.first();
  return table;
}

class ApiTable implements TableSource {
  readonly columns: readonly ExplorerColumn[];
  readonly abilities = {
    wholeTable: false,
    exportUrl: (query: TableQuery, found: number | null): string | null => {
      if (found === null || found > mostExported) return null;
      return this.#address('data/csv/', apiQuestion({ ...query, sort: null }, this.#apiColumns).parameters);
    },
  };
  state: TableState;
  query: TableQuery;
  readonly #apiColumns: readonly ApiColumn[];
  readonly #url: string;
  readonly #profile: unknown;
  readonly #board = eventBoard<TableSourceEvents>();
  readonly on = this.#board.on;
  #pages = new Map<number, Promise<ApiPage>>();
  #abort = new AbortController();

  constructor(
    url: string,
    columns: readonly ApiColumn[],
    query: TableQuery,
    profile: unknown,
    rows: number | null,
  ) {
    this.#url = url;
    this.#profile = profile;
    const total = apiTotal(profile) ?? rows;
    this.#apiColumns = columns;
    this.columns = columns;
    this.query = query;
    this.state = { total, matching: null, loading: false, progress: null, halted: null };
  }

  get unapplied(): NonNullable<TableSource['unapplied']> {
    return apiQuestion(this.query, this.#apiColumns).left;
  }

  /** Asks for the first page: it tells how many rows match. */
  async first(): Promise<void> {
    const { total } = await this.#page(1);
    const isWhole = this.query.search === '' && this.query.filters.length === 0;
    this.state = {
      ...this.state,
      matching: total ?? (isWhole ? this.state.total : null),
      total: isWhole ? (total ?? this.state.total) : this.state.total,
    };
  }

  readonly setQuery = (query: TableQuery): void => {
    this.query = query;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#pages = new Map();
    const { signal } = this.#abort;
    this.first().then(
      () => {
        if (!signal.aborted) this.#board.emit('change', this.state);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#board.emit('error', asError(error));
      },
    );
  };

  readonly rows: TableSource['rows'] = async (start, end) => {
    const rows = [];
    for (let page = Math.floor(start / pageSize); page * pageSize < end; page += 1) {
      const { rows: some } = await this.#page(page + 1);
      rows.push(...some.slice(Math.max(0, start - page * pageSize), end - page * pageSize));
      if (some.length < pageSize) break;
    }
    return rows;
  };

  readonly row: TableSource['row'] = async (number) => {
    const answer = await getJson(this.#address('data/', [`__id__exact=${number + 1}`]));
    return this.#toPage(answer).rows[0]?.cells ?? [];
  };

  /** The most frequent values of the whole table: the API counts no other. */
  readonly values: TableSource['values'] = async (column, question) => {
    const figures = await this.figures(column);
    if (figures === null || figures.top.length === 0) return null;
    const { distinct } = figures;
    const page = valuePage(figures.top, question);
    return { ...page, found: question.search === '' ? distinct.count : page.found, distinct: distinct.count };
  };

  readonly figures: TableSource['figures'] = (column) => {
    const about = this.#apiColumns[column];
    return Promise.resolve(about ? apiFigures(this.#profile, about, apiTotal(this.#profile)) : null);
  };

  readonly points: TableSource['points'] = unable;
  readonly countByCode: TableSource['countByCode'] = unable;
  readonly chart: TableSource['chart'] = unable;

  allRows(): never {
    throw new Error('The tabular API does not give every row: see `abilities`.');
  }

  resume(): void {
    // Nothing is read ahead.
  }

  readonly close = (): void => {
    this.#abort.abort();
  };

  /** Pages are numbered from 1; two parts that ask for the same one share it. */
  #page(number: number): Promise<ApiPage> {
    const known = this.#pages.get(number);
    if (known) return known;
    const { parameters } = apiQuestion(this.query, this.#apiColumns);
    const url = this.#address('data/', [...parameters, `page=${number}`, `page_size=${pageSize}`]);
    const pages = this.#pages;
    const page = getJson(url, this.#abort.signal).then((answer) => this.#toPage(answer));
    pages.set(number, page);
    page.catch(() => pages.delete(number));
    return page;
  }

  #toPage(answer: unknown): ApiPage {
    const data = field(answer, 'data');
    if (!Array.isArray(data)) throw new SourceError('not-a-table', 'The API gives no rows.');
    const total = field(field(answer, 'meta'), 'total');
    return {
      rows: data.map((row: unknown) => ({
        number: Number(field(row, '__id') ?? 1) - 1,
        cells: this.#apiColumns.map(({ key }) => cellText(field(row, key))),
      })),
      total: typeof total === 'number' ? total : null,
    };
  }

  #address(path: string, parameters: readonly string[]): string {
    return this.#url + path + (parameters.length === 0 ? '' : `?${parameters.join('&')}`);
  }
}

function unable(): Promise<never> {
  return Promise.reject(new Error('The rows are at the tabular API: see `abilities.wholeTable`.'));
}

async function getJson(url: string, signal?: AbortSignal): Promise<unknown> {
  const signals = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])];
  const init = { credentials: 'omit', signal: AbortSignal.any(signals) } as const;
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new SourceError('unreachable', String(error));
  });
  if (!response.ok)
    throw new SourceError('http-status', `GET ${url} answered ${response.status}.`, response.status);
  try {
    return JSON.parse(await boundedText(response)) as unknown;
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError('invalid-json', `GET ${url} is no JSON.`);
  }
}

async function boundedText(response: Response): Promise<string> {
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return text;
    text += part.value;
    if (text.length > largest) {
      await reader?.cancel();
      throw new SourceError('unsupported', 'The answer of the API is too long.');
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

import { emptyQuery, type TableQuery } from '../../tabular/query/table-query.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { SourceError } from './failure.ts';
import { eventBoard } from './event-board.ts';
import type { TableSource, TableSourceEvents, TableState } from './table-source.ts';
import {
  firstRows,
  type FromWorker,
  type NumberedRow,
  type Question,
  type TableAnswers,
  type TableOrder,
  type ToWorker,
} from './worker-protocol.ts';

const unread: TableState = { total: 0, matching: 0, loading: true, progress: null, halted: null };
/** Rows asked of the worker at once for a download. */
const downloadStep = 5000;
/** Longest wait for a header, in milliseconds: a server that sends drop by drop gives none. */
const patience = 60_000;

/**
 * Opens a table that a worker reads and keeps. Resolves when its header is known; rejects with a {@link SourceError}
 * when it cannot be read.
 */
export function openWorkerTable(order: TableOrder): Promise<TableSource> {
  const table = new WorkerTable(order.query);
  return table.open(order);
}

class WorkerTable implements TableSource {
  columns: readonly ExplorerColumn[] = [];
  readonly abilities = { wholeTable: true, exportUrl: () => null };
  state: TableState = unread;
  query: TableQuery;
  readonly #worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  readonly #board = eventBoard<TableSourceEvents>();
  readonly #waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  #first: readonly NumberedRow[] | undefined;
  #asked = 0;
  #version = 0;
  /** Version of the last query whose state came. */
  #answered = 0;
  readonly on = this.#board.on;

  constructor(query: TableQuery = emptyQuery) {
    this.query = query;
  }

  open(order: TableOrder): Promise<TableSource> {
    return new Promise((resolve, reject) => {
      let opened = false;
      const fail = (error: Error): void => {
        clearTimeout(timer);
        // What was read stays, and the worker answers; when nothing was, nobody will ask.
        if (opened) this.#stop(error);
        else this.close();
        reject(error);
      };
      const timer = setTimeout(() => {
        fail(new SourceError('unreachable', `No header after ${patience / 1000} seconds.`));
      }, patience);
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'opened') {
          clearTimeout(timer);
          opened = true;
          this.columns = data.columns;
          this.state = data.state;
          this.#first = data.rows;
          resolve(this);
        } else if (data.kind === 'failure') fail(new SourceError(data.code, data.message, data.status));
        else this.#receive(data);
      });
      this.#worker.addEventListener('error', (event) => {
        this.#refuse(new Error(event.message));
        fail(new SourceError('unsupported', event.message));
      });
      this.#send({ kind: 'open', order });
    });
  }

  setQuery(query: TableQuery): void {
    this.query = query;
    this.#first = undefined;
    this.#version += 1;
    this.#send({ kind: 'query', query, version: this.#version });
  }

  readonly rows: TableSource['rows'] = (start, end) => {
    const first = this.#takeFirst(start, end);
    return first ? Promise.resolve(first) : this.#ask('rows', start, end);
  };
  readonly row: TableSource['row'] = (number) => this.#ask('row', number);
  readonly points: TableSource['points'] = () => this.#ask('points');
  readonly chart: TableSource['chart'] = (spec) => this.#ask('chart', spec);
  readonly figures: TableSource['figures'] = (column) => this.#ask('figures', column);
  readonly values: TableSource['values'] = (column, question) => this.#ask('values', column, question);

  async countByCode(column: number): Promise<ReadonlyMap<string, number>> {
    return new Map(await this.#ask('countByCode', column));
  }

  async *allRows(signal: AbortSignal): ReturnType<TableSource['allRows']> {
    for (let start = 0; ; start += downloadStep) {
      signal.throwIfAborted();
      const rows = await this.rows(start, start + downloadStep);
      if (rows.length > 0) yield rows.map(({ cells }) => cells);
      if (rows.length < downloadStep) return;
    }
  }

  /** The rows that came with the table or with the answer to the query: once, since others may come before them. */
  #takeFirst(start: number, end: number): readonly NumberedRow[] | undefined {
    const first = this.#first;
    this.#first = undefined;
    return start === 0 && end === firstRows ? first : undefined;
  }

  resume(): void {
    this.#send({ kind: 'resume' });
  }

  readonly close = (): void => {
    this.#worker.terminate();
    this.#refuse(new Error('The table was closed.'));
  };

  #ask<Name extends keyof TableAnswers>(
    name: Name,
    ...parameters: Parameters<TableAnswers[Name]>
  ): Promise<ReturnType<TableAnswers[Name]>> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      // The worker answers a question with what the protocol says: the one cast of both sides.
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#send({ kind: 'ask', id, question: { name, parameters } as Question });
    });
  }

  #receive(message: Exclude<FromWorker, { kind: 'opened' | 'failure' }>): void {
    if (message.kind === 'state') {
      this.#setState(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.message));
  }

  #setState({ state, version, rows }: Extract<FromWorker, { kind: 'state' }>): void {
    if (version !== this.#version) return;
    this.#first = rows;
    const ended = this.state.loading && !state.loading;
    const answered = version !== this.#answered;
    this.#answered = version;
    this.state = state;
    this.#board.emit('progress', state);
    if (answered || ended) this.#board.emit('change', state);
  }

  /** Nothing asked so far will be answered. */
  #refuse(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** No row will come any more. */
  #stop(error: Error): void {
    this.state = { ...this.state, loading: false };
    this.#board.emit('error', error);
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

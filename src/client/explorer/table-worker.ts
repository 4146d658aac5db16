import { fileLimits } from './bounded-bytes.ts';
import { SourceError } from './failure.ts';
import { LoadedTable } from './loaded-table.ts';
import { readFile } from './read-file.ts';
import { stateTicker } from './state-ticker.ts';
import type { RowSource } from '../../views/explorer-config.ts';
import { firstRows, type FromWorker, type TableOrder, type ToWorker } from './worker-protocol.ts';
import { TableError } from '../../tabular/table.ts';

// The worker of `worker-table.ts`: reads one table, keeps it, answers questions about it.

/** Longest wait of the header for the first rows, in milliseconds: a page draws both at once when they come together. */
const headerWait = 200;

const post = (message: FromWorker): void => {
  self.postMessage(message);
};

let table: LoadedTable | undefined;
let isOpened = false;
let version = 0;
let resume: (() => void) | undefined;
const ticker = stateTicker(() => {
  if (!table) return;
  if (isOpened) post({ kind: 'state', state: table.state(), version });
  else tellOpened(table);
});

function tellOpened(opened: LoadedTable): void {
  isOpened = true;
  post({
    kind: 'opened',
    columns: opened.columns,
    state: opened.state(),
    rows: opened.rows(0, firstRows),
  });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') void open(data.order);
  else if (data.kind === 'resume') resume?.();
  else if (data.kind === 'ask') void answer(data);
  else {
    version = data.version;
    table?.setQuery(data.query);
    if (table && isOpened)
      post({ kind: 'state', state: table.state(), version, rows: table.rows(0, firstRows) });
  }
});

async function open(order: TableOrder): Promise<void> {
  try {
    if (order.source.kind === 'parquet') await openParquet(order, order.source.url);
    else await openFile(order, order.source);
    ticker.now();
  } catch (error) {
    table?.end('limit');
    ticker.now();
    const code =
      error instanceof SourceError || error instanceof TableError ? error.code : ('unreachable' as const);
    const status = error instanceof SourceError ? error.status : null;
    post({ kind: 'failure', code, status, message: error instanceof Error ? error.message : String(error) });
  }
}

function start(opened: LoadedTable): LoadedTable {
  table = opened;
  setTimeout(() => {
    if (!isOpened) ticker.now();
  }, headerWait);
  return opened;
}

function openFile(order: TableOrder, source: Extract<RowSource, { kind: 'file' }>): Promise<void> {
  return readFile(source, fileLimits, {
    table: ({ names }) => start(new LoadedTable(names, order)),
    grown: ticker.soon,
    paused: () =>
      new Promise<void>((resolve) => {
        resume = resolve;
        ticker.now();
      }),
  });
}

async function openParquet(order: TableOrder, url: string): Promise<void> {
  const { parquetColumn, readParquet } = await import('./read-parquet.ts');
  await readParquet(url, {
    table: (names, isTyped) =>
      start(new LoadedTable(names, order, (column, index) => parquetColumn(column, isTyped(index)))),
    grown: ticker.soon,
  });
}

async function answer({ id, question }: Extract<ToWorker, { kind: 'ask' }>): Promise<void> {
  try {
    if (!table) throw new Error('No table is read yet.');
    const value = await table.answer(question);
    post({ kind: 'answer', id, value });
  } catch (error) {
    post({ kind: 'refusal', id, message: error instanceof Error ? error.message : String(error) });
  }
}

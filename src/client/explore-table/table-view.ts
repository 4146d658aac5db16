import { formatNumber } from '../../french/typography.ts';
import { emptyQuery, type TableQuery } from '../../tabular/query/table-query.ts';
import type { ExplorerConfig } from '../../views/explorer-config.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import type { TableSource } from '../explorer/table-source.ts';
import { afterPaint } from '../next-task.ts';
import { cloneTemplate } from '../template.ts';
import { showChips } from './chips.ts';
import { ColumnPanel } from './column-panel.ts';
import { ColumnsPanel } from './columns-panel.ts';
import { copyLink } from './copy-link.ts';
import { DownloadPanel } from './download-panel.ts';
import { GridView } from './grid-view.ts';
import { part } from './part.ts';
import { RowCache } from './row-cache.ts';
import { RowDialog } from './row-dialog.ts';
import { readShownColumns, writeShownColumns } from './shown-in-address.ts';
import { allShown, visibleColumns, type ShownColumns } from './shown-columns.ts';
import { TableCount } from './table-count.ts';
import { readRowNumber } from './row-in-address.ts';
import { showUnknownColumns } from './unknown-columns.ts';

/** Wait after a key before searching, in milliseconds. */
const typingPause = 200;

/** The live table: its bar, its grid and its panels, over one source. */
export class TableView {
  readonly element: HTMLElement;
  readonly config: ExplorerConfig;
  readonly table: TableSource;
  readonly texts: TableTexts;
  readonly signal: AbortSignal;
  shown: ShownColumns;
  readonly #live: HTMLElement;
  readonly #rows: RowCache;
  readonly #grid: GridView;
  readonly #count: TableCount;
  readonly #dialog: RowDialog;
  /** The query of the rows shown. */
  #answered: TableQuery;
  /** Row that the address asks for and that is not read yet. */
  #awaitedRow: number | null = null;

  constructor(
    element: HTMLElement,
    config: ExplorerConfig,
    table: TableSource,
    texts: TableTexts,
    signal: AbortSignal,
  ) {
    this.element = element;
    this.config = config;
    this.table = table;
    this.texts = texts;
    this.signal = signal;
    this.shown = readShownColumns(table.columns);
    this.#answered = table.query;
    this.#live = part(element, 'live');
    this.#live.replaceChildren(cloneTemplate(element, 'live'));
    this.#rows = new RowCache(
      table,
      () => {
        this.#grid.refresh();
      },
      () => {
        this.#showLoss(() => {
          this.#rows.grown();
          this.#grid.refresh();
        });
      },
    );
    this.#dialog = new RowDialog(this, this.#rows, (place) => {
      if (place === null) this.#live.querySelector('input')?.focus({ preventScroll: true });
      else this.#grid.focusCell({ row: place, column: 0 });
    });
    this.#grid = new GridView(
      part(this.#live, 'grid'),
      this.#rows,
      {
        openRow: (place) => void this.#dialog.open(place),
        openColumn: (column, anchor) => {
          this.openColumn(column, anchor);
        },
      },
      {
        rowNumber: texts.grid.rowNumber,
        row: (number) => formatNumber(number),
        type: (type) => texts.types[type],
        filtered: texts.grid.filtered,
      },
    );
    this.#count = new TableCount(this.#live, element, table, texts);
  }

  /** @param byHand whether a visitor asked for it here, and the focus may move into it. */
  async start(byHand: boolean): Promise<void> {
    const { element, table, signal } = this;
    table.on('error', this.#onFailure, signal);
    await this.#rows.first();
    if (signal.aborted) return;
    for (const name of ['static', 'start']) part(element, name).hidden = true;
    this.#live.hidden = false;
    this.#listenToBar();
    this.#grid.listen(signal);
    table.on('progress', this.#onProgress, signal);
    table.on('change', this.#onChange, signal);
    addEventListener('popstate', this.#onAddress, { signal });
    this.#showQuery();
    showUnknownColumns(this);
    this.#onProgress();
    void this.#showRowOfAddress();
    if (!byHand) return;
    // Once the rows are on screen: focus and scrolling would have the page laid out twice.
    await afterPaint();
    if (this.signal.aborted) return;
    this.#focusFirst();
    // The button was below a table that is no longer there.
    (element.closest('section') ?? element).scrollIntoView({ block: 'start' });
  }

  /** On a phone a field would open the keyboard over the table. */
  #focusFirst(): void {
    const control = matchMedia('(pointer: coarse)').matches ? part(this.#live, 'columns') : this.#search;
    control?.focus({ preventScroll: true });
  }

  get #search(): HTMLInputElement | null {
    return this.#live.querySelector('input');
  }

  /** Changes the query; what is not given stays. */
  ask(change: Partial<TableQuery>): void {
    this.table.setQuery({ ...this.table.query, ...change });
    this.#showQuery();
    this.#grid.toTop();
  }

  /** Changes the columns shown. */
  setShown(shown: ShownColumns): void {
    this.shown = shown;
    writeShownColumns(shown, this.table.columns);
    this.#showGrid();
    showChips(this);
  }

  openColumn(column: number, anchor: HTMLElement): void {
    new ColumnPanel(this, column).open(anchor, () => {
      const place = visibleColumns(this.shown).indexOf(column);
      if (anchor.isConnected && !anchor.closest('[role=grid]')) anchor.focus();
      else this.#grid.focusCell({ row: -1, column: Math.max(1, place + 1) });
    });
  }

  readonly #onProgress = (): void => {
    this.#rows.grown();
    this.#count.show();
    // Another query is answered by a change, which draws its rows.
    if (this.#answered === this.table.query) this.#showGrid();
    if (this.#awaitedRow !== null) void this.#showRowOfAddress();
  };

  /** The query failed, or the reading did: what was shown stays. */
  readonly #onFailure = (): void => {
    this.#showLoss(() => {
      this.ask({});
    });
  };

  /** @param again asks again for what did not come: an API may answer, a file is not read twice. */
  #showLoss(again: () => void): void {
    if (this.table.abilities.wholeTable) this.#count.showBreak();
    else this.#count.showLoss(again);
  }

  /** The detail of a row that the address asks for, once it is read. */
  async #showRowOfAddress(): Promise<void> {
    const number = readRowNumber();
    const { total, loading } = this.table.state;
    this.#awaitedRow = number !== null && loading && number >= (total ?? Infinity) ? number : null;
    if (number === null) this.#dialog.close();
    else if (this.#awaitedRow === null) await this.#dialog.openNumber(number);
  }

  readonly #onChange = (): void => {
    // At the end of the reading the rows are mostly the same, elsewhere when they are sorted.
    this.#rows.renew(this.#answered === this.table.query);
    this.#answered = this.table.query;
    this.#count.show();
    this.#showQuery();
    void this.#rows.first().then(() => {
      this.#showGrid();
    });
  };

  readonly #onAddress = (): void => {
    this.shown = readShownColumns(this.table.columns);
    this.#showGrid();
    if (this.#search) this.#search.value = this.table.query.search;
    showChips(this);
    this.#grid.toTop();
    void this.#showRowOfAddress();
  };

  #showGrid(): void {
    const { columns, state, query } = this.table;
    this.#grid.show({
      columns,
      shown: visibleColumns(this.shown),
      rows: state.matching ?? state.total ?? 0,
      open: state.total === null || (state.loading && state.halted === null),
      sort: query.sort,
      filtered: new Set(query.filters.map(({ column }) => column)),
    });
  }

  #showQuery(): void {
    const { query } = this.table;
    const input = this.#search;
    // What is being typed is ahead of what was asked.
    if (input && document.activeElement !== input) input.value = query.search;
    showChips(this);
  }

  #listenToBar(): void {
    const { signal } = this;
    const search = part(this.#live, 'search');
    const input = search.querySelector('input');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const searchNow = (): void => {
      clearTimeout(timer);
      const text = input?.value.trim() ?? '';
      if (text !== this.table.query.search) this.ask({ search: text });
    };
    search.addEventListener(
      'input',
      () => {
        clearTimeout(timer);
        timer = setTimeout(searchNow, typingPause);
      },
      { signal },
    );
    search.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        searchNow();
      },
      { signal },
    );
    const onClick = (name: string, act: (button: HTMLElement) => void): void => {
      const button = part(this.#live, name);
      button.addEventListener(
        'click',
        () => {
          act(button);
        },
        { signal },
      );
    };
    onClick('columns', (button) => {
      new ColumnsPanel(this).open(button);
    });
    onClick('download', (button) => {
      new DownloadPanel(this).open(button);
    });
    onClick('copy', (button) => void copyLink(button, this.texts));
    onClick('reset', () => {
      if (input) input.value = '';
      this.setShown({ ...this.shown, hidden: allShown(this.table.columns).hidden });
      this.ask(emptyQuery);
      input?.focus();
    });
  }
}

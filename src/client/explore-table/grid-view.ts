import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { ColumnStrip } from './column-strip.ts';
import { columnWidths } from './column-widths.ts';
import { drawCell } from './grid-cell.ts';
import { drawHeaderCell, type HeaderTexts } from './grid-header.ts';
import { moveInGrid, type GridPosition } from './grid-keyboard.ts';
import type { RowCache } from './row-cache.ts';
import { ScrollMap, type ScrollArea } from './scroll-map.ts';

/** What a grid shows. */
export interface GridContent {
  readonly columns: readonly ExplorerColumn[];
  /** Indexes of the columns shown, in order. */
  readonly shown: readonly number[];
  readonly rows: number;
  /** Whether `rows` may still grow. */
  readonly open: boolean;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Names of the columns that have a filter. */
  readonly filtered: ReadonlySet<string>;
}

export interface GridActions {
  /** The detail of the row at a place of the query. */
  readonly openRow: (place: number) => void;
  readonly openColumn: (column: number, anchor: HTMLElement) => void;
}

/** Width of the numbers of the rows, in the size of the text. */
const numberWidth = 4;

/**
 * A table of any length in a box: draws the rows and columns in view, and the cell that has the focus wherever it is.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export class GridView {
  readonly element: HTMLElement;
  readonly #header: HTMLElement;
  readonly #body: HTMLElement;
  readonly #rows: RowCache;
  readonly #actions: GridActions;
  readonly #texts: HeaderTexts;
  readonly #drawn = new Map<number, HTMLElement>();
  #content: GridContent = { columns: [], shown: [], rows: 0, open: true, sort: null, filtered: new Set() };
  #strip = new ColumnStrip([]);
  #map = new ScrollMap(0, 1);
  #rowHeight = 0;
  #rem = 0;
  #active: GridPosition = { row: 0, column: 1 };
  #frame = 0;
  #widthsOf: readonly ExplorerColumn[] | undefined;
  #widths: readonly number[] = [];

  constructor(element: HTMLElement, rows: RowCache, actions: GridActions, texts: HeaderTexts) {
    this.element = element;
    this.#rows = rows;
    this.#actions = actions;
    this.#texts = texts;
    this.#header = group('data-grid__header');
    this.#body = group('data-grid__body');
    element.replaceChildren(this.#header, this.#body);
  }

  /** Listens until the signal aborts. */
  listen(signal: AbortSignal): void {
    this.element.addEventListener('scroll', this.#soon, { signal, passive: true });
    this.element.addEventListener('keydown', this.#onKey, { signal });
    this.element.addEventListener('click', this.#onClick, { signal });
    this.element.addEventListener('dblclick', this.#onDoubleClick, { signal });
    this.element.addEventListener('focusin', this.#onFocus, { signal });
    const observer = new ResizeObserver(this.#measure);
    observer.observe(this.element);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
    this.#measure();
  }

  /** Shows something else; what stays the same keeps its place and the focus. */
  show(content: GridContent): void {
    const before = this.#content;
    this.#content = content;
    this.#active = {
      row: Math.min(this.#active.row, content.rows - 1),
      column: Math.min(this.#active.column, content.shown.length),
    };
    const sameColumns = before.columns === content.columns && before.shown.join() === content.shown.join();
    if (!sameColumns) {
      this.#clear();
      this.#layOutColumns();
    }
    if (!sameColumns || before.sort !== content.sort || !sameNames(before.filtered, content.filtered))
      this.#drawHeader(true);
    this.refresh();
  }

  /** Rows came, or are void: draws them again. */
  readonly refresh = (): void => {
    if (this.#widthsOf !== this.#content.columns) {
      const widths = this.#strip.widths.join();
      this.#layOutColumns();
      if (this.#strip.widths.join() !== widths) {
        this.#clear();
        this.#drawHeader(true);
      }
    }
    this.#layOutRows();
    this.#draw();
  };

  /** Puts the first row in view. */
  toTop(): void {
    this.element.scrollTop = 0;
  }

  readonly #measure = (): void => {
    const style = getComputedStyle(this.element);
    const rem = parseFloat(style.fontSize);
    const rowHeight = parseFloat(style.getPropertyValue('--row-height')) * rem;
    const resized = rem !== this.#rem || rowHeight !== this.#rowHeight;
    this.#rem = rem;
    this.#rowHeight = rowHeight;
    if (resized) {
      this.#layOutColumns();
      this.#clear();
    }
    this.#drawHeader(resized);
    this.refresh();
  };

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#drawHeader();
      this.#draw();
    });
  };

  #area(): ScrollArea {
    const { scrollTop, clientHeight } = this.element;
    return { scrollTop, height: clientHeight - this.#header.offsetHeight };
  }

  #layOutRows(): void {
    const { rows, open } = this.#content;
    this.#map = new ScrollMap(rows, this.#rowHeight);
    this.element.setAttribute('aria-rowcount', open ? '-1' : (rows + 1).toString());
    this.#body.style.blockSize = `${this.#map.contentHeight}px`;
  }

  #layOutColumns(): void {
    const { columns, shown } = this.#content;
    if (this.#widthsOf !== columns || this.#widths.length === 0) this.#widths = this.#measureColumns();
    this.#strip = new ColumnStrip([
      numberWidth * this.#rem,
      ...shown.map((column) => (this.#widths[column] ?? 10) * this.#rem),
    ]);
    this.element.setAttribute('aria-colcount', (shown.length + 1).toString());
    this.#body.style.inlineSize = `${this.#strip.total}px`;
    this.#header.style.inlineSize = `${this.#strip.total}px`;
  }

  /** Widths follow the first rows; they stay when others come. */
  #measureColumns(): readonly number[] {
    const sample = Array.from({ length: 50 }, (_, place) => this.#rows.at(place)?.cells ?? []);
    const known = sample.filter((cells) => cells.length > 0);
    if (known.length > 0) this.#widthsOf = this.#content.columns;
    return columnWidths(this.#content.columns, known);
  }

  #clear(): void {
    for (const [row, element] of this.#drawn) {
      if (element.contains(document.activeElement)) continue;
      element.remove();
      this.#drawn.delete(row);
    }
  }

  #columnsInView(): number[] {
    const { scrollLeft, clientWidth } = this.element;
    const { start, end } = this.#strip.window(scrollLeft, clientWidth);
    const columns = new Set([0, this.#active.column]);
    for (let column = start; column < end; column += 1) columns.add(column);
    return [...columns].sort((a, b) => a - b);
  }

  #drawHeader(anew = false): void {
    const row = this.#header.firstElementChild ?? this.#header.appendChild(line(-1));
    const hadFocus = anew && row.contains(document.activeElement);
    if (anew) row.replaceChildren();
    const { shown, columns, sort, filtered } = this.#content;
    reconcile(row, this.#columnsInView(), (place) => {
      const index = shown[place - 1];
      const column = index === undefined ? undefined : columns[index];
      const cell = drawHeaderCell(column, index ?? -1, this.#texts, {
        sort: sort?.column === column?.name ? sort : null,
        filtered: column !== undefined && filtered.has(column.name),
      });
      return this.#place(cell, -1, place);
    });
    if (hadFocus) this.#targetOf(this.#active)?.focus({ preventScroll: true });
  }

  #draw(): void {
    const area = this.#area();
    const { start, end } = this.#map.window(area);
    const needed = new Set(Array.from({ length: end - start }, (_, index) => start + index));
    const keepsFocus = this.#body.contains(document.activeElement) && this.#active.row >= 0;
    if (keepsFocus || needed.size === 0) needed.add(this.#active.row);
    needed.delete(-1);
    for (const [row, element] of this.#drawn) {
      if (needed.has(row)) continue;
      element.remove();
      this.#drawn.delete(row);
    }
    const columns = this.#columnsInView();
    let next = this.#body.firstElementChild;
    for (const row of [...needed].sort((a, b) => a - b)) {
      const element = this.#drawn.get(row) ?? line(row);
      if (element === next) next = next.nextElementSibling;
      else this.#body.insertBefore(element, next);
      this.#drawn.set(row, element);
      element.style.insetBlockStart = `${this.#map.topOf(row, area)}px`;
      this.#drawRow(element, row, columns);
    }
    this.#rows.want(start, end);
    this.#markActive();
  }

  #drawRow(element: HTMLElement, row: number, places: readonly number[]): void {
    const known = this.#rows.at(row);
    const state = known ? known.number.toString() : '';
    if (element.dataset['state'] !== state) {
      element.dataset['state'] = state;
      if (!element.contains(document.activeElement)) element.replaceChildren();
      else if (known) this.#fill(element, known.cells, known.number);
    }
    const { shown, columns } = this.#content;
    reconcile(element, places, (place) => {
      const column = columns[shown[place - 1] ?? -1];
      const cell = column
        ? drawCell(known?.cells[shown[place - 1] ?? -1] ?? '', column)
        : rowNumber(known ? this.#texts.row(known.number + 1) : '…');
      return this.#place(cell, row, place);
    });
  }

  /** New texts in cells that stay, because one of them has the focus. */
  #fill(element: HTMLElement, cells: readonly string[], number: number): void {
    for (const cell of element.children) {
      const place = Number(cell.getAttribute('aria-colindex')) - 1;
      cell.textContent =
        place === 0 ? this.#texts.row(number + 1) : (cells[this.#content.shown[place - 1] ?? -1] ?? '');
    }
  }

  #place(cell: HTMLElement, row: number, place: number): HTMLElement {
    cell.setAttribute('aria-colindex', (place + 1).toString());
    cell.style.insetInlineStart = `${this.#strip.leftOf(place)}px`;
    cell.style.inlineSize = `${this.#strip.widths[place] ?? 0}px`;
    const target = cell.querySelector('button') ?? cell;
    target.tabIndex = row === this.#active.row && place === this.#active.column ? 0 : -1;
    return cell;
  }

  /** The one cell that the tab key stops at. */
  #markActive(): void {
    for (const cell of this.element.querySelectorAll<HTMLElement>('[tabindex="0"]')) cell.tabIndex = -1;
    const target = this.#targetOf(this.#active) ?? this.element.querySelector<HTMLElement>('[tabindex]');
    if (target) target.tabIndex = 0;
  }

  #targetOf({ row, column }: GridPosition): HTMLElement | null {
    const parent = row < 0 ? this.#header.firstElementChild : this.#drawn.get(row);
    const cell = parent?.querySelector<HTMLElement>(`:scope > [aria-colindex="${column + 1}"]`) ?? null;
    return cell?.querySelector('button') ?? cell;
  }

  /** Gives the focus to a cell, after bringing it into view. */
  focusCell(position: GridPosition): void {
    this.#active = position;
    const { element } = this;
    if (position.row >= 0) element.scrollTop = this.#map.scrollTo(position.row, this.#area());
    if (position.column > 0) {
      const fixed = this.#strip.widths[0] ?? 0;
      element.scrollLeft = this.#strip.scrollTo(
        position.column,
        element.scrollLeft,
        element.clientWidth,
        fixed,
      );
    }
    this.#drawHeader();
    if (position.row >= 0 && !this.#drawn.has(position.row))
      this.#drawn.set(position.row, this.#insert(position.row));
    this.#draw();
    this.#targetOf(position)?.focus({ preventScroll: true });
  }

  #insert(row: number): HTMLElement {
    const after = [...this.#drawn].filter(([other]) => other > row).sort(([a], [b]) => a - b)[0]?.[1] ?? null;
    return this.#body.insertBefore(line(row), after);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { rows, shown } = this.#content;
    const to = moveInGrid(this.#active, event, {
      rows,
      columns: shown.length + 1,
      page: this.#map.pageOf(this.#area()),
    });
    if (to) {
      event.preventDefault();
      this.focusCell(to);
    } else if (event.key === 'Enter' && this.#active.row >= 0) {
      event.preventDefault();
      this.#actions.openRow(this.#active.row);
    }
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const position = positionOf(target);
    if (position) this.#active = position;
    this.#markActive();
  };

  readonly #onClick = ({ target }: MouseEvent): void => {
    const position = positionOf(target);
    const button = target instanceof Element ? target.closest('button') : null;
    if (!position) return;
    if (position.row >= 0 && position.column === 0) this.#actions.openRow(position.row);
    else this.focusCell(position);
    if (button && position.row < 0) this.#actions.openColumn(Number(button.dataset['column']), button);
  };

  readonly #onDoubleClick = ({ target }: MouseEvent): void => {
    const position = positionOf(target);
    if (position && position.row >= 0) this.#actions.openRow(position.row);
  };
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}

function positionOf(target: EventTarget | null): GridPosition | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
  const row = cell?.closest('[role=row]')?.getAttribute('aria-rowindex');
  return cell && row
    ? { row: Number(row) - 2, column: Number(cell.getAttribute('aria-colindex')) - 1 }
    : null;
}

function group(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', 'rowgroup');
  return element;
}

/** A row of the grid: -1 is the header. */
function line(row: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'data-grid__row';
  element.setAttribute('role', 'row');
  element.setAttribute('aria-rowindex', (row + 2).toString());
  return element;
}

function rowNumber(text: string): HTMLElement {
  const cell = document.createElement('div');
  cell.className = 'data-grid__number';
  cell.setAttribute('role', 'rowheader');
  cell.textContent = text;
  return cell;
}

/** Draws what is missing of a row and removes what is out of view; the cell that has the focus stays. */
function reconcile(row: Element, places: readonly number[], draw: (place: number) => HTMLElement): void {
  const wanted = new Set(places);
  const there = new Map<number, Element>();
  for (const cell of [...row.children]) {
    const place = Number(cell.getAttribute('aria-colindex')) - 1;
    if (wanted.has(place) || cell.contains(document.activeElement)) there.set(place, cell);
    else cell.remove();
  }
  let next = row.firstElementChild;
  for (const place of places) {
    const cell = there.get(place) ?? draw(place);
    if (cell === next) next = next.nextElementSibling;
    else row.insertBefore(cell, next);
  }
}

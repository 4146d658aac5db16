import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import { foldedPattern } from '../../tabular/query/folded-pattern.ts';
import { cloneTemplate, setText } from '../template.ts';
import { part, buttonPart, inputPart } from './part.ts';
import { showPanel } from './popover-panel.ts';
import { allShown, moveColumn, setHidden, visibleColumns } from './shown-columns.ts';
import type { TableView } from './table-view.ts';

/** Columns listed at once; the others are found by searching. */
const most = 100;
/** Fewer columns are seen at once. */
const fewest = 12;

/** Every column: shown or hidden, its place, its filter. */
export class ColumnsPanel {
  readonly #view: TableView;
  #search = '';

  constructor(view: TableView) {
    this.#view = view;
  }

  open(anchor: HTMLElement): void {
    const { element, table } = this.#view;
    const panel = showPanel(element, 'columns-panel', anchor);
    const search = inputPart(panel, 'column-search');
    search.hidden = table.columns.length <= fewest;
    search.addEventListener('input', () => {
      this.#search = search.value.trim();
      this.#draw(panel, anchor);
    });
    this.#draw(panel, anchor);
    part(panel, 'show-all').addEventListener('click', () => {
      this.#view.setShown(allShown(table.columns));
      this.#draw(panel, anchor);
    });
  }

  #draw(panel: HTMLElement, anchor: HTMLElement): void {
    const { shown, table, texts } = this.#view;
    const places = visibleColumns(shown);
    const pattern = foldedPattern(this.#search);
    const found = shown.order.filter((column) => pattern.test(table.columns[column]?.name ?? ''));
    const listed = found.slice(0, most);
    part(panel, 'list').replaceChildren(...listed.map((column) => this.#item(panel, anchor, column, places)));
    const counts = { count: formatNumber(listed.length), total: formatNumber(found.length) };
    const { more, none } = texts.columns;
    part(panel, 'column-count').textContent =
      found.length === 0 ? none : found.length > listed.length ? fillText(more, counts) : '';
  }

  #item(
    panel: HTMLElement,
    anchor: HTMLElement,
    column: number,
    places: readonly number[],
  ): DocumentFragment {
    const view = this.#view;
    const name = view.table.columns[column]?.name ?? '';
    const item = cloneTemplate(view.element, 'column-item');
    setText(item, '[data-part=name]', name);
    item.querySelector('li')?.setAttribute('data-column', column.toString());
    const place = places.indexOf(column);
    const box = item.querySelector('input');
    if (box) {
      box.checked = place >= 0;
      box.disabled = place >= 0 && places.length === 1;
      box.addEventListener('change', () => {
        view.setShown(setHidden(view.shown, column, !box.checked));
        this.#redraw(panel, anchor, column, 'input');
      });
    }
    const button = (key: string, disabled: boolean, act: () => void): void => {
      const element = buttonPart(item, key);
      element.setAttribute('aria-label', fillText(element.dataset['label'], { column: name }));
      element.disabled = disabled;
      element.addEventListener('click', act);
    };
    const move = (steps: -1 | 1, key: string) => () => {
      view.setShown(moveColumn(view.shown, column, steps));
      this.#redraw(panel, anchor, column, `[data-part=${key}]`);
    };
    button('up', place <= 0, move(-1, 'up'));
    button('down', place < 0 || place === places.length - 1, move(1, 'down'));
    button('filter', false, () => {
      view.openColumn(column, anchor);
    });
    return item;
  }

  /** Draws the list again; the focus stays on the same control of the same column. */
  #redraw(panel: HTMLElement, anchor: HTMLElement, column: number, control: string): void {
    this.#draw(panel, anchor);
    const item = part(panel, 'list').querySelector(`[data-column="${column}"]`);
    const target = item?.querySelector<HTMLButtonElement | HTMLInputElement>(control);
    if (target && !target.disabled) target.focus();
    else item?.querySelector('input')?.focus();
  }
}

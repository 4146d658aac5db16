import { fillText } from '../../french/fill-text.ts';
import { cloneTemplate, setText } from '../template.ts';
import { part, buttonPart } from './part.ts';
import { showPanel } from './popover-panel.ts';
import { moveColumn, setHidden, visibleColumns } from './shown-columns.ts';
import type { TableView } from './table-view.ts';

/** Every column: shown or hidden, its place, its filter. */
export class ColumnsPanel {
  readonly #view: TableView;

  constructor(view: TableView) {
    this.#view = view;
  }

  open(anchor: HTMLElement): void {
    const panel = showPanel(this.#view.element, 'columns-panel', anchor);
    this.#draw(panel, anchor);
    part(panel, 'show-all').addEventListener('click', () => {
      this.#view.setShown({ order: [...this.#view.table.columns.keys()], hidden: new Set() });
      this.#draw(panel, anchor);
    });
  }

  #draw(panel: HTMLElement, anchor: HTMLElement): void {
    const { shown } = this.#view;
    const places = visibleColumns(shown);
    part(panel, 'list').replaceChildren(
      ...shown.order.map((column) => this.#item(panel, anchor, column, places)),
    );
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
    const item = part(panel, 'list').children[this.#view.shown.order.indexOf(column)];
    const target = item?.querySelector<HTMLButtonElement | HTMLInputElement>(control);
    if (target && !target.disabled) target.focus();
    else item?.querySelector('input')?.focus();
  }
}

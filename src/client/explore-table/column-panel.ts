import { valueKind } from '../../tabular/column-type.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { setText } from '../template.ts';
import { showStatistics } from './column-statistics.ts';
import { fillFilterForm, readFilterForm, showFaults } from './filter-form.ts';
import { part, buttonPart, formPart } from './part.ts';
import { showPanel } from './popover-panel.ts';
import { moveColumn, setHidden, visibleColumns } from './shown-columns.ts';
import type { TableView } from './table-view.ts';
import { ValueList } from './value-list.ts';

/** What can be done with one column: sort, filter, move, hide, statistics. */
export class ColumnPanel {
  readonly #view: TableView;
  readonly #index: number;
  readonly #column: ExplorerColumn;

  constructor(view: TableView, index: number) {
    const column = view.table.columns[index];
    if (!column) throw new RangeError(`No column ${index}.`);
    this.#view = view;
    this.#index = index;
    this.#column = column;
  }

  /** @param onClose gives the focus back. */
  open(anchor: HTMLElement, onClose: () => void): void {
    const { element, texts } = this.#view;
    const panel = showPanel(element, 'column-panel', anchor, onClose);
    setText(panel, '[data-part=name]', this.#column.name);
    setText(panel, '[data-part=type]', texts.types[this.#column.type]);
    this.#offerSort(panel);
    this.#offerMoves(panel);
    this.#offerFilter(panel);
    void showStatistics(part(panel, 'statistics'), this.#view, this.#index);
  }

  #act(panel: HTMLElement, name: string, act: () => void): HTMLButtonElement {
    const button = buttonPart(panel, name);
    button.addEventListener('click', () => {
      act();
      panel.hidePopover();
    });
    return button;
  }

  #offerSort(panel: HTMLElement): void {
    const { name } = this.#column;
    const { sort } = this.#view.table.query;
    for (const descending of [false, true]) {
      const isOn = sort?.column === name && sort.descending === descending;
      const button = this.#act(panel, descending ? 'sort-down' : 'sort-up', () => {
        this.#view.ask({ sort: isOn ? null : { column: name, descending } });
      });
      button.setAttribute('aria-pressed', String(isOn));
    }
  }

  #offerMoves(panel: HTMLElement): void {
    const view = this.#view;
    const visible = visibleColumns(view.shown);
    const place = visible.indexOf(this.#index);
    const move = (name: string, steps: -1 | 1): void => {
      this.#act(panel, name, () => {
        view.setShown(moveColumn(view.shown, this.#index, steps));
      }).disabled = place < 0 || visible[place + steps] === undefined;
    };
    move('move-left', -1);
    move('move-right', 1);
    this.#act(panel, 'hide', () => {
      view.setShown(setHidden(view.shown, this.#index, true));
    }).disabled = place < 0 || visible.length === 1;
  }

  #offerFilter(panel: HTMLElement): void {
    const form = formPart(panel, 'filter');
    const { table, texts } = this.#view;
    const kind = valueKind(this.#column.type);
    const own = table.query.filters.filter(({ column }) => column === this.#column.name);
    part(form, 'contains').hidden = kind === 'number' || kind === 'date';
    part(form, 'range').hidden = kind !== 'number';
    part(form, 'dates').hidden = kind !== 'date';
    fillFilterForm(form, own);
    const chosen = own.find((filter) => filter.kind === 'values')?.values ?? [];
    const values = new ValueList(part(form, 'values'), texts, chosen, (question) =>
      table.values(this.#index, question),
    );
    void values.load(kind === 'category');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (showFaults(form)) return;
      this.#setFilters(readFilterForm(form, this.#column.name, values.chosen()));
      panel.hidePopover();
    });
    this.#act(panel, 'clear', () => {
      this.#setFilters([]);
    });
  }

  #setFilters(filters: TableQuery['filters']): void {
    const others = this.#view.table.query.filters.filter(({ column }) => column !== this.#column.name);
    this.#view.ask({ filters: [...others, ...filters] });
  }
}

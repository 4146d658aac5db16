import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { Row } from '../../tabular/table.ts';
import { cloneTemplate, setText } from '../template.ts';
import { cellLink } from './grid-cell.ts';
import { part, buttonPart } from './part.ts';
import type { RowCache } from './row-cache.ts';
import type { TableView } from './table-view.ts';

/** One row, every column of it. */
export class RowDialog {
  readonly #view: TableView;
  readonly #rows: RowCache;
  readonly #onClose: (place: number) => void;
  #dialog: HTMLDialogElement | undefined;
  #place = 0;

  constructor(view: TableView, rows: RowCache, onClose: (place: number) => void) {
    this.#view = view;
    this.#rows = rows;
    this.#onClose = onClose;
  }

  /** Shows the row at a place of the query. */
  async open(place: number): Promise<void> {
    const row = this.#rows.at(place) ?? (await this.#view.table.rows(place, place + 1))[0];
    if (!row) return;
    this.#place = place;
    const dialog = (this.#dialog ??= this.#make());
    const number = formatNumber(row.number + 1);
    setText(dialog, '#data-row-title', fillText(this.#view.texts.row, { number }));
    part(dialog, 'cells').replaceChildren(...this.#cells(row.cells));
    const last = (this.#view.table.state.matching ?? Infinity) - 1;
    buttonPart(dialog, 'previous').disabled = place === 0;
    buttonPart(dialog, 'next').disabled = place >= last;
    if (!dialog.open) dialog.showModal();
  }

  #make(): HTMLDialogElement {
    const dialog = cloneTemplate(this.#view.element, 'row-dialog').querySelector('dialog');
    if (!dialog) throw new Error('No dialog in its template.');
    this.#view.element.append(dialog);
    part(dialog, 'close').addEventListener('click', () => {
      dialog.close();
    });
    part(dialog, 'previous').addEventListener('click', () => void this.open(this.#place - 1));
    part(dialog, 'next').addEventListener('click', () => void this.open(this.#place + 1));
    dialog.addEventListener('close', () => {
      this.#onClose(this.#place);
    });
    return dialog;
  }

  #cells(cells: Row): HTMLElement[] {
    return this.#view.shown.order.flatMap((index) => {
      const column = this.#view.table.columns[index];
      if (!column) return [];
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = column.name;
      const cell = cells[index] ?? '';
      const link = cellLink(cell);
      if (link === null) value.textContent = cell.trim() === '' ? this.#view.texts.emptyValue : cell;
      else value.append(anchor(link, cell));
      if (cell.trim() === '') value.className = 'muted';
      return [term, value];
    });
  }
}

function anchor(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'external noopener nofollow';
  link.textContent = text;
  return link;
}

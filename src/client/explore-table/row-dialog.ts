import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { Row } from '../../tabular/table.ts';
import { cloneTemplate, setText } from '../template.ts';
import { cellLink } from './grid-cell.ts';
import { part, buttonPart } from './part.ts';
import type { RowCache } from './row-cache.ts';
import { writeRowNumber } from './row-in-address.ts';
import type { TableView } from './table-view.ts';

/** What a row is a part of. */
type RowView = Pick<TableView, 'element' | 'table' | 'texts' | 'shown'>;

/** One row, every column of it; the address says which. */
export class RowDialog {
  readonly #view: RowView;
  readonly #rows: Pick<RowCache, 'at'>;
  readonly #onClose: (place: number | null) => void;
  #dialog: HTMLDialogElement | undefined;
  #place: number | null = null;

  /** @param onClose with the place of the row in the query, when it is known. */
  constructor(view: RowView, rows: Pick<RowCache, 'at'>, onClose: (place: number | null) => void) {
    this.#view = view;
    this.#rows = rows;
    this.#onClose = onClose;
  }

  /** Shows the row at a place of the query. */
  async open(place: number): Promise<void> {
    const { table, texts } = this.#view;
    try {
      const row = this.#rows.at(place) ?? (await table.rows(place, place + 1))[0];
      if (row) this.#show(row.number, row.cells, place);
      else this.#say(texts.rowFaults.end);
    } catch {
      this.#say(texts.rowFaults.lost);
    }
  }

  /** Shows a row by its number in the file: its place in the query is not known. */
  async openNumber(number: number): Promise<void> {
    const { table, texts } = this.#view;
    try {
      const cells = await table.row(number);
      if (cells.length > 0) this.#show(number, cells, null);
      else this.#say(fillText(texts.rowFaults.unknown, { number: formatNumber(number + 1) }));
    } catch {
      this.#say(texts.rowFaults.lost);
    }
  }

  close(): void {
    this.#sayNothing();
    this.#dialog?.close();
  }

  /** Says why a row is not there: in the dialog while it is open, else above the table. */
  #say(text: string): void {
    const host = this.#dialog?.open === true ? this.#dialog : part(this.#view.element, 'message');
    const fault = host.querySelector('[data-part=row-fault]') ?? document.createElement('p');
    if (!fault.parentElement) {
      fault.className = 'small';
      fault.setAttribute('data-part', 'row-fault');
      host.append(fault);
    }
    fault.textContent = text;
  }

  #sayNothing(): void {
    for (const fault of this.#view.element.querySelectorAll('[data-part=row-fault]')) fault.textContent = '';
  }

  #show(number: number, cells: Row, place: number | null): void {
    this.#place = place;
    const dialog = (this.#dialog ??= this.#make());
    setText(dialog, '#data-row-title', fillText(this.#view.texts.row, { number: formatNumber(number + 1) }));
    part(dialog, 'cells').replaceChildren(...this.#cells(cells));
    const last = (this.#view.table.state.matching ?? Infinity) - 1;
    const [previous, next] = [buttonPart(dialog, 'previous'), buttonPart(dialog, 'next')];
    previous.disabled = place === null || place === 0;
    next.disabled = place === null || place >= last;
    this.#sayNothing();
    dialog.scrollTop = 0;
    if (!dialog.open) dialog.showModal();
    // A button that is disabled under the focus leaves it nowhere.
    if (document.activeElement === document.body) part(dialog, 'close').focus();
    writeRowNumber(number);
  }

  #make(): HTMLDialogElement {
    const dialog = cloneTemplate(this.#view.element, 'row-dialog').querySelector('dialog');
    if (!dialog) throw new Error('No dialog in its template.');
    this.#view.element.append(dialog);
    part(dialog, 'close').addEventListener('click', () => {
      dialog.close();
    });
    const step = (steps: -1 | 1) => () => {
      if (this.#place !== null) void this.open(this.#place + steps);
    };
    part(dialog, 'previous').addEventListener('click', step(-1));
    part(dialog, 'next').addEventListener('click', step(1));
    dialog.addEventListener('close', () => {
      writeRowNumber(null);
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

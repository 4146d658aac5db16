import { fillText } from '../../french/fill-text.ts';
import { formatNumber, formatShare, plural } from '../../french/typography.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import type { TableSource } from '../explorer/table-source.ts';
import { cloneTemplate, setText } from '../template.ts';
import { filterText } from './chips.ts';
import { part } from './part.ts';

/** Announced again while a file is read: seldom. */
const announceEvery = 3000;

/** « 213 lignes sur 1 223 », how far the reading is, and why it stopped. */
export class TableCount {
  readonly #count: HTMLElement;
  readonly #progress: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #templates: HTMLElement;
  readonly #table: TableSource;
  readonly #texts: TableTexts;
  #announced = -Infinity;
  #halted: TableSource['state']['halted'] = null;

  constructor(live: HTMLElement, templates: HTMLElement, table: TableSource, texts: TableTexts) {
    this.#count = part(live, 'count');
    this.#progress = part(live, 'progress');
    this.#notes = part(live, 'notes');
    this.#templates = templates;
    this.#table = table;
    this.#texts = texts;
  }

  show(): void {
    const { loading, progress, halted } = this.#table.state;
    const isReading = loading && halted === null;
    const now = performance.now();
    const isFirst = isReading && this.#table.state.total === 0;
    if (!isFirst && (!isReading || now - this.#announced > announceEvery)) {
      this.#announced = now;
      const text = this.#sentence();
      if (this.#count.textContent !== text) this.#count.textContent = text;
    }
    const share = progress === null ? '…' : formatShare(progress);
    this.#progress.textContent = isReading ? fillText(this.#texts.count.reading, { share }) : '';
    if (halted !== this.#halted) this.#showHalt(halted);
    this.#halted = halted;
    this.#showUnapplied();
  }

  /** The reading of the file broke: what was read stays. */
  showBreak(): void {
    const note = cloneTemplate(this.#templates, 'broken');
    setText(note, '[data-part=text]', this.#texts.failures.silent);
    note.querySelector('[data-part=again]')?.remove();
    this.#notes.replaceChildren(note);
  }

  /** Rows that were asked for did not come. */
  showLoss(again: () => void): void {
    const note = cloneTemplate(this.#templates, 'broken');
    setText(note, '[data-part=text]', this.#texts.failures.lost);
    note.querySelector('[data-part=again] button')?.addEventListener('click', () => {
      this.#notes.replaceChildren();
      again();
    });
    this.#notes.replaceChildren(note);
  }

  #sentence(): string {
    const { total, matching } = this.#table.state;
    const { search, filters } = this.#table.query;
    const { count } = this.#texts;
    if (matching === null && total === null) return count.unknown;
    const found = matching ?? total ?? 0;
    const values = { count: formatNumber(total ?? found), matching: formatNumber(found) };
    if (search === '' && filters.length === 0) return fillText(plural(found, ...count.all), values);
    if (found === 0) return count.none;
    return fillText(plural(found, ...count.some), values);
  }

  /** What the API cannot filter is said, rather than shown as if it held. */
  #showUnapplied(): void {
    const { unapplied } = this.#table;
    if (unapplied === undefined) return;
    const filters = unapplied.map((part) =>
      part === 'search'
        ? fillText(this.#texts.chips.search, { text: this.#table.query.search })
        : filterText(part, this.#texts),
    );
    const note = document.createElement('p');
    note.className = 'small muted';
    const text = filters.length === 0 ? this.#texts.remote : this.#texts.unapplied;
    note.textContent = fillText(text, { filters: filters.join(this.#texts.joints.filters) });
    if (this.#notes.textContent !== note.textContent) this.#notes.replaceChildren(note);
  }

  #showHalt(halted: TableSource['state']['halted']): void {
    if (halted === null) {
      this.#notes.replaceChildren();
      return;
    }
    const note = cloneTemplate(this.#templates, 'halted');
    const count = formatNumber(this.#table.state.total ?? 0);
    setText(note, '[data-part=text]', fillText(this.#texts.halted[halted], { count }));
    if (halted === 'limit') note.querySelector('[data-part=choice]')?.remove();
    note.querySelector('[data-part=resume]')?.addEventListener('click', () => {
      this.#table.resume();
    });
    this.#notes.replaceChildren(note);
  }
}

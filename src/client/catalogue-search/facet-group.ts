import type { FacetId } from '../../catalog/facets.ts';
import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { FacetColumn } from '../../search/facet-table.ts';
import { parseYearRange } from '../../search/year-range.ts';
import { foldText } from '../../tabular/query/fold-text.ts';
import type { FacetTexts } from '../../views/search-texts.ts';
import { createFacetBox } from './facet-boxes.ts';

/** Rows of a list unfolded, or searched: beyond, searching is quicker than reading. */
const mostUnfolded = 400;
const mostFound = 60;

/** One facet beside the results: its boxes, its search, and the button that unfolds it. */
export class FacetGroup {
  readonly id: FacetId;
  readonly #element: HTMLElement;
  readonly #texts: FacetTexts;
  readonly #list: HTMLUListElement;
  readonly #rows = new Map<string, HTMLLIElement>();
  /** Values in sight while the list is folded: those that the page came with, and those that were chosen. */
  readonly #kept: Set<string>;
  #chosen: readonly string[] = [];

  constructor(element: HTMLElement, texts: FacetTexts) {
    const list = element.querySelector('ul');
    if (!list) throw new Error('A facet has no list.');
    this.#element = element;
    this.#texts = texts;
    this.#list = list;
    // The server writes the ids of `catalog/facets.ts`.
    this.id = element.dataset['facet'] as FacetId;
    for (const item of list.querySelectorAll('li')) {
      const { value } = boxOf(item) ?? {};
      if (value !== undefined) this.#rows.set(value, item);
    }
    this.#kept = new Set(this.#rows.keys());
  }

  /** What is ticked, in sight or not. */
  choices(): string[] {
    return [...this.#rows].flatMap(([value, item]) => (boxOf(item)?.checked === true ? [value] : []));
  }

  /** @param counts of the values of `column`, in their order. */
  show(column: FacetColumn, counts: readonly number[], chosen: readonly string[]): void {
    const added = chosen.some((value) => !this.#chosen.includes(value));
    if (added && this.#element instanceof HTMLDetailsElement) this.#element.open = true;
    this.#chosen = chosen;
    for (const value of chosen) this.#kept.add(value);
    this.#draw(column);
    const countOf = new Map(column.values.map(({ id }, index) => [id, counts[index] ?? 0]));
    for (const [value, item] of this.#rows) {
      const checked = chosen.includes(value);
      const count = countOf.get(value) ?? null;
      const box = boxOf(item);
      if (box) box.checked = checked;
      item.firstElementChild?.toggleAttribute('data-empty', count === 0 && !checked);
      const cell = item.querySelector('.facet__count');
      const text = count === null ? '' : formatNumber(count);
      if (cell && cell.textContent !== text) cell.textContent = text;
    }
    this.#showChosen(chosen.length);
  }

  /** Text of a value as the list shows it, or would. */
  labelOf(column: FacetColumn, value: string): string {
    const shown = this.#rows.get(value)?.querySelector('.facet__label')?.textContent;
    return shown ?? this.#yearLabel(value) ?? column.values.find(({ id }) => id === value)?.label ?? value;
  }

  /** Ticks a value that may not be in the list yet. */
  choose(column: FacetColumn, value: string): void {
    const box = boxOf(this.#row(column, value));
    if (box) box.checked = true;
  }

  /** The list as its button and its search want it. Rows that stay are not moved: one of them may have the focus. */
  #draw(column: FacetColumn): void {
    const search = foldText(this.#part('value-search')?.value.trim() ?? '');
    const toggle = this.#element.querySelector('[data-part=toggle]');
    const unfolded = toggle?.getAttribute('aria-expanded') === 'true';
    const values = this.#valuesToShow(column, search, unfolded);
    let next = this.#list.firstElementChild;
    for (const value of values) {
      const row = this.#row(column, value);
      if (row === next) next = next.nextElementSibling;
      else this.#list.insertBefore(row, next);
    }
    while (next) {
      const { nextElementSibling } = next;
      next.remove();
      next = nextElementSibling;
    }
    this.#element.querySelector('[data-part=no-value]')?.toggleAttribute('hidden', values.length > 0);
    if (!toggle) return;
    const hidden = column.values.length - values.length;
    toggle.toggleAttribute('hidden', search !== '' || (!unfolded && hidden <= 0));
    toggle.textContent = unfolded
      ? this.#texts.less
      : fillText(this.#texts.more, { count: formatNumber(hidden) });
  }

  #valuesToShow({ values }: FacetColumn, search: string, unfolded: boolean): string[] {
    const known = values.map(({ id }) => id);
    if (search !== '')
      return values
        .filter(({ label }) => foldText(label).includes(search))
        .map(({ id }) => id)
        .slice(0, mostFound);
    return [...this.#kept, ...(unfolded ? known.filter((id) => !this.#kept.has(id)) : [])].slice(
      0,
      Math.max(mostUnfolded, this.#kept.size),
    );
  }

  #row(column: FacetColumn, value: string): HTMLLIElement {
    const known = this.#rows.get(value);
    if (known) return known;
    const item = document.createElement('li');
    const label = this.labelOf(column, value);
    item.append(createFacetBox(this.#element.dataset['parameter'] ?? '', value, label, ''));
    this.#rows.set(value, item);
    return item;
  }

  #yearLabel(value: string): string | null {
    const range = this.id === 'period' ? parseYearRange(value) : null;
    if (range === null) return null;
    const { from, to } = range;
    const { years, since, until } = this.#texts.years;
    if (from !== null && from === to) return from.toString();
    return fillText(from === null ? until : to === null ? since : years, {
      from: from?.toString() ?? '',
      to: to?.toString() ?? '',
    });
  }

  #showChosen(count: number): void {
    const part = this.#element.querySelector<HTMLElement>('[data-part=chosen]');
    if (!part) return;
    part.hidden = count === 0;
    part.querySelector('[aria-hidden]')?.replaceChildren(count.toString());
    const [one, many] = this.#texts.chosen;
    const words = fillText(count > 1 ? many : one, { count: count.toString() });
    part.querySelector('.visually-hidden')?.replaceChildren(words);
  }

  #part(name: string): HTMLInputElement | null {
    return this.#element.querySelector<HTMLInputElement>(`[data-part=${name}]`);
  }
}

function boxOf(item: Element): HTMLInputElement | null {
  return item.querySelector<HTMLInputElement>('input[type=checkbox]');
}

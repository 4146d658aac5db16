import type { FacetId } from '../../catalog/facets.ts';
import type { FacetCounts, FacetSelection } from '../../search/facet-counts.ts';
import type { FacetTable } from '../../search/facet-table.ts';
import { createFacetBox } from './facet-boxes.ts';
import { fillText } from '../../french/fill-text.ts';

/** Values always in sight; the others are behind a button. */
const shownValues = 8;

/** The facets beside the results: boxes, and counts that follow. */
export class FacetPanel {
  readonly #host: HTMLElement;
  readonly #numbers = new Intl.NumberFormat(document.documentElement.lang);
  #complete = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** What is ticked now. */
  choices(): { readonly facet: FacetId; readonly value: string }[] {
    return this.#facets().flatMap(({ id, element }) =>
      [...element.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => ({
        facet: id,
        value,
      })),
    );
  }

  show(table: FacetTable, counts: FacetCounts['counts'], selection: FacetSelection): void {
    if (!this.#complete) this.#addMissingBoxes(table);
    this.#complete = true;
    for (const { id, element } of this.#facets()) {
      const { values } = table.columns[id];
      const countByValue = new Map(values.map((value, index) => [value.id, counts[id][index] ?? 0]));
      for (const box of element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
        const count = countByValue.get(box.value) ?? 0;
        box.checked = selection[id].includes(box.value);
        const row = box.closest('.facet__value');
        row?.toggleAttribute('data-empty', count === 0 && !box.checked);
        const cell = row?.querySelector('.facet__count');
        if (cell) cell.textContent = this.#numbers.format(count);
        // A choice is never out of sight.
        if (box.checked) row?.parentElement?.removeAttribute('data-extra');
      }
      if (selection[id].length > 0 && element instanceof HTMLDetailsElement) element.open = true;
    }
  }

  /** Text of a value as the panel shows it. */
  labelOf(table: FacetTable, facet: FacetId, value: string): string {
    const element = this.#facets().find(({ id }) => id === facet)?.element;
    const box = [...(element?.querySelectorAll('input') ?? [])].find((input) => input.value === value);
    const shown = box?.closest('.facet__value')?.querySelector('.facet__label')?.textContent;
    return shown ?? table.columns[facet].values.find(({ id }) => id === value)?.label ?? value;
  }

  #facets(): { readonly id: FacetId; readonly element: HTMLElement }[] {
    return [...this.#host.querySelectorAll<HTMLElement>('[data-facet]')].map((element) => ({
      // The server writes the ids of `catalog/facets.ts`.
      id: element.dataset['facet'] as FacetId,
      element,
    }));
  }

  /** The page came with the first values only; the table knows all of them. */
  #addMissingBoxes(table: FacetTable): void {
    for (const { id, element } of this.#facets()) {
      const list = element.querySelector('ul');
      const known = new Set([...element.querySelectorAll('input')].map(({ value }) => value));
      const missing = table.columns[id].values.filter((value) => !known.has(value.id));
      if (!list || missing.length === 0) continue;
      // A button that hides one line takes as much room as it.
      const folded = known.size >= shownValues && missing.length > 1;
      for (const value of missing) {
        const item = document.createElement('li');
        if (folded) item.dataset['extra'] = '';
        item.append(createFacetBox(element.dataset['parameter'] ?? '', value.id, value.label, ''));
        list.append(item);
      }
      if (folded) this.#addToggle(list, missing.length);
    }
  }

  #addToggle(list: HTMLUListElement, count: number): void {
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'facet__toggle';
    const { more, less } = this.#host.dataset;
    const label = (): void => {
      const open = list.hasAttribute('data-open');
      toggle.setAttribute('aria-expanded', open.toString());
      toggle.textContent = open ? (less ?? '') : fillText(more, { count: count.toString() });
    };
    toggle.addEventListener('click', () => {
      list.toggleAttribute('data-open');
      label();
    });
    label();
    list.after(toggle);
  }
}

import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import { foldText } from '../../tabular/query/fold-text.ts';
import type { ValueCount } from '../../tabular/table-profile.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { part, inputPart } from './part.ts';

/** Values listed at once; the others are found by searching. */
const most = 100;
/** More distinct values than this is no list to choose from, unless the column is a category. */
const mostForText = 200;

/** The values of a column with their counts, as boxes to tick. */
export class ValueList {
  readonly #element: HTMLElement;
  readonly #texts: TableTexts;
  readonly #chosen: Set<string>;
  #values: readonly ValueCount[] = [];

  constructor(element: HTMLElement, texts: TableTexts, chosen: readonly string[]) {
    this.#element = element;
    this.#texts = texts;
    this.#chosen = new Set(chosen);
    element.hidden = true;
    const search = inputPart(element, 'value-search');
    search.addEventListener('input', () => {
      this.#draw(search.value);
    });
    element.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      if (target.checked) this.#chosen.add(target.value);
      else this.#chosen.delete(target.value);
    });
  }

  chosen(): readonly string[] {
    return [...this.#chosen];
  }

  /** @param isCategory whether the values are worth choosing from however many they are. */
  async load(read: () => Promise<readonly ValueCount[] | null>, isCategory: boolean): Promise<void> {
    const values = await read().catch(() => null);
    const few = values !== null && (isCategory || values.length <= mostForText);
    if (!few && this.#chosen.size === 0) return;
    const missing = [...this.#chosen].filter((value) => !values?.some((known) => known.value === value));
    this.#values = [...missing.map((value) => ({ value, count: 0 })), ...(values ?? [])];
    part(this.#element, 'value-search').hidden = this.#values.length <= 12;
    this.#element.hidden = false;
    this.#draw('');
  }

  #draw(search: string): void {
    const text = foldText(search.trim());
    const found = this.#values.filter(({ value }) => foldText(value).includes(text));
    const chosenFirst = [
      ...found.filter(({ value }) => this.#chosen.has(value)),
      ...found.filter(({ value }) => !this.#chosen.has(value)),
    ].slice(0, most);
    part(this.#element, 'value-list').replaceChildren(...chosenFirst.map((value) => this.#box(value)));
    const { more, none } = this.#texts.values;
    part(this.#element, 'value-count').textContent =
      found.length === 0
        ? none
        : found.length > most
          ? fillText(more, { count: formatNumber(most), total: formatNumber(found.length) })
          : '';
  }

  #box({ value, count }: ValueCount): HTMLElement {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = value;
    box.checked = this.#chosen.has(value);
    const name = document.createElement('span');
    name.textContent = value === '' ? this.#texts.emptyValue : value;
    const number = document.createElement('span');
    number.className = 'muted numeric';
    number.textContent = formatNumber(count);
    label.append(box, name, number);
    return label;
  }
}

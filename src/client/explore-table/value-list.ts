import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { ValuePage, ValueQuestion } from '../../tabular/query/value-page.ts';
import type { ValueCount } from '../../tabular/table-profile.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { part, inputPart } from './part.ts';

/** More distinct values than this is no list to choose from, unless the column is a category. */
const mostForText = 200;
/** Fewer values are seen at once. */
const fewest = 12;

/** Gives the values of the column; `null` when they cannot be counted. */
type ReadValues = (question: ValueQuestion) => Promise<ValuePage | null>;

/** The values of a column with their counts, as boxes to tick. */
export class ValueList {
  readonly #element: HTMLElement;
  readonly #texts: TableTexts;
  readonly #read: ReadValues;
  readonly #chosen: Set<string>;
  #asked = 0;

  constructor(element: HTMLElement, texts: TableTexts, chosen: readonly string[], read: ReadValues) {
    this.#element = element;
    this.#texts = texts;
    this.#read = read;
    this.#chosen = new Set(chosen);
    element.hidden = true;
    const search = inputPart(element, 'value-search');
    search.addEventListener('input', () => void this.#find(search.value));
    // Enter applies the filter elsewhere in the form: here it would apply what is only being looked for.
    search.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
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
  async load(isCategory: boolean): Promise<void> {
    const page = await this.#ask('', isCategory ? undefined : mostForText);
    const few = page !== null && page.distinct > 0 && (isCategory || page.distinct <= mostForText);
    if (!few && this.#chosen.size === 0) return;
    part(this.#element, 'value-search').hidden = (page?.distinct ?? 0) <= fewest;
    this.#element.hidden = false;
    this.#draw(page ?? { values: this.chosen().map(uncounted), found: this.#chosen.size, distinct: 0 });
  }

  async #find(search: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const page = await this.#ask(search);
    if (page !== null && asked === this.#asked) this.#draw(page);
  }

  #ask(search: string, most?: number): Promise<ValuePage | null> {
    const limit = most === undefined ? {} : { most };
    return this.#read({ search, chosen: this.chosen(), ...limit }).catch(() => null);
  }

  #draw({ values, found }: ValuePage): void {
    part(this.#element, 'value-list').replaceChildren(...values.map((value) => this.#box(value)));
    const { more, none } = this.#texts.values;
    const counts = { count: formatNumber(values.length), total: formatNumber(found) };
    const text = values.length === 0 ? none : found > values.length ? fillText(more, counts) : '';
    part(this.#element, 'value-count').textContent = text;
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

function uncounted(value: string): ValueCount {
  return { value, count: 0 };
}

import type { ColumnFilter } from '../../tabular/query/table-query.ts';
import { isoPrecision } from '../../tabular/query/query-address.ts';
import { readNumber } from '../../tabular/values/number.ts';

const frenchDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ? control : null;
}

/** Puts the filters of a column in its form. */
export function fillFilterForm(form: HTMLFormElement, filters: readonly ColumnFilter[]): void {
  const set = (name: string, value: string | number | null): void => {
    const input = field(form, name);
    if (input && value !== null)
      input.value = value.toString().replace('.', name === 'min' || name === 'max' ? ',' : '.');
  };
  for (const filter of filters) {
    if (filter.kind === 'contains') set('text', filter.text);
    else if (filter.kind === 'range') {
      set('min', filter.min);
      set('max', filter.max);
    } else if (filter.kind === 'dates') {
      set('from', filter.from);
      set('to', filter.to);
    } else if (filter.kind === 'empty') {
      const radios = form.querySelectorAll<HTMLInputElement>('[name=empty]');
      for (const radio of radios) radio.checked = radio.value === (filter.empty ? 'oui' : 'non');
    }
  }
}

/** The filters that a form asks for; what cannot be read is left out: see {@link showFaults}. */
export function readFilterForm(
  form: HTMLFormElement,
  column: string,
  values: readonly string[],
): ColumnFilter[] {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const filters: ColumnFilter[] = [];
  if (text('text') !== '') filters.push({ column, kind: 'contains', text: text('text') });
  const [min, max] = inOrder(typedNumber(text('min')), typedNumber(text('max')));
  if (min !== null || max !== null) filters.push({ column, kind: 'range', min, max });
  const [from, to] = inOrder(typedDate(text('from')), typedDate(text('to')));
  if (from !== null || to !== null) filters.push({ column, kind: 'dates', from, to });
  if (values.length > 0) filters.push({ column, kind: 'values', values });
  if (text('empty') !== '') filters.push({ column, kind: 'empty', empty: text('empty') === 'oui' });
  return filters;
}

/** The bounds of a form, how each is read, and what says that it cannot be. */
const bounds = [
  { fault: 'range-fault', names: ['min', 'max'], read: typedNumber },
  { fault: 'dates-fault', names: ['from', 'to'], read: typedDate },
] as const;

/** Says at each bound that cannot be read that it cannot, and gives the first one the focus; whether there is any. */
export function showFaults(form: HTMLFormElement): boolean {
  let first: HTMLInputElement | null = null;
  for (const { fault, names, read } of bounds) {
    const message = form.querySelector<HTMLElement>(`[data-part=${fault}]`);
    if (!message) continue;
    message.hidden = true;
    for (const name of names) {
      const input = field(form, name);
      const typed = input?.value.trim() ?? '';
      input?.removeAttribute('aria-invalid');
      input?.removeAttribute('aria-describedby');
      if (!input || typed === '' || read(typed) !== null) continue;
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', message.id);
      message.hidden = false;
      first ??= input;
    }
  }
  first?.focus();
  return first !== null;
}

/** Two bounds, the lower one first: nothing is between 10 and 5. */
function inOrder<Bound extends number | string>(
  a: Bound | null,
  b: Bound | null,
): [Bound | null, Bound | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b];
}

/** A number as it is typed in French or in English. */
export function typedNumber(text: string): number | null {
  return readNumber(text, text.includes(',') ? ',' : '.');
}

/** A day, month or year as it is typed: ISO, or day/month/year. */
export function typedDate(text: string): string | null {
  if (isoPrecision.test(text)) return text;
  const [, day = '', month = '', year] = frenchDate.exec(text) ?? [];
  const iso = `${year ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoPrecision.test(iso) ? iso : null;
}

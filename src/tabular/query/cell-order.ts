import { valueKind } from '../column-type.ts';
import { readYears } from '../values/date.ts';
import { readNumber } from '../values/number.ts';
import { isEmptyCell, type TypedColumn } from './typed-column.ts';

/** How a cell is ordered: figures before words that are none, empty cells last. */
export interface OrderKey {
  /** 0: has its type; 1: a text among figures; 2: empty. */
  readonly group: 0 | 1 | 2;
  /** Number or decimal years; 0 for texts. */
  readonly value: number;
  readonly text: string;
}

/** Made by the first sort: it takes a browser some 30 ms. */
let french: Intl.Collator | undefined;

/** The order key of a cell of the column. */
export function orderKey(cell: string, column: TypedColumn): OrderKey {
  const text = cell.trim();
  if (isEmptyCell(cell)) return { group: 2, value: 0, text };
  const value = figure(text, column);
  if (value === undefined) return { group: 0, value: 0, text };
  return value === null ? { group: 1, value: 0, text } : { group: 0, value, text: '' };
}

/** Number of a cell, `null` when it is none, `undefined` in a column of texts. */
function figure(text: string, { type, decimal, dateStyle }: TypedColumn): number | null | undefined {
  const kind = valueKind(type);
  if (kind === 'number') return readNumber(text, decimal ?? '.');
  return kind === 'date' ? readYears(text, dateStyle ?? 'iso') : undefined;
}

/**
 * Orders two keys: numbers as numbers, dates as dates, texts as in a French dictionary, numbers inside them as
 * numbers. Empty cells are last whichever way.
 */
export function compareKeys(a: OrderKey, b: OrderKey, descending: boolean): number {
  if (a.group !== b.group) return a.group - b.group;
  french ??= new Intl.Collator('fr', { numeric: true });
  const order = a.value - b.value || (a.text === b.text ? 0 : french.compare(a.text, b.text));
  return descending ? -order : order;
}

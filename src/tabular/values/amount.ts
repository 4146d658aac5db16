/** A number with its unit, as a cell writes it. */
export interface Amount {
  /** The number alone, to be read as one. */
  readonly number: string;
  /** `none`: nothing but spaces around the number. */
  readonly unit: 'money' | 'percentage' | 'none';
}

const longest = 40;
const pattern =
  /^(€|\$|£|EUR ?|USD ?)? ?([+\-\u2212]?[\d.,][\d.,eE+\- ]*?) ?(%|€|\$|£|EUR|USD|euros?|k€|M€)?$/iu;

/**
 * Parts the number of a cell from its unit: « 12 % », « 1 234,50 € », `$12.5`, « 300 k€ ». `null` when the cell is no
 * amount. The multiples « k€ » and « M€ » are units: the number stays as written.
 */
export function splitAmount(cell: string): Amount | null {
  const text = cell.trim();
  if (text.length > longest) return null;
  const found = pattern.exec(text.replace(/[\u00a0\u2009\u202f]/g, ' '));
  const number = found?.[2];
  if (number === undefined) return null;
  const [, prefix, , suffix] = found ?? [];
  if (suffix === '%') return prefix === undefined ? { number, unit: 'percentage' } : null;
  if (prefix === undefined && suffix === undefined) return { number, unit: 'none' };
  return { number, unit: 'money' };
}

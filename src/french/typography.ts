import { writeDecimal } from './decimal.ts';

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/**
 * Applies French spacing to a text: no-break space before `:` and inside « », narrow no-break space before
 * `; ! ?` and `%`, `’` for a straight apostrophe between letters, « » for a pair of straight quotes around words,
 * `…` for three dots. Addresses (`https://…`) are left alone.
 */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/(?<![^\s('’])"(?=\S)([^"\n]{1,200})(?<=\S)"(?![\p{L}\d])/gu, `«${noBreak}$1${noBreak}»`)
    .replace(/(?<!\.)\.{3}(?!\.)/gu, '…')
    .replace(/[ \u00a0\u202f]+([;!?%])/gu, `${narrowNoBreak}$1`)
    .replace(/[ \u00a0\u202f]+:(?=\s|$)/gu, `${noBreak}:`)
    .replace(/«[ \u00a0\u202f]*/gu, `«${noBreak}`)
    .replace(/[ \u00a0\u202f]*»/gu, `${noBreak}»`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, narrowNoBreak);
}

/** `plural(2, 'jeu', 'jeux')` → `jeux`. In French zero and one are singular. */
export function plural(count: number, one: string, many: string): string {
  return Math.abs(count) < 2 ? one : many;
}

/** `counted(1200, 'vue', 'vues')` → `1 200 vues`, with no-break spaces. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)}${noBreak}${plural(count, one, many)}`;
}

/** `12345` → `12 345`, with narrow no-break spaces. */
export function formatNumber(value: number): string {
  return writeDecimal(value, { decimals: 0 });
}

/** Thousands, millions, milliards and billions, as French symbols write them. */
const powers = ['', 'k', 'M', 'Md', 'Bn'] as const;

/** `1921642` → `1,92 M`. For figures whose exact value stands elsewhere. */
export function formatCompact(value: number): string {
  const size = Number(Math.abs(value).toPrecision(3));
  const power = Math.min(Math.max(0, Math.floor(Math.log10(size || 1) / 3)), powers.length - 1);
  const written = writeDecimal(value, { significant: 3, shift: -3 * power });
  return power === 0 ? written : `${written}${noBreak}${powers[power] ?? ''}`;
}

/**
 * `181.34` → `181,34`, `12345.6` → `12 346`: a measured figure, with as many decimals as its size is worth.
 *
 * A tiny value keeps two significant digits.
 */
export function formatFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000 || Number.isInteger(value)) return formatNumber(value);
  if (size < 1) return writeDecimal(value, { significant: 2 });
  return writeDecimal(value, { decimals: size >= 100 ? 1 : 2 });
}

/** `0.956` → `95,6 %`, with the narrow no-break space that `typeset` puts there too. */
export function formatShare(share: number, fractionDigits = 0): string {
  return `${writeDecimal(share, { decimals: fractionDigits, shift: 2 })}${narrowNoBreak}%`;
}

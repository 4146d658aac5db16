import { openingTags } from './xml-text.ts';

/** Formats of dates and times that need no code of their own (ECMA-376, part 1, 18.8.30; those of East Asia included). */
const builtIn: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * How a style shows a number: as it is, as a date (numbers and dates are the same thing in a sheet), or as a code of so many
 * digits (« 01004 »), which is how a spreadsheet keeps the zeros of a code.
 */
export type NumberFormat = 'number' | 'date' | { readonly digits: number };

/** The format of each style of cells, by index. */
export function numberFormats(stylesXml: string): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  for (const { attributes } of openingTags(stylesXml, new Set(['numFmt']))) {
    codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
  }
  const start = stylesXml.indexOf('cellXfs');
  const cells = start === -1 ? '' : stylesXml.slice(start, stylesXml.indexOf('cellXfs', start + 1));
  return openingTags(cells, new Set(['xf'])).map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const code = codes.get(id);
    if (code === undefined)
      return builtIn.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
    if (isDateCode(code)) return 'date';
    const digits = codeDigits(code);
    return digits < 2 ? 'number' : { digits };
  });
}

/** Zeros of a format that writes nothing else, spaces apart: `00000`, `000\\ 000\\ 000`, `0#" "##" "##" "##" "##`; 0 for any other. */
function codeDigits(code: string): number {
  const [positive = ''] = code.split(';', 1);
  const bare = positive.replaceAll(/\\ |" *"| |_./g, '');
  return /^0[0#]*$/.test(bare) ? bare.length : 0;
}

/** Whether a code of format writes a year, a day, an hour, a second or the name of a month. */
function isDateCode(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return true;
  // Colours, currencies and conditions, escaped characters, quoted texts, fillers.
  const letters = code.replaceAll(/\[[^\]]*\]|\\.|"[^"]*"|[*_]./g, '');
  return /[ydhs]|m{3,}|am\/pm/i.test(letters);
}

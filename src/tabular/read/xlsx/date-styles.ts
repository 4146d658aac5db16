import { openingTags } from './xml-text.ts';

/** Formats of dates and times that need no code of their own (ECMA-376, part 1, 18.8.30; those of East Asia included). */
const builtIn: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Which styles of cells show a number as a date, by index: numbers and dates are the same thing in a sheet. */
export function dateStyles(stylesXml: string): readonly boolean[] {
  const codes = new Map<number, string>();
  for (const { attributes } of openingTags(stylesXml, new Set(['numFmt']))) {
    codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
  }
  const start = stylesXml.indexOf('cellXfs');
  const cells = start === -1 ? '' : stylesXml.slice(start, stylesXml.indexOf('cellXfs', start + 1));
  return openingTags(cells, new Set(['xf'])).map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtIn.some(([first, last]) => id >= first && id <= last) : isDateCode(code);
  });
}

/** Whether a code of format writes a year, a day, an hour, a second or the name of a month. */
function isDateCode(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return true;
  // Colours, currencies and conditions, escaped characters, quoted texts, fillers.
  const letters = code.replaceAll(/\[[^\]]*\]|\\.|"[^"]*"|[*_]./g, '');
  return /[ydhs]|m{3,}|am\/pm/i.test(letters);
}

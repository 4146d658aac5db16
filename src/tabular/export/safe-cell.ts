/** What makes a spreadsheet take a text for a formula (OWASP, « CSV injection »). */
const formulaStart = /^[\s]*[=+\-@]|^[\t\r\n]/u;

/** A number, negative or signed: harmless. */
const number = /^[+-]?(?:\d[\d\s\u00A0\u202F]*)?(?:[.,]\d+)?(?:e[+-]?\d+)?\s*[%€]?$/iu;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before what looks like one. */
export function safeCell(cell: string): string {
  return formulaStart.test(cell) && !(number.test(cell) && /\d/u.test(cell)) ? `'${cell}` : cell;
}

const markup = /<(?:\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?>|[!?][^<>]*>|[a-z]+\s[^<>]*(?:on[a-z]+|src|href)\s*=)/i;

/** Whether a cell holds what a browser would take for markup, were it not shown as text: `<img src=x onerror=…>`. */
export function holdsMarkup(text: string): boolean {
  return markup.test(text.length > 5000 ? text.slice(0, 5000) : text);
}

/**
 * Whether a spreadsheet would take a cell for a formula: `=HYPERLINK(…)`, `@SUM(…)`, `+cmd|…`. Signed numbers and
 * telephone numbers are not; the caller has seen that the cell is none.
 */
export function looksLikeFormula(text: string): boolean {
  const first = text.charAt(0);
  if (first === '=') return text.length > 1;
  if (first !== '+' && first !== '-' && first !== '@') return false;
  return /^[+\-@]\s?[\p{L}_]+[(|!]/u.test(text) || /^[+-]\d+[+\-*/|]/.test(text);
}

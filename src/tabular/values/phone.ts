/**
 * Whether a cell is one French telephone number: ten digits from 01 to 09, or nine after +33 (also 00 33, and overseas
 * +262, +508, +590, +594, +596, +681, +687, +689), grouped by spaces, dots, hyphens or « (0) ».
 */
export function isPhone(text: string): boolean {
  if (text.length < 9 || text.length > 24) return false;
  const compact = text.replace(/[\s.\-/\u2010-\u2012]/gu, '').replace('(0)', '');
  return /^(?:0[1-9]\d{8}|(?:\+|00)33[1-9]\d{8}|(?:\+|00)(?:262|590|594|596)\d{9}|(?:\+|00)(?:508|681|687|689)\d{6,9})$/.test(
    compact,
  );
}

/** Whole numbers of sixteen digits or more, which a double may not hold exactly; strings too, which may hold such. */
const longInteger = /(?<![\d.])\d{16,}(?![\d.eE])/u;
const stringOrLongInteger = /"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/gu;

/** Whether a JSON text has whole numbers that a double would round. */
export function hasLongInteger(text: string): boolean {
  if (!longInteger.test(text)) return false;
  for (const [token] of text.matchAll(stringOrLongInteger))
    if (!token.startsWith('"') && !Number.isSafeInteger(Number(token))) return true;
  return false;
}

/** `JSON.parse`, whole numbers that a double would round being texts: they are identifiers, kept as written. */
export function parseKeepingIntegers(text: string): unknown {
  return hasLongInteger(text) ? (JSON.parse(text, keepInteger) as unknown) : (JSON.parse(text) as unknown);
}

/** Reviver; browsers older than 2025 do not give the source, and round. */
function keepInteger(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source ?? '';
  return typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d{16,}$/u.test(source)
    ? source
    : value;
}

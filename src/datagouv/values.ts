/** Longest count or size we believe; beyond, JavaScript loses units. */
const largest = Number.MAX_SAFE_INTEGER;

/** Trimmed text, `null` when nothing is left. */
export function textOrNull(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}

/**
 * A title or name on one line: line breaks and runs of spaces become one space, control characters go. No-break spaces
 * are the producer's, and HTML is left as it is: views escape it.
 */
export function lineOrNull(value: string | null | undefined): string | null {
  return textOrNull(value?.replaceAll(/[ \t\r\n\v\f\u2028\u2029]+/gu, ' ').replaceAll(/\p{Cc}/gu, ''));
}

/**
 * An instant in UTC. A date without offset is UTC, as hydra writes it (contract §1.8); a day alone is its midnight.
 * `null` when it is no date.
 */
export function instantOrNull(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(' ', 'T');
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/u.exec(
    text,
  );
  if (!match?.[1]) return null;
  const time = Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? 'Z'}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A day (`YYYY-MM-DD`) out of a day or an instant, `null` when it is none. */
export function dayOrNull(value: string | null | undefined): string | null {
  const day = value?.trim().slice(0, 10) ?? '';
  const time = Date.parse(`${day}T00:00:00Z`);
  // `Date.parse` rolls 31 February over to March: such a day is refused.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** A count: floats that are whole (`70.0`), numbers written as text. `null` when it is no count. */
export function countOrNull(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0 || number > largest) return null;
  return Math.round(number);
}

/** An http(s) address, escaped, `null` for any other scheme. */
export function httpUrlOrNull(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** Scheme of an address that {@link httpUrlOrNull} refuses, `null` when it has none or is accepted. */
export function refusedScheme(value: string | null | undefined): string | null {
  if (httpUrlOrNull(value) !== null) return null;
  // Browsers skip spaces and control characters inside a scheme: so does this.
  const bare = (value ?? '').replaceAll(/[\s\p{Cc}]/gu, '');
  return /^([a-z][a-z0-9+.-]{0,20}):/iu.exec(bare)?.[1]?.toLowerCase() ?? null;
}

/** Name of the file an address ends with, decoded, `null` when it ends with none. */
export function fileNameOf(url: string | null): string | null {
  if (url === null) return null;
  const segment = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return lineOrNull(decodeURIComponent(segment));
  } catch {
    return lineOrNull(segment);
  }
}

/** Distinct, trimmed, sorted. */
export function wordList(values: readonly string[] | null | undefined): string[] {
  return [...new Set((values ?? []).map((value) => value.trim()).filter((value) => value !== ''))].sort();
}

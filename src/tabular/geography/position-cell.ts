/** Two numbers of one cell, in the order they are written. */
export type NumberPair = readonly [number, number];

/** A number as text, decimal comma or point, spaces of thousands allowed; `null` for anything else. */
export function readCoordinate(text: string): number | null {
  const plain = readPlain(text);
  if (plain !== null) return plain;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed);
  if (Number.isFinite(value)) return hasRadix(trimmed) ? null : value;
  return readFrenchNumber(trimmed);
}

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** `-4.486076`: digits and a point, few enough to be exact; `null` for the rest. Most cells are such. */
function readPlain(text: string): number | null {
  const negative = text.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  const { length } = text;
  if (length === start || length - start > 16) return null;
  let digits = 0;
  let point = length - 1;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + code - 48;
    else if (code === 46 && point === length - 1 && at > start && at < length - 1) point = at;
    else return null;
  }
  // Fifteen digits are held exactly, and so is such a power of ten: the quotient is then the nearest number.
  if (length - start - (point < length - 1 ? 1 : 0) > 15) return null;
  const value = digits / (powers[length - 1 - point] ?? 1);
  return negative ? -value : value;
}

/** `0x1F` is a number for JavaScript only. */
function hasRadix(text: string): boolean {
  return text.length > 2 && text.charCodeAt(0) === 48 && text.charCodeAt(1) > 64 && /^0[xbo]/iu.test(text);
}

function readFrenchNumber(text: string): number | null {
  const compact = text.replace(/[\s'’]/gu, '').replace(/^−/u, '-');
  return /^[+-]?\d+(?:[.,]\d*)?$/u.test(compact) ? Number(compact.replace(',', '.')) : null;
}

/** A longer cell holds something else. */
const longestPair = 200;

const namedLatitude = /["']?\b(?:lat|latitude|y)["']?\s*[:=]\s*["']?(-?\d+(?:[.,]\d+)?)/iu;
const namedLongitude = /["']?\b(?:lon|lng|long|longitude|x)["']?\s*[:=]\s*["']?(-?\d+(?:[.,]\d+)?)/iu;

/**
 * Reads two coordinates in one cell: `48.1, 2.3`, `48.1. 2.3`, `48,1 ; 2,3`, `[2.3,48.1]`, `48.1 2.3`. An object says
 * itself which is which (`{"lat": 48.1, "lon": 2.3}`): see {@link readNamedPair}.
 */
export function readPair(text: string): NumberPair | null {
  if (text.length > longestPair || !mayBePair.test(text)) return null;
  const trimmed = text.trim();
  const bare = trimmed.replace(/^[[({"']+|[\])}"']+$/gu, '').trim();
  // « 48,85 » is one number with a decimal comma; `[48,85]` is two.
  if (singleNumber.test(bare) && !/^[[({]/u.test(trimmed)) return null;
  const parts = splitPair(bare);
  if (!parts) return null;
  const first = readCoordinate(parts[0]);
  const second = readCoordinate(parts[1]);
  return first === null || second === null ? null : [first, second];
}

const number = String.raw`[+-]?\d+(?:[.,]\d+)?`;
const point = String.raw`[+-]?\d+(?:\.\d+)?`;
/** What a pair begins with, and a separator further on: tells most other cells at once. */
const mayBePair = /^\s*[[({"'+\-\d][^;|/,\s]*[;|/,\s]/u;
/** From the least ambiguous separator to the most. */
const pairForms: readonly RegExp[] = [
  new RegExp(String.raw`^(${number})\s*[;|/]\s*(${number})$`, 'u'),
  new RegExp(String.raw`^(${point})\s*,\s*(${point})$`, 'u'),
  new RegExp(String.raw`^(${number})[.,]?\s+(${number})$`, 'u'),
  // « 43,6,1,4 »: decimal commas, and a comma between the two.
  /^([+-]?\d+,\d+)\s*,\s*([+-]?\d+,\d+)$/u,
];
const singleNumber = /^[+-]?\d+,\d+$/u;

function splitPair(text: string): readonly [string, string] | null {
  for (const form of pairForms) {
    const found = form.exec(text);
    if (found?.[1] !== undefined && found[2] !== undefined) return [found[1], found[2]];
  }
  return null;
}

/** Reads an object that names its members: `{lat: 48.1, lon: 2.3}`, `{"y": …, "x": …}`; `[longitude, latitude]`. */
export function readNamedPair(text: string): NumberPair | null {
  if (text.length > longestPair || !text.includes('{')) return null;
  const latitude = namedLatitude.exec(text)?.[1];
  const longitude = namedLongitude.exec(text)?.[1];
  if (latitude === undefined || longitude === undefined) return null;
  const [lat, lon] = [readCoordinate(latitude), readCoordinate(longitude)];
  return lat === null || lon === null ? null : [lon, lat];
}

/**
 * Codes of the code officiel géographique (INSEE) and postal codes, by their shape: whether a place has the code is for
 * `geography/`.
 */

/** Regions since 2016, as INSEE numbers them; overseas from 01 to 06. */
const regions: ReadonlySet<string> = new Set([
  ...['01', '02', '03', '04', '06', '11', '24', '27', '28'],
  ...['32', '44', '52', '53', '75', '76', '84', '93', '94'],
]);

/** Départements and collectivities overseas. */
const overseas: ReadonlySet<string> = new Set([
  ...['971', '972', '973', '974', '975', '976', '977', '978'],
  ...['984', '986', '987', '988', '989'],
]);

const isDigit = (code: number) => code >= 48 && code <= 57;

/** `01` to `19`, `2A`, `2B`, `21` to `95`, `971` to `989`; Corsica before 1976, `20`, is none. */
export function isDepartement(text: string): boolean {
  if (text.length === 3) return overseas.has(text);
  if (text.length !== 2) return false;
  const second = text.charCodeAt(1);
  if (text.charCodeAt(0) === 50 && (second === 65 || second === 66)) return true;
  const number = twoDigits(text);
  return number >= 1 && number <= 95 && number !== 20;
}

/** Five characters: a département, then the number of the commune in it (`01004`, `2A004`, `97101`). */
export function isCommune(text: string): boolean {
  if (text.length !== 5 || !isDigit(text.charCodeAt(2))) return false;
  if (!isDigit(text.charCodeAt(3)) || !isDigit(text.charCodeAt(4))) return false;
  if (text.endsWith('000')) return false;
  if (twoDigits(text) < 0) return isDepartement(text.slice(0, 2));
  return isCommuneNumber(Number(text));
}

/** {@link isCommune} of a code of five digits, as a number. */
export function isCommuneNumber(code: number): boolean {
  if (code % 1000 === 0) return false;
  const departement = Math.floor(code / 1000);
  if (departement >= 97) return overseas.has(Math.floor(code / 100).toString());
  return departement >= 1 && departement <= 95 && departement !== 20;
}

/** Five digits from `01000` to `98999`, Corsica being `20`; armies (`00…`) and CEDEX apart. */
export function isPostalCode(text: string): boolean {
  if (text.length !== 5) return false;
  for (let at = 0; at < 5; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return isPostalNumber(Number(text));
}

/** {@link isPostalCode} of a code of five digits, as a number. */
export function isPostalNumber(code: number): boolean {
  const department = Math.floor(code / 1000);
  return department >= 1 && department <= 98 && department !== 96;
}

export function isRegion(text: string): boolean {
  return regions.has(text);
}

/** The code that a spreadsheet cut (`1` for `01`, `1004` for `01004`), with its zero. */
export function withLostZero(text: string): string {
  return `0${text}`;
}

/** -1 when the first two characters are no digits. */
function twoDigits(text: string): number {
  const first = text.charCodeAt(0) - 48;
  const second = text.charCodeAt(1) - 48;
  return first >= 0 && first <= 9 && second >= 0 && second <= 9 ? first * 10 + second : -1;
}

import { splitAmount } from '../values/amount.ts';
import { readBoolean } from '../values/boolean.ts';
import { DateScanner, isSerial } from '../values/date.ts';
import { isGeometry, isPair } from '../values/geometry.ts';
import { isMerimee, isMuseofile } from '../values/heritage-reference.ts';
import { holdsMarkup, looksLikeFormula } from '../values/hostile.ts';
import { isJson } from '../values/json.ts';
import { NumberScanner } from '../values/number.ts';
import { isPhone } from '../values/phone.ts';
import {
  isCommune,
  isCommuneNumber,
  isDepartement,
  isPostalCode,
  isPostalNumber,
  isRegion,
  withLostZero,
} from '../values/place-code.ts';
import { isPlaceholder, isSpreadsheetError } from '../values/placeholder.ts';
import { isSiren, isSiret } from '../values/siren.ts';
import { isUuid } from '../values/uuid.ts';
import { isEmail, isHost, isUrl } from '../values/web-address.ts';
import { chars } from './cell-scan.ts';

/** What one cell looks like by itself; its column decides. Numbers are shapes by how they are written. */
export type CellShape =
  | 'text'
  | 'integer'
  | 'leading-zero'
  | 'dot'
  | 'comma'
  | 'comma-or-group'
  | 'dot-or-group'
  | 'boolean'
  | 'iso'
  | 'month'
  | 'd/m/y'
  | 'm/d/y'
  | 'either'
  | 'url'
  | 'host'
  | 'email'
  | 'phone'
  | 'uuid'
  | 'museofile'
  | 'merimee'
  | 'code'
  | 'json'
  | 'geometry'
  | 'pair';

/** What a cell may also be, beside its shape. */
export const marks = {
  commune: 1,
  departement: 2,
  region: 4,
  postalCode: 8,
  /** 1000 to 2200, and 1800 to 2100. */
  year: 16,
  recentYear: 32,
  /** `20240501`. */
  compactDate: 64,
  /** Day number of a spreadsheet. */
  serial: 128,
  /** Nine digits, fourteen digits, with the checksum or without. */
  siren: 256,
  notSiren: 512,
  siret: 1024,
  notSiret: 2048,
  /** A code of commune or a postal code, of département, of région, without its first zero. */
  lostCommune: 4096,
  lostDepartement: 8192,
  lostRegion: 16_384,
  /** A number that is not whole. */
  fraction: 32_768,
  percentage: 65_536,
  money: 131_072,
  zeroOrOne: 262_144,
  /** A date with its time. */
  time: 524_288,
  phone: 1_048_576,
  formula: 2_097_152,
  markup: 4_194_304,
  /** `5,52E+13`: an identifier that a spreadsheet took for a number. */
  scientific: 8_388_608,
  /** Cannot be a latitude: beyond 90 degrees. */
  beyondLatitude: 16_777_216,
  /** Five digits that end with a zero: postal codes mostly do, codes of communes do not. */
  roundCode: 33_554_432,
  /** Five digits that begin with 20: Corsica for the post, nothing for INSEE. */
  corsicanPost: 67_108_864,
  /** An instant with its offset to UTC. */
  offset: 134_217_728,
  /** A word for « no value », or the error of a formula. */
  noValue: 268_435_456,
} as const;

const { digit, letter, space, dot, comma, sign, slash, colon, at, unit, lessThan, bracket, equals } = chars;
const numeric = digit | space | dot | comma | sign | slash | chars.newline;

/** Judges one cell without allocating. The instance holds the last verdict. */
export class CellJudge {
  shape: CellShape = 'text';
  marks = 0;
  /** The number, as {@link NumberScanner} gives it, or the day since 1970, of a date; NaN for the rest. */
  value = Number.NaN;
  readonly #number = new NumberScanner();
  readonly #date = new DateScanner();

  /** @param mask characters of the cell, which is trimmed and not empty. */
  judge(cell: string, mask: number): void {
    this.marks = (mask & lessThan) !== 0 && holdsMarkup(cell) ? marks.markup : 0;
    this.value = Number.NaN;
    if (mask === digit) this.shape = this.#digits(cell);
    else if ((mask & digit) !== 0 && (mask & ~numeric) === 0) this.shape = this.#numeric(cell, mask);
    else this.shape = this.#mixed(cell, mask);
    if (this.shape === 'text' && (mask & (equals | sign | at)) !== 0 && looksLikeFormula(cell)) {
      this.marks |= marks.formula;
    }
    if (this.shape === 'text' && (isPlaceholder(cell) || isSpreadsheetError(cell)))
      this.marks |= marks.noValue;
  }

  #digits(cell: string): CellShape {
    this.marks |= digitMarks(cell);
    if (cell.length === 8 && this.#date.scan(cell) === 'compact') this.marks |= marks.compactDate;
    const form = this.#number.scan(cell, 0, cell.length, false);
    if (form === 'none') return 'text';
    this.value = this.#number.value;
    if (form !== 'leading-zero') this.#measure();
    return form;
  }

  #numeric(cell: string, mask: number): CellShape {
    const form = (mask & slash) !== 0 ? 'none' : this.#number.scan(cell, 0, cell.length, false);
    if (form !== 'none') {
      this.value = this.#number.value;
      this.#measure();
      if (form === 'integer' || form === 'leading-zero') {
        this.marks |= groupedMarks(cell);
        if (cell.startsWith('+') && isPhone(cell)) this.marks |= marks.phone;
      }
      return form;
    }
    const date = this.#dateShape(cell);
    if (date !== null) return date;
    if (isPhone(cell)) return 'phone';
    if (isPair(cell)) return 'pair';
    this.marks |= groupedMarks(cell);
    return 'text';
  }

  #measure(): void {
    const { value, form } = this.#number;
    const isAmbiguous = form === 'comma-or-group' || form === 'dot-or-group';
    if (isAmbiguous || !Number.isInteger(value)) this.marks |= marks.fraction;
    // « 48.001 » is a latitude, although it may be read as 48 001.
    if (Math.abs(isAmbiguous ? value / 1000 : value) > 90) this.marks |= marks.beyondLatitude;
  }

  #mixed(cell: string, mask: number): CellShape {
    const { length } = cell;
    if ((mask & digit) === 0) {
      if (length <= 5 && readBoolean(cell) !== null) return 'boolean';
    } else {
      const shape = this.#withDigits(cell, mask);
      if (shape !== null) return shape;
    }
    if ((mask & at) !== 0 && isEmail(cell)) return 'email';
    if ((mask & colon) !== 0 && (mask & slash) !== 0 && isUrl(cell)) return 'url';
    if ((mask & bracket) !== 0) {
      if (isGeometry(cell)) return 'geometry';
      if (isJson(cell)) return (mask & digit) !== 0 && isPair(cell) ? 'pair' : 'json';
    }
    if ((mask & (dot | space)) === dot && isHost(cell)) return 'host';
    return 'text';
  }

  /** Shapes that have digits among other characters; `null` when it is none of them. */
  #withDigits(cell: string, mask: number): CellShape | null {
    const { length } = cell;
    const first = cell.charCodeAt(0);
    if ((mask & letter) !== 0 && length <= 10) {
      const code = this.#code(cell);
      if (code !== null) return code;
    }
    if (length === 36 && isUuid(cell)) return 'uuid';
    const leads = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
    if (leads && length <= 40) {
      if ((mask & (unit | letter)) === letter && this.#scientific(cell))
        return this.#number.form as CellShape;
      const date = this.#dateShape(cell);
      if (date !== null) return date;
    }
    if ((mask & letter) === 0 && length <= 30 && isPhone(cell)) return 'phone';
    if ((mask & unit) !== 0 || (leads && length <= 30 && /(?:eur|euros?)$/i.test(cell))) {
      const amount = this.#amount(cell);
      if (amount !== null) return amount;
    }
    return (leads || (mask & bracket) !== 0) && length <= 80 && isPair(cell) ? 'pair' : null;
  }

  #code(cell: string): CellShape | null {
    if (isMuseofile(cell)) return 'museofile';
    if (isMerimee(cell)) return 'merimee';
    const found = (isCommune(cell) ? marks.commune : 0) | (isDepartement(cell) ? marks.departement : 0);
    this.marks |= found;
    return found === 0 ? null : 'code';
  }

  #scientific(cell: string): boolean {
    const form = this.#number.scan(cell, 0, cell.length);
    if (form === 'none' || form === 'leading-zero') return false;
    this.value = this.#number.value;
    this.#measure();
    if (this.#number.scientific && this.value >= 1e8) this.marks |= marks.scientific;
    return true;
  }

  #amount(cell: string): CellShape | null {
    const amount = splitAmount(cell);
    if (amount === null || amount.unit === 'none') return null;
    const form = this.#number.scan(amount.number, 0, amount.number.length);
    if (form === 'none' || form === 'leading-zero') return null;
    this.value = this.#number.value;
    this.#measure();
    this.marks |= amount.unit === 'money' ? marks.money : marks.percentage;
    return form;
  }

  #dateShape(cell: string): CellShape | null {
    const form = this.#date.scan(cell);
    if (form === 'none' || form === 'year' || form === 'compact') return null;
    this.value = this.#date.days;
    if (this.#date.time >= 0) this.marks |= marks.time;
    if (this.#date.offset !== null) this.marks |= marks.offset;
    return form;
  }
}

/** What a row of digits may be, by its length. */
function digitMarks(cell: string): number {
  switch (cell.length) {
    case 1:
      return shortMarks(cell, Number(cell));
    case 2:
    case 3:
      return (isDepartement(cell) ? marks.departement : 0) | (isRegion(cell) ? marks.region : 0);
    case 4:
      return (
        yearMarks(Number(cell)) |
        (isCommune(withLostZero(cell)) || isPostalCode(withLostZero(cell)) ? marks.lostCommune : 0)
      );
    case 5:
      return fiveDigits(cell);
    case 9:
    case 14:
      return groupedMarks(cell);
    case 10:
      return isPhone(cell) ? marks.phone : 0;
    default:
      return 0;
  }
}

function shortMarks(cell: string, value: number): number {
  if (value === 0) return marks.zeroOrOne;
  const region = isRegion(withLostZero(cell)) ? marks.lostRegion : 0;
  return marks.lostDepartement | region | (value === 1 ? marks.zeroOrOne : 0);
}

function yearMarks(value: number): number {
  if (value < 1000 || value > 2200) return 0;
  return value >= 1800 && value <= 2100 ? marks.year | marks.recentYear : marks.year;
}

function fiveDigits(cell: string): number {
  let code = 0;
  for (let at = 0; at < 5; at++) code = code * 10 + cell.charCodeAt(at) - 48;
  return (
    (isCommuneNumber(code) ? marks.commune : 0) |
    (isPostalNumber(code) ? marks.postalCode : 0) |
    (isSerial(code) ? marks.serial : 0) |
    (code % 10 === 0 ? marks.roundCode : 0) |
    (Math.floor(code / 1000) === 20 ? marks.corsicanPost : 0)
  );
}

/** Nine or fourteen digits, spaces apart, are looked at as a SIREN or a SIRET. */
function groupedMarks(cell: string): number {
  if (cell.length > 20) return 0;
  const digits = cell.replace(/[\s.]/gu, '');
  if (digits.length === 9 && /^\d+$/.test(digits)) return isSiren(digits) ? marks.siren : marks.notSiren;
  if (digits.length === 14 && /^\d+$/.test(digits)) return isSiret(digits) ? marks.siret : marks.notSiret;
  return 0;
}

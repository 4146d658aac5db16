import { splitAmount } from './amount.ts';

/** How a cell writes a number. `comma-or-group`: « 1,234 », which is 1.234 in French and 1234 in English; `dot-or-group`: the reverse. */
export type NumberForm =
  | 'none'
  | 'integer'
  /** A code: digits that begin with a zero, such as « 01004 ». Never a number. */
  | 'leading-zero'
  | 'dot'
  | 'comma'
  | 'comma-or-group'
  | 'dot-or-group';

/** How much an exact double holds: beyond, the text is given to `Number`. */
const exactDigits = 15;
const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

const powerOf = (exponent: number) => powers[exponent] ?? 10 ** exponent;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Spaces that group digits: ordinary, no-break, thin, narrow no-break. */
const isSpace = (code: number) => code === 32 || code === 0xa0 || code === 0x2009 || code === 0x202f;

/**
 * Reads one number without allocating: it is called for each new value of a column. The instance holds what was read
 * last.
 */
export class NumberScanner {
  form: NumberForm = 'none';
  /** As the form says; with `comma-or-group` and `dot-or-group`, the digits as a whole (1234). */
  value = 0;
  /** Written with an exponent: `5,52E+13`. */
  scientific = false;
  #exponent = 0;
  #digits = 0;
  /** Digits since the last separator, and before the first one (-1: there is none yet). */
  #run = 0;
  #firstRun = -1;
  #dots = 0;
  #commas = 0;
  #spaces = 0;
  /** Last of `.` and `,`; 0 when there is none. */
  #last = 0;
  /** Digits after the decimal separator. */
  #decimals = 0;
  /** Whether the separators so far stand where those of groups do. */
  #grouped = true;

  /**
   * Reads `text` from `from` to `to` excluded, and gives its form.
   *
   * @param hasLetter whether there may be a letter in it, that of an exponent.
   */
  scan(text: string, from: number, to: number, hasLetter = true): NumberForm {
    this.form = 'none';
    this.scientific = false;
    this.#exponent = 0;
    const first = text.charCodeAt(from);
    const negative = first === 45 || first === 0x2212;
    const start = negative || first === 43 ? from + 1 : from;
    const end = hasLetter ? this.#mantissaEnd(text, start, to) : to;
    if (end > start) this.form = this.#readDigits(text, start, end, negative);
    return this.form;
  }

  /** End of the mantissa, before a valid exponent; `-1` when what follows is no exponent. */
  #mantissaEnd(text: string, start: number, to: number): number {
    for (let at = start; at < to; at++) {
      const code = text.charCodeAt(at) | 32;
      if (code === 101) return this.#exponentAt(text, at + 1, to) ? at : -1;
      if (code >= 97 && code <= 122) return -1;
    }
    return to;
  }

  #exponentAt(text: string, from: number, to: number): boolean {
    const sign = text.charCodeAt(from);
    const start = sign === 43 || sign === 45 ? from + 1 : from;
    if (start >= to || to - start > 3) return false;
    let exponent = 0;
    for (let at = start; at < to; at++) {
      const code = text.charCodeAt(at);
      if (!isDigit(code)) return false;
      exponent = exponent * 10 + code - 48;
    }
    this.#exponent = sign === 45 ? -exponent : exponent;
    this.scientific = true;
    return true;
  }

  #readDigits(text: string, start: number, end: number, negative: boolean): NumberForm {
    let mantissa = 0;
    let runStart = start;
    let separators = 0;
    this.#run = this.#dots = this.#commas = this.#spaces = this.#last = 0;
    this.#firstRun = -1;
    this.#grouped = true;
    // Nothing of the instance is written for a digit: it would take as long as reading it.
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        mantissa = mantissa * 10 + code - 48;
        continue;
      }
      this.#run = at - runStart;
      if (!this.#separator(code)) return 'none';
      runStart = at + 1;
      separators++;
    }
    this.#run = end - runStart;
    this.#digits = end - start - separators;
    if (this.#digits === 0 || this.#run === 0) return 'none';
    this.#decimals = 0;
    const form = this.#decide(text.charCodeAt(start) === 48);
    if (form === 'none' || form === 'leading-zero') return form;
    const value = this.#valueOf(text, start, end, mantissa);
    this.value = negative ? -value : value;
    return Number.isFinite(value) ? form : 'none';
  }

  /** Takes a separator into account; `false` when it cannot stand there. */
  #separator(code: number): boolean {
    // A group has three digits, the first one to three.
    if (this.#firstRun < 0) {
      this.#firstRun = this.#run;
      if (this.#run > 3) this.#grouped = false;
    } else if (this.#run !== 3) this.#grouped = false;
    if (code === 46) this.#dots++;
    else if (code === 44) this.#commas++;
    else if (isSpace(code) && this.#last === 0 && this.#run > 0) this.#spaces++;
    else return false;
    if (code === 46 || code === 44) {
      // « 1,234.567,8 » has two decimal separators.
      if (this.#last !== 0 && code !== this.#last && (code === 46 ? this.#dots : this.#commas) > 1)
        return false;
      this.#last = code;
    }
    return true;
  }

  /** @param zero whether the first digit is a zero. */
  #decide(zero: boolean): NumberForm {
    const whole = this.#firstRun < 0 ? this.#run : this.#firstRun;
    const separators = this.#dots + this.#commas;
    if (separators === 0) {
      if (this.#spaces > 0) return this.#grouped && this.#run === 3 && !zero ? 'integer' : 'none';
      return zero && this.#digits > 1 ? 'leading-zero' : 'integer';
    }
    if (zero && (whole > 1 || separators > 1 || this.#spaces > 0)) return 'none';
    const decimal = this.#last === 46 ? 'dot' : 'comma';
    if (separators === 1) {
      if (this.#spaces > 0) return this.#grouped ? this.#withDecimals(decimal) : 'none';
      const group = this.#run === 3 && whole >= 1 && whole <= 3 && !zero && !this.scientific;
      return group ? `${decimal}-or-group` : this.#withDecimals(decimal);
    }
    if (!this.#grouped || this.#spaces > 0 || whole === 0) return 'none';
    if (this.#dots === 0 || this.#commas === 0) {
      // Groups only: « 1,234,567 » can only be English, « 1.234.567 » cannot.
      if (this.#run !== 3) return 'none';
      return this.#last === 46 ? 'comma' : 'dot';
    }
    const decimals = this.#last === 46 ? this.#dots : this.#commas;
    return decimals === 1 ? this.#withDecimals(decimal) : 'none';
  }

  #withDecimals(form: 'dot' | 'comma'): NumberForm {
    this.#decimals = this.#run;
    return form;
  }

  #valueOf(text: string, start: number, end: number, mantissa: number): number {
    const decimals = this.#decimals;
    const shift = this.#exponent - decimals;
    if (this.#digits <= exactDigits && Math.abs(shift) <= 22) {
      return shift < 0 ? mantissa / powerOf(-shift) : mantissa * powerOf(shift);
    }
    const digits = text.slice(start, end).replace(/\D/g, '');
    const whole = digits.slice(0, digits.length - decimals) || '0';
    return Number(`${whole}.${digits.slice(digits.length - decimals)}e${this.#exponent}`);
  }
}

const scanner = new NumberScanner();

/**
 * The number of a cell: `1234.5`, `1,234.5`, `1e3` with `.`; « 1 234,5 », « 1.234,5 » with `,`; the unit of an amount
 * apart (« 12 % » is 12, « 3,50 € » is 3.5). `null` for anything else, codes such as « 01004 » included.
 *
 * @param decimal the decimal separator of the column (`ColumnProfile.decimal`); `null` is read as `.`.
 */
export function readNumber(text: string, decimal: ',' | '.' | null): number | null {
  if (scanner.scan(text, 0, text.length) === 'none') {
    const amount = splitAmount(text);
    if (amount === null) return null;
    scanner.scan(amount.number, 0, amount.number.length);
  }
  return numberIn(scanner, decimal);
}

/** What was scanned, in a column that writes its decimals so; `null` when it is no number there. */
function numberIn(scanned: NumberScanner, decimal: ',' | '.' | null): number | null {
  switch (scanned.form) {
    case 'integer':
      return scanned.value;
    case 'dot':
      return decimal === ',' ? null : scanned.value;
    case 'comma':
      return decimal === ',' ? scanned.value : null;
    case 'comma-or-group':
      return decimal === ',' ? scanned.value / 1000 : scanned.value;
    case 'dot-or-group':
      return decimal === ',' ? scanned.value : scanned.value / 1000;
    case 'none':
    case 'leading-zero':
      return null;
  }
}

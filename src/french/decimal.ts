/** Between groups of three digits. */
const groupSpace = '\u202f';

/** How much of a number is written; zeros at the end of its decimals never are. */
export interface DecimalLength {
  /** Digits after the comma at most. */
  readonly decimals?: number;
  /** Digits that count at most, from the first that is not a zero. */
  readonly significant?: number;
  /** Power of ten it is multiplied by, exactly: 2 for a percentage. */
  readonly shift?: number;
}

/**
 * A number as the French write it: `-12345.678` → `-12 345,68`, rounded half away from zero on its decimal digits, as
 * `Intl.NumberFormat` does. A browser takes some fifty milliseconds to make its first `Intl` format, which is when a
 * visitor waits for the first rows.
 */
export function writeDecimal(value: number, { decimals, significant, shift = 0 }: DecimalLength): string {
  if (Number.isNaN(value)) return 'NaN';
  // Its power of ten says nothing: shifted, it would be « 000 ».
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return value < 0 ? '-∞' : '∞';
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const whole = Number(power) + shift + 1;
  const kept = Math.min(significant ?? Infinity, decimals === undefined ? Infinity : whole + decimals);
  const [rounded, carry] = roundDigits(digits, kept);
  const text = place(rounded, whole + carry);
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** The first digits, rounded; and one more place before the comma when all were nines. */
function roundDigits(digits: string, kept: number): [digits: string, carry: 0 | 1] {
  if (kept >= digits.length) return [digits, 0];
  if (kept < 0) return ['0', 0];
  if (digits.charCodeAt(kept) < 53) return [digits.slice(0, kept), 0];
  const rest = digits.slice(0, kept).replace(/9+$/u, '');
  if (rest === '') return ['1', 1];
  const last = Number(rest.at(-1)) + 1;
  return [rest.slice(0, -1) + last.toString(), 0];
}

/** @param whole digits before the comma: none when it is not above zero. */
function place(digits: string, whole: number): string {
  const integer = whole > 0 ? digits.slice(0, whole).padEnd(whole, '0') : '0';
  const decimals = (whole > 0 ? digits.slice(whole) : '0'.repeat(-whole) + digits).replace(/0+$/u, '');
  return decimals === '' ? grouped(integer) : `${grouped(integer)},${decimals}`;
}

function grouped(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    text = digits.slice(Math.max(0, end - 3), end) + groupSpace + text;
  return text;
}

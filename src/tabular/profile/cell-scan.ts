/** What characters a cell is made of, as a mask: most types are ruled out by it alone. */
export const chars = {
  digit: 1,
  letter: 2,
  space: 4,
  dot: 8,
  comma: 16,
  /** `+`, `-` and the minus sign. */
  sign: 32,
  slash: 64,
  colon: 128,
  at: 256,
  /** `%` and the signs of currencies. */
  unit: 512,
  lessThan: 1024,
  /** Brackets of any kind. */
  bracket: 2048,
  equals: 4096,
  other: 8192,
  /** Ends of lines. */
  newline: 16_384,
  /** Latin letters beyond ASCII; they are letters too. */
  accent: 32_768,
} as const;

const classes = new Uint16Array(128).fill(chars.other);
for (let code = 48; code <= 57; code++) classes[code] = chars.digit;
for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] = chars.letter;
for (const [text, kind] of [
  [' \t', chars.space],
  ['.', chars.dot],
  [',', chars.comma],
  ['+-', chars.sign],
  ['/', chars.slash],
  [':', chars.colon],
  ['@', chars.at],
  ['%$', chars.unit],
  ['<', chars.lessThan],
  ['()[]{}', chars.bracket],
  ['=', chars.equals],
  ['\n', chars.newline | chars.space],
  ['\r', chars.space],
] as const) {
  for (const char of text) classes[char.charCodeAt(0)] = kind;
}

function classOf(code: number): number {
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return chars.space;
  if (code === 0x20ac || code === 0xa3) return chars.unit;
  if (code === 0x2212) return chars.sign;
  return code >= 0xc0 && code < 0x250 ? chars.letter | chars.accent : chars.other;
}

/** Mixes the bits of a 32-bit hash (MurmurHash3's last step). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * One pass over a cell: two signed 32-bit hashes of its text and the mask of its characters. The instance holds what was
 * scanned last.
 */
export class CellScan {
  low = 0;
  high = 0;
  mask = 0;

  scan(text: string): void {
    const { length } = text;
    let low = 0x811c9dc5 | 0;
    let high = 0x1b873593 ^ length;
    let mask = 0;
    // By two characters: half the multiplications.
    for (let at = 0; at < length; at += 2) {
      const first = text.charCodeAt(at);
      mask |= first < 128 ? (classes[first] ?? 0) : classOf(first);
      let pair = first;
      if (at + 1 < length) {
        const second = text.charCodeAt(at + 1);
        mask |= second < 128 ? (classes[second] ?? 0) : classOf(second);
        pair |= second << 16;
      }
      low = Math.imul(low ^ pair, 0x01000193);
      low ^= low >>> 17;
      high = Math.imul(high ^ pair, 0x5bd1e995);
      high ^= high >>> 15;
    }
    this.low = mixed(low);
    this.high = mixed(high);
    this.mask = mask;
  }
}

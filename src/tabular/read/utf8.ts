/** What a stretch of bytes is, read as UTF-8. */
export interface Utf8Evidence {
  /** Valid sequences of two bytes or more. */
  readonly valid: number;
  /** Bytes that belong to no valid sequence; a sequence cut by the end is not counted. */
  readonly invalid: number;
}

/** Length of the sequence that starts at `index`, 0 when it is not valid, -1 when the bytes end before it does. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let offset = 1; offset < length; offset += 1) {
    if (index + offset >= bytes.length) return -1;
    const next = bytes[index + offset] ?? 0;
    // The second byte tells overlong forms, surrogates and what is beyond U+10FFFF.
    const least = offset > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = offset > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (next < least || next > most) return 0;
  }
  return length;
}

export function weighUtf8(bytes: Uint8Array): Utf8Evidence {
  let valid = 0;
  let invalid = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === -1) break;
    if (length === 0) invalid += 1;
    else if (length > 1) valid += 1;
    index += Math.max(1, length);
  }
  return { valid, invalid };
}

/** Index where a sequence begins that the end of the bytes cuts; their length when there is none. */
export function wholeUtf8Length(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const index = bytes.length - back;
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(bytes, index) === -1 ? index : bytes.length;
  }
  return bytes.length;
}

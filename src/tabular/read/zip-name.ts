/** Bytes 128 to 255 of the code page 437, the one of ZIP (APPNOTE, appendix D). */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Control characters, and those that turn the reading direction: a name could disguise its extension with them. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of a file in an archive. Many programs write UTF-8 without saying it: what reads as such is such.
 *
 * @param utf8 what the entry says.
 */
export function decodeZipName(bytes: Uint8Array, utf8: boolean): string {
  return decode(bytes, utf8).replace(invisible, '\ufffd');
}

function decode(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (codePage437[byte - 128] ?? '\ufffd'),
    ).join('');
  }
}

/** Nothing to fold: printable ASCII without capitals. Most cells of most files. */
const alreadyFolded = /^[\x20-\x26\x28-\x40\x5B-\x7E]*$/u;

/** A text as it is searched: without case, accents, ligatures nor the shape of its apostrophes. */
export function foldText(text: string): string {
  if (alreadyFolded.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[\u00A0\u202F\s]+/gu, ' ');
}

/** The words of a search, folded; all of them must be found. */
export function searchWords(search: string): string[] {
  return foldText(search)
    .split(' ')
    .filter((word) => word !== '');
}

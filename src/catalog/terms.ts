/**
 * Words of a text as they are compared: no accents, no case, no plural mark, ligatures undone. Elisions are cut:
 * « les salles d’art » gives `les salle d art`.
 */
export function toTerms(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return (plain.match(/[a-z0-9]+/gu) ?? []).map(singular);
}

/** Both sides of a comparison go through here, so that `prix` → `pri` does no harm. */
function singular(term: string): string {
  return term.length >= 4 && /[sx]$/u.test(term) ? term.slice(0, -1) : term;
}

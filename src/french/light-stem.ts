/** Plurals in -aux whose singular is no -al; the others follow the rule. */
const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['vitraux', 'vitrail'],
  ['coraux', 'corail'],
  ['baux', 'bail'],
  ['yeux', 'oeil'],
]);

/** Shorter words keep their final -e: « port » and « porte », « cour » and « course » are different words. */
const shortestWithoutE = 6;

/**
 * The part of a word that its plural and feminine share: `journaux` → `journal`, `municipales` → `municipal`. Light
 * on purpose: words of the same family (« culture », « culturel ») stay apart.
 *
 * @param word lower case, without accents (`plainWord`).
 */
export function lightStem(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word;
  return feminine(singular(word));
}

function singular(word: string): string {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -3)}al`;
  if (/[eo]ux$/u.test(word)) return word.slice(0, -1);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

function feminine(word: string): string {
  const single = word.endsWith('ee') ? word.slice(0, -1) : word;
  if (single.length < shortestWithoutE || !single.endsWith('e')) return single;
  return single
    .slice(0, -1)
    .replace(/iqu$/u, 'ic')
    .replace(/([lnt])\1$/u, '$1');
}

/** Endings of derived words, longest first; what precedes them names a family. */
const derivations =
  /(?:issements?|ations?|itions?|ements?|ateurs?|atrices?|iteurs?|istes?|ismes?|iques?|elles?|euses?|ages?|ales?|eurs?|aient|aux|als?|els?|ies?|ues?|ers?|ees?|ent|ant|ait|ons|ez|es?|s)$/u;
const shortestFamily = 5;

/**
 * The start that the words of a family share (`archeologique`, `archeologues` → `archeo`…), or `null` when it would
 * be too short to mean anything. A rough tool: only to find something rather than nothing.
 *
 * @param word lower case, without accents.
 */
export function familyStem(word: string): string | null {
  if (/\d/u.test(word)) return null;
  const stem = word.replace(derivations, '').replace(/([lnt])\1$/u, '$1');
  return stem.length >= shortestFamily ? stem : null;
}

/**
 * The words of the name of a column, in small letters without accents: `codeInsee`, `CODE_INSEE` and « Code Insee » are
 * `code` and `insee`. The signs of a unit are words of their own: « Taux (%) » is `taux` and `%`.
 */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[%€]/gu, ' $& ')
    .split(/[^\p{L}\d%€]+/u)
    .filter((word) => word !== '');
}

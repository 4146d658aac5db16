/** Words for « no value », in cells of their own. */
const placeholders =
  /^(?:n\/?a|n\.?c\.?|n\.?r\.?|n\.?d\.?|n\.?s\.?|nan|null|none|nil|undefined|non (?:renseignée?|communiquée?|connue?|disponible|applicable)|inconnue?|sans objet|so|à compléter|xxx+|\?+|-+|—|–|\.+|\/)$/iu;
const longestWord = 16;
/** What they begin with, by its code: tells most other cells sooner. */
const placeholderStarts = new Uint8Array(0x2015);
for (const character of 'nNuUiIsSxXàÀ?-—–./') placeholderStarts[character.charCodeAt(0)] = 1;
const hash = 35;
const spreadsheetErrors =
  /^#(?:REF|N\/A|VALEUR|VALUE|DIV\/0|NOM|NAME|NOMBRE|NUM|NUL|NULL|CHAMP|SPILL|CALC)[!?]?$/iu;

/** Whether a cell is a word for « no value ». */
export function isPlaceholder(cell: string): boolean {
  return cell.length <= longestWord && placeholderStarts[cell.charCodeAt(0)] === 1 && placeholders.test(cell);
}

/** Whether a cell is what a spreadsheet writes when a formula fails: `#REF!`. */
export function isSpreadsheetError(cell: string): boolean {
  return cell.charCodeAt(0) === hash && cell.length <= longestWord && spreadsheetErrors.test(cell);
}

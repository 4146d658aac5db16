import { counted, formatNumber, plural, typeset } from '../french/typography.ts';
import type { TableProblem, TableProblemCode } from '../tabular/table.ts';

/** An oddity of a file, for those who read it and for those who can mend it. */
export interface TableProblemView {
  readonly code: TableProblemCode;
  /** What is there, with its count. */
  readonly text: string;
  /** « Colonne « Code ». Lignes 12, 40 et 41… »; `null` when neither is known. */
  readonly where: string | null;
  /** What the producer would do. */
  readonly hint: string | null;
}

interface Wording {
  /** After the count, singular then plural: « 3 lignes ont trop de cellules ». */
  readonly one: string;
  readonly many: string;
  readonly hint: string | null;
}

/** Sentences begin by `#`, the count; those without one say the same whatever the count. */
const wordings: Readonly<Record<TableProblemCode, Wording>> = {
  'bom-repeated': same(
    'La marque d’encodage est écrite plusieurs fois.',
    'Enregistrez le fichier en UTF-8, une seule fois.',
  ),
  'nul-bytes': {
    one: '# octet nul a été retiré.',
    many: '# octets nuls ont été retirés.',
    hint: 'Exportez de nouveau le fichier : un octet nul n’a pas de place dans un texte.',
  },
  'undecodable-bytes': {
    one: '# octet ne correspond à aucun caractère.',
    many: '# octets ne correspondent à aucun caractère.',
    hint: 'Le fichier mêle deux encodages : enregistrez-le tout entier en UTF-8.',
  },
  'lines-above-header': {
    one: '# ligne précède les noms des colonnes : elle n’est pas lue.',
    many: '# lignes précèdent les noms des colonnes : elles ne sont pas lues.',
    hint: 'Mettez le titre et les remarques dans la description, et les noms des colonnes en première ligne.',
  },
  'header-missing': same(
    'Les colonnes n’ont pas de nom : elles sont numérotées.',
    'Ajoutez une première ligne avec un nom par colonne.',
  ),
  'duplicate-header': {
    one: '# colonne porte le nom d’une autre.',
    many: '# colonnes portent le nom d’une autre.',
    hint: 'Donnez à chaque colonne un nom qui lui soit propre.',
  },
  'empty-header': {
    one: '# colonne n’a pas de nom.',
    many: '# colonnes n’ont pas de nom.',
    hint: 'Nommez chaque colonne, ou retirez celles qui sont vides.',
  },
  'multiline-header': {
    one: '# nom de colonne tient sur plusieurs lignes.',
    many: '# noms de colonnes tiennent sur plusieurs lignes.',
    hint: 'Écrivez chaque nom sur une ligne.',
  },
  'empty-column': {
    one: '# colonne est vide d’un bout à l’autre.',
    many: '# colonnes sont vides d’un bout à l’autre.',
    hint: 'Retirez-les si elles n’ont pas vocation à être remplies.',
  },
  'short-row': {
    one: '# ligne a moins de cellules que de colonnes.',
    many: '# lignes ont moins de cellules que de colonnes.',
    hint: 'Vérifiez les séparateurs de ces lignes.',
  },
  'long-row': {
    one: '# ligne a plus de cellules que de colonnes ; celles en trop ne sont pas montrées.',
    many: '# lignes ont plus de cellules que de colonnes ; celles en trop ne sont pas montrées.',
    hint: 'Mettez entre guillemets les textes qui contiennent le séparateur.',
  },
  'trailing-cells': {
    one: '# ligne se termine par des cellules vides en trop.',
    many: '# lignes se terminent par des cellules vides en trop.',
    hint: 'Retirez les colonnes vides à droite du tableau.',
  },
  'blank-line': {
    one: '# ligne vide a été passée.',
    many: '# lignes vides ont été passées.',
    hint: 'Retirez les lignes vides.',
  },
  'unclosed-quote': {
    one: '# guillemet ouvert n’est jamais fermé.',
    many: '# guillemets ouverts ne sont jamais fermés.',
    hint: 'Doublez les guillemets à l’intérieur d’une cellule.',
  },
  'stray-quote': {
    one: '# cellule contient un guillemet mal placé.',
    many: '# cellules contiennent un guillemet mal placé.',
    hint: 'Doublez les guillemets à l’intérieur d’une cellule.',
  },
  'long-cell': {
    one: '# cellule est si longue qu’elle est coupée.',
    many: '# cellules sont si longues qu’elles sont coupées.',
    hint: 'Vérifiez qu’un guillemet n’a pas été oublié.',
  },
  'too-many-columns': same(
    'Le tableau a trop de colonnes pour être lu en entier.',
    'Préférez une ligne par observation à une colonne par valeur.',
  ),
  truncated: same('Le fichier s’arrête avant la fin : la dernière ligne peut être incomplète.', null),
  'merged-cells': {
    one: '# groupe de cellules est fusionné : seule la première a une valeur.',
    many: '# groupes de cellules sont fusionnés : seule la première de chacun a une valeur.',
    hint: 'Défusionnez les cellules et répétez la valeur sur chaque ligne.',
  },
  'other-sheets': {
    one: 'Le classeur a # autre feuille, qui n’est pas montrée.',
    many: 'Le classeur a # autres feuilles, qui ne sont pas montrées.',
    hint: 'Publiez un fichier par feuille.',
  },
  'nested-values': {
    one: '# cellule contient un objet ou une liste, écrits en JSON.',
    many: '# cellules contiennent un objet ou une liste, écrits en JSON.',
    hint: null,
  },
  'duplicate-row': {
    one: '# ligne est identique à une autre.',
    many: '# lignes sont identiques à une autre.',
    hint: 'Vérifiez que ces lignes ne sont pas répétées par erreur.',
  },
  'mixed-types': {
    one: '# cellule n’a pas le type du reste de sa colonne.',
    many: '# cellules n’ont pas le type du reste de leur colonne.',
    hint: 'N’écrivez dans une colonne qu’une sorte de valeur ; laissez vide ce qui n’est pas connu.',
  },
  'lost-zeros': {
    one: '# code a perdu le zéro de son début.',
    many: '# codes ont perdu le zéro de leur début.',
    hint: 'Dans le tableur, mettez la colonne au format texte avant d’y ouvrir ou d’y coller des codes.',
  },
  'scientific-identifier': {
    one: '# identifiant est écrit en notation scientifique : ses derniers chiffres sont perdus.',
    many: '# identifiants sont écrits en notation scientifique : leurs derniers chiffres sont perdus.',
    hint: 'Mettez la colonne au format texte, et reprenez les identifiants à la source.',
  },
  'checksum-failed': {
    one: '# numéro SIREN ou SIRET ne passe pas son contrôle.',
    many: '# numéros SIREN ou SIRET ne passent pas leur contrôle.',
    hint: 'Vérifiez ces numéros dans l’annuaire des entreprises.',
  },
  'formula-like-cell': {
    one: '# cellule commence comme une formule de tableur ; elle est montrée telle quelle, jamais calculée.',
    many: '# cellules commencent comme une formule de tableur ; elles sont montrées telles quelles, jamais calculées.',
    hint: 'Retirez les formules : un tableur pourrait les exécuter.',
  },
  'markup-in-cell': {
    one: '# cellule contient des balises ; elles sont montrées telles quelles, jamais interprétées.',
    many: '# cellules contiennent des balises ; elles sont montrées telles quelles, jamais interprétées.',
    hint: 'Publiez le texte sans balises.',
  },
};

/** Oddities in plain French, in the order of the profile. `columns` are the names of the columns. */
export function toTableProblems(
  problems: readonly TableProblem[],
  columns: readonly { readonly name: string }[],
): TableProblemView[] {
  return problems.map((problem) => {
    const { one, many, hint } = wordings[problem.code];
    const text = plural(problem.count, one, many).replace('#', formatNumber(problem.count));
    return {
      code: problem.code,
      text: typeset(text),
      where: whereabouts(problem, columns),
      hint: hint === null ? null : typeset(hint),
    };
  });
}

function whereabouts(
  { column, lines, count, detail, code }: TableProblem,
  columns: readonly { readonly name: string }[],
): string | null {
  const name = column === null ? undefined : columns[column]?.name;
  // The header that repeats says more than the name it was given instead.
  const quoted = code === 'duplicate-header' && detail !== null ? detail : name;
  const parts = [
    quoted === undefined ? null : `Colonne «\u00a0${quoted}\u00a0»`,
    // All the names of columns are on one line.
    lines.length === 0 ? null : lineList(lines, code === 'multiline-header' ? lines.length : count),
    code === 'other-sheets' && detail !== null ? detail : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** « ligne 12 », « lignes 12 et 40 », « lignes 12, 40, 41 et suivantes ». */
function lineList(lines: readonly number[], count: number): string {
  const numbers = lines.map((line) => formatNumber(line));
  const last = count > lines.length ? 'suivantes' : numbers.pop();
  if (numbers.length === 0) return `ligne\u00a0${last ?? ''}`;
  return `lignes\u00a0${numbers.join(', ')} et ${last ?? ''}`;
}

/** How many oddities there are, in words; `null` when there is none. */
export function countProblems(problems: readonly TableProblem[]): string | null {
  return problems.length === 0 ? null : counted(problems.length, 'particularité', 'particularités');
}

function same(text: string, hint: string | null): Wording {
  return { one: text, many: text, hint };
}

import { typeset } from '../../french/typography.ts';
import { geoFileRoute } from '../../routes.ts';
import type { ChartWords } from '../../tabular/chart/chart-words.ts';
import type { Severity } from '../../tabular/check/finding.ts';
import { columnTypes } from '../../tabular/column-type.ts';
import type { TableErrorCode, TableFormat } from '../../tabular/table.ts';
import { columnTypeLabel } from '../column-type-label.ts';
import { chartWords } from '../explorer/chart-texts.ts';
import { delimiterNames, encodingNames, formatNames } from '../table-reading.ts';

/** Why a file is not checked: of its content, or of the way it came. */
export type CheckFailureCode = TableErrorCode | 'unreadable' | 'nothing-dropped' | 'broken-checker';

/** A word before and after a count. */
export interface CountedText {
  readonly one: string;
  readonly many: string;
}

/** Words of the checker, for its script. `{name}` are filled there; counts are `#`. */
export interface CheckerConfig {
  readonly formats: Readonly<Record<TableFormat, string>>;
  /** Names of what findings show as codes: encodings, separators, systems of coordinates. */
  readonly values: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly failures: Readonly<Record<CheckFailureCode, string>>;
  readonly severities: Readonly<Record<Severity, CountedText>>;
  readonly texts: CheckerTexts;
  /** Of the chart of the preview. */
  readonly chart: ChartWords;
  /** Address of the module of the codes of communes. */
  readonly communes: string;
  /** Address of the module of the outlines under the map. */
  readonly outlines: string;
}

interface CheckerTexts {
  readonly reading: string;
  readonly judging: string;
  readonly done: string;
  readonly cancelled: string;
  readonly severalFiles: string;
  readonly rows: CountedText;
  readonly columns: CountedText;
  readonly separator: string;
  readonly encoding: string;
  readonly sheet: string;
  readonly clean: string;
  readonly line: CountedText;
  readonly item: CountedText;
  readonly following: string;
  readonly and: string;
  readonly wholeFile: string;
  readonly more: CountedText;
  readonly unlisted: CountedText;
  readonly quoted: string;
  readonly mapped: CountedText;
  readonly outside: CountedText;
  readonly previewRows: CountedText;
  readonly previewEmpty: string;
  readonly previewColumns: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly blocked: string;
  readonly rounded: string;
  readonly reportTitle: string;
  readonly reportChecked: string;
  readonly reportMend: string;
  readonly reportFile: string;
}

const failures: Readonly<Record<CheckFailureCode, string>> = {
  empty: 'Ce fichier est vide : il ne contient aucune ligne.',
  html: 'Ce fichier est une page web, et non des données. Un lien de téléchargement a sans doute mené à une page : reprenez le fichier à la source.',
  binary:
    'Ce fichier n’est ni un texte ni un classeur : c’est sans doute un PDF, une image ou une archive. Changer son extension n’y fait rien : exportez le tableau en CSV.',
  'not-a-table':
    'Ce fichier se lit, mais ne contient pas de tableau : il faut un CSV, un classeur, ou un JSON dont les lignes sont les objets d’une liste.',
  'invalid-json':
    'Ce JSON ne se lit pas : une virgule, un guillemet ou une accolade manque. Exportez-le de nouveau.',
  'broken-archive':
    'Ce fichier est abîmé : il a sans doute été coupé en route. Téléchargez-le ou enregistrez-le de nouveau.',
  'archive-too-large':
    'Ce fichier est trop lourd pour être ouvert d’un bloc dans un navigateur. Exportez-le en CSV : un CSV se lit morceau par morceau, sans limite de taille.',
  encrypted:
    'Ce classeur est protégé par un mot de passe : personne ne pourra le lire. Ôtez la protection, puis vérifiez-le de nouveau.',
  unsupported:
    'Ce format n’est pas vérifié ici : c’est un ancien classeur Excel (.xls), une archive ZIP ou un fichier Parquet. Enregistrez le tableau en CSV ou en .xlsx.',
  unreadable:
    'Le navigateur n’a pas pu lire ce fichier : il a été déplacé ou modifié, ou c’est un dossier. Choisissez-le de nouveau.',
  'nothing-dropped': 'Ce que vous avez déposé n’est pas un fichier.',
  'broken-checker':
    'La vérification s’est arrêtée. Essayez de nouveau, avec une partie du fichier s’il est très lourd.',
};

const texts: CheckerTexts = {
  reading: 'Lecture du fichier…',
  judging: 'Examen des cellules…',
  done: 'Vérification terminée.',
  cancelled: 'Vérification abandonnée.',
  severalFiles: 'Un seul fichier est vérifié à la fois : voici le premier.',
  rows: { one: '# ligne', many: '# lignes' },
  columns: { one: '# colonne', many: '# colonnes' },
  separator: 'séparateur : {name}',
  encoding: 'encodage : {name}',
  sheet: 'feuille « {name} »',
  clean: 'Rien à signaler',
  line: { one: 'ligne {lines}', many: 'lignes {lines}' },
  item: { one: 'nº {lines}', many: 'nº {lines}' },
  following: 'suivantes',
  and: ' et ',
  wholeFile: 'Tout le fichier',
  more: { one: '# autre colonne', many: '# autres colonnes' },
  unlisted: {
    one: '# autre colonne est nommée dans les rapports.',
    many: '# autres colonnes sont nommées dans les rapports.',
  },
  quoted: '« {text} »',
  mapped: {
    one: '# ligne a une position.',
    many: '# lignes ont une position.',
  },
  outside: {
    one: '# ligne est hors de France.',
    many: '# lignes sont hors de France.',
  },
  previewEmpty: 'Les colonnes seules : le fichier n’a aucune ligne à montrer.',
  previewColumns: 'Les {shown} premières colonnes sur {all}.',
  previewRows: {
    one: 'La première ligne, comme le portail la montrerait.',
    many: 'Les # premières lignes, comme le portail les montrerait.',
  },
  copied: 'Résumé copié',
  notCopied: 'La copie a échoué : enregistrez le rapport',
  blocked: 'Il faut d’abord réparer à la main ce qui suit, sans quoi une copie perdrait des données :',
  rounded:
    'Ce fichier contient des nombres trop longs pour être récrits sans perte : réparez-le à la source.',
  reportTitle: 'Vérification de {name}',
  reportChecked: 'Vérifié le {date}.',
  reportMend: 'Pour réparer : {mend}',
  reportFile: 'rapport',
};

/** @returns all the words, typeset. */
export function toCheckerConfig(): CheckerConfig {
  return {
    communes: geoFileRoute('codes-communes.js'),
    outlines: geoFileRoute('fonds-de-carte.js'),
    chart: chartWords,
    ...typesetAll(words),
  };
}

const words: Omit<CheckerConfig, 'communes' | 'outlines' | 'chart'> = {
  formats: formatNames,
  values: {
    ...encodingNames,
    ...delimiterNames,
    lambert93: 'Lambert-93',
    xlsx: formatNames.xlsx,
    ods: formatNames.ods,
  },
  types: Object.fromEntries(columnTypes.map((type) => [type, columnTypeLabel(type)])),
  failures,
  severities: {
    error: { one: '# point à corriger', many: '# points à corriger' },
    warning: { one: '# point à vérifier', many: '# points à vérifier' },
    notice: { one: '# point à améliorer', many: '# points à améliorer' },
  },
  texts,
};

/** The same object with its texts typeset. */
function typesetAll<Value>(value: Value): Value {
  // The shape does not change: texts stay texts.
  return JSON.parse(JSON.stringify(value), (_, item: unknown) =>
    typeof item === 'string' ? typeset(item) : item,
  ) as Value;
}

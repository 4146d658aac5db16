import type { TableErrorCode } from '../../tabular/table.ts';
import { tableErrorTexts } from '../preview-failure.ts';
import type { ColumnType } from '../../tabular/column-type.ts';
import { columnTypes } from '../../tabular/column-type.ts';
import { columnTypeLabel } from '../column-type-label.ts';

/** Texts that the live table fills: `{count}` and other names in braces are replaced. */
export interface TableTexts {
  /** Counts of rows, announced. */
  readonly count: {
    readonly all: readonly [one: string, many: string];
    readonly some: readonly [one: string, many: string];
    readonly none: string;
    readonly unknown: string;
    readonly reading: string;
  };
  /** What the reading came to. */
  readonly halted: { readonly pause: string; readonly limit: string };
  /** Columns of the address that the table does not have. */
  readonly unknownColumns: readonly [one: string, many: string];
  /** A name, between two filters, and a line of the notice: what a script puts together. */
  readonly joints: Readonly<Record<'name' | 'filters' | 'line', string>>;
  readonly grid: { readonly label: string; readonly rowNumber: string; readonly filtered: string };
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Chips of the filters. */
  readonly chips: Readonly<
    Record<
      | 'search'
      | 'contains'
      | 'values'
      | 'min'
      | 'max'
      | 'range'
      | 'from'
      | 'to'
      | 'dates'
      | 'empty'
      | 'filled'
      | 'sortUp'
      | 'sortDown',
      string
    >
  > & { readonly hidden: readonly [one: string, many: string] };
  /** Rows read page by page at the tabular API; what it cannot filter. */
  readonly remote: string;
  readonly unapplied: string;
  readonly emptyValue: string;
  readonly or: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly row: string;
  /** Why a row is not shown. */
  readonly rowFaults: Readonly<Record<'unknown' | 'end' | 'lost', string>>;
  readonly statistics: Readonly<
    Record<
      | 'ofShownRows'
      | 'ofWholeTable'
      | 'filled'
      | 'distinct'
      | 'distinctEstimate'
      | 'min'
      | 'max'
      | 'mean'
      | 'median'
      | 'sum'
      | 'from'
      | 'to'
      | 'top',
      string
    >
  >;
  readonly values: { readonly more: string; readonly none: string };
  readonly columns: { readonly more: string; readonly none: string };
  /** Why rows are not there. `reasons`: what the server does, or what the file turned out to be. */
  readonly failures: Readonly<Record<'status' | 'silent' | 'lost', string>> & {
    readonly reasons: Readonly<
      Record<'unreachable' | 'whole-only' | 'too-long' | 'broken' | TableErrorCode, string>
    >;
  };
  readonly downloads: { readonly working: string; readonly failed: string };
  /** Notice that goes with a download. */
  readonly notice: Readonly<
    Record<
      | 'title'
      | 'dataset'
      | 'file'
      | 'producer'
      | 'license'
      | 'modified'
      | 'downloaded'
      | 'page'
      | 'rows'
      | 'filters'
      | 'noFilter'
      | 'partial'
      | 'columns'
      | 'formulas'
      | 'fileName'
      | 'sheet'
      | 'dataSheet',
      string
    >
  >;
}

/** Texts of the table of a resource. */
export const tableTexts: TableTexts = {
  count: {
    all: ['{count} ligne', '{count} lignes'],
    some: ['{matching} ligne sur {count}', '{matching} lignes sur {count}'],
    none: 'Aucune ligne ne correspond. Retirez un filtre, ou une partie de la recherche.',
    unknown: 'Nombre de lignes inconnu',
    reading: 'Lecture du fichier : {share}',
  },
  halted: {
    pause: 'Le fichier dépasse 20 Mo : seules ses {count} premières lignes sont lues pour l’instant.',
    limit: 'La lecture s’est arrêtée avant la fin du fichier : seules ses {count} premières lignes sont là.',
  },
  unknownColumns: [
    'L’adresse demande une colonne que ce tableau n’a pas : {names}. Elle a été ignorée.',
    'L’adresse demande des colonnes que ce tableau n’a pas : {names}. Elles ont été ignorées.',
  ],
  joints: { name: '« {name} »', filters: ' ; ', line: '{term} : {value}' },
  grid: { label: 'Lignes du tableau', rowNumber: 'N°', filtered: 'filtrée' },
  types: Object.fromEntries(columnTypes.map((type) => [type, columnTypeLabel(type)])) as Record<
    ColumnType,
    string
  >,
  chips: {
    search: '« {text} » dans toutes les colonnes',
    contains: '{column} contient « {text} »',
    values: '{column} : {text}',
    min: '{column} ≥ {min}',
    max: '{column} ≤ {max}',
    range: '{column} entre {min} et {max}',
    from: '{column} à partir de {from}',
    to: '{column} jusqu’à {to}',
    dates: '{column} de {from} à {to}',
    empty: '{column} : vide',
    filled: '{column} : rempli',
    sortUp: 'Tri par {column}, croissant',
    sortDown: 'Tri par {column}, décroissant',
    hidden: ['{count} colonne masquée', '{count} colonnes masquées'],
  },
  remote:
    'Ce fichier est lu page par page sur data.gouv.fr : la recherche porte sur l’expression exacte, accents compris.',
  unapplied: 'Lu page par page sur data.gouv.fr, ce fichier ne peut pas être filtré ainsi : {filters}.',
  emptyValue: '(vide)',
  or: ' ou ',
  copied: 'Lien copié',
  copyFailed: 'La copie a échoué : le lien est dans la barre d’adresse.',
  row: 'Ligne {number}',
  rowFaults: {
    unknown: 'L’adresse demande la ligne {number}, que ce tableau n’a pas.',
    end: 'Il n’y a pas d’autre ligne.',
    lost: 'Cette ligne n’a pas pu être lue : la connexion est peut-être coupée. Réessayez.',
  },
  statistics: {
    ofShownRows: 'Statistiques des lignes affichées',
    ofWholeTable: 'Statistiques du fichier entier, d’après data.gouv.fr',
    filled: 'Remplies',
    distinct: 'Valeurs distinctes',
    distinctEstimate: 'Valeurs distinctes (estimation)',
    min: 'Minimum',
    max: 'Maximum',
    mean: 'Moyenne',
    median: 'Médiane',
    sum: 'Somme',
    from: 'Première date',
    to: 'Dernière date',
    top: 'Valeurs les plus fréquentes',
  },
  columns: {
    more: 'Les {count} premières colonnes sur {total}. Cherchez les autres par leur nom.',
    none: 'Aucune colonne de ce nom',
  },
  values: {
    more: 'Les {count} valeurs les plus fréquentes sur {total}',
    none: 'Aucune valeur',
  },
  failures: {
    status: 'Le serveur qui héberge le fichier a répondu par une erreur ({status}).',
    silent:
      'La lecture s’est interrompue avant la fin du fichier : les lignes déjà lues restent affichées. Rechargez la page pour réessayer.',
    lost: 'data.gouv.fr n’a pas donné ces lignes.',
    reasons: {
      unreachable:
        'Le serveur qui héberge le fichier ne répond pas, ou n’autorise pas sa lecture depuis un autre site.',
      'whole-only':
        'Le serveur ne donne pas ce fichier par morceaux, comme il le faut pour l’ouvrir ici. Téléchargez-le.',
      'too-long': 'Ce tableau est trop grand pour être ouvert dans cette page. Téléchargez le fichier.',
      broken: 'La version du fichier préparée par data.gouv.fr est abîmée. Téléchargez le fichier d’origine.',
      ...tableErrorTexts,
    },
  },
  downloads: {
    working: 'Préparation du fichier…',
    failed: 'Le fichier n’a pas pu être préparé. Filtrez le tableau pour l’alléger, ou réessayez.',
  },
  notice: {
    title: 'À propos de ces données',
    dataset: 'Jeu de données',
    file: 'Fichier',
    producer: 'Producteur',
    license: 'Licence',
    modified: 'Données du',
    downloaded: 'Téléchargées le',
    page: 'Adresse',
    rows: 'Lignes',
    filters: 'Filtres',
    noFilter: 'aucun',
    partial: 'le fichier n’a pas été lu en entier',
    columns: 'Colonnes masquées',
    formulas:
      'Les cellules qui commencent comme une formule (=, +, -, @) sont précédées d’une apostrophe, pour qu’aucun tableur ne les exécute.',
    fileName: 'LISEZMOI.txt',
    sheet: 'À propos',
    dataSheet: 'Données',
  },
};

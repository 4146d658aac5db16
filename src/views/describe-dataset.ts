import { frequencies } from '../catalog/frequency.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import { granularities, regionZones, wideZones, zoneLabel } from '../catalog/spatial.ts';
import { typeset } from '../french/typography.ts';
import { departementRows } from '../tabular/geography/french-areas.ts';
import { columnTypes, type ColumnType } from '../tabular/column-type.ts';
import { columnTypeLabel } from './column-type-label.ts';
import type { DescribeConfig, DescribeTexts } from './describe-dataset-config.ts';
import { tableErrorTexts } from './preview-failure.ts';

interface Option {
  /** Id of data.gouv.fr. */
  readonly value: string;
  readonly label: string;
}

/** Options under a heading, or under none. */
interface OptionGroup {
  readonly label: string | null;
  readonly options: readonly Option[];
}

interface AdvisedKeyword {
  readonly keyword: string;
  readonly use: string;
  /** On every dataset: chosen at once. */
  readonly always: boolean;
}

export interface DescribeDatasetView {
  readonly config: DescribeConfig;
  readonly frequencies: readonly Option[];
  readonly zones: readonly OptionGroup[];
  readonly granularities: readonly Option[];
  readonly keywords: readonly AdvisedKeyword[];
  /** A description to fill by hand, for those who have no script. */
  readonly template: string;
}

/** What the page that helps to describe a dataset offers to choose, and its words. */
export function toDescribeDataset({ keywordAdvice }: Pick<Portal, 'keywordAdvice'>): DescribeDatasetView {
  const options = (labels: Readonly<Record<string, string>>): Option[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  const labels: DescribeConfig['labels'] = {
    // « Inconnue » is what a dataset has when nothing was chosen.
    frequency: Object.fromEntries(
      Object.entries(frequencies)
        .filter(([id]) => id !== 'unknown')
        .map(([id, { label }]) => [id, label]),
    ),
    zone: Object.fromEntries(
      zoneGroups.flatMap(({ options }) => options.map(({ value, label }) => [value, label])),
    ),
    granularity: granularities,
  };
  const { always, recommended } = keywordAdvice;
  return {
    config: {
      texts,
      labels,
      types: Object.fromEntries(columnTypes.map((type) => [type, columnTypeLabel(type)])) as Record<
        ColumnType,
        string
      >,
      always: always.map(({ keyword }) => keyword),
    },
    frequencies: options(labels.frequency),
    zones: zoneGroups,
    granularities: options(labels.granularity),
    keywords: [
      ...always.map(({ keyword, use }) => ({ keyword, use: typeset(use), always: true })),
      ...recommended.map(({ keyword, use }) => ({ keyword, use: typeset(use), always: false })),
    ],
    template,
  };
}

const toZone = (id: string): Option => ({ value: id, label: zoneLabel(id) });

const zoneGroups: readonly OptionGroup[] = [
  { label: null, options: wideZones.map(toZone) },
  { label: 'Régions', options: regionZones.map(toZone) },
  {
    label: 'Départements',
    // A collectivity of overseas, which is in no region, is a zone of another kind.
    options: departementRows
      .filter(([, , , region]) => region !== '')
      .map(([code, name]) => ({ value: `fr:departement:${code}`, label: `${code}\u00a0${name}` })),
  },
];

const texts: DescribeTexts = {
  size: 'Le fichier compte {rows} et {columns}.',
  rowWords: ['ligne', 'lignes'],
  columnWords: ['colonne', 'colonnes'],
  row: 'Une ligne décrit {row}.',
  columnsTitle: 'Colonnes',
  columnHeads: ['Colonne', 'Contenu', 'Type', 'Exemple'],
  methodTitle: 'Origine et méthode',
  limitsTitle: 'Limites',
  updateTitle: 'Mise à jour',
  update: typeset('Fréquence : {frequency}.'),
  factSummary: typeset('Description courte :'),
  factKeywords: typeset('Mots-clés :'),
  factFrequency: typeset('Fréquence :'),
  factPeriod: typeset('Période :'),
  factZone: typeset('Territoire :'),
  factGranularity: typeset('Précision :'),
  reading: typeset('Lecture du fichier : {share}'),
  read: 'Lu dans {file}\u00a0: {columns} et {rows}. Vérifiez ce qui a été proposé.',
  meaningOf: 'Ce que contient la colonne {name}',
  moreColumns:
    'Le fichier a {count} colonnes ; seules les 200 premières sont reprises. Joignez plutôt un fichier de documentation.',
  failures: {
    ...tableErrorTexts,
    unsupported: typeset('Ce genre de fichier n’est pas lu ici : enregistrez-le en CSV, XLSX ou ODS.'),
  },
  withdrawn: typeset('Ce qui venait du fichier précédent est retiré ; ce que vous avez écrit reste.'),
  checks: {
    'title-missing': 'Donnez un titre.',
    'title-short': typeset('Le titre est court ({count} caractères) : dites de quoi, et où.'),
    'title-long': typeset('Le titre compte {count} caractères : au-delà de {most}, les listes le coupent.'),
    'title-file-name': typeset('Le titre ressemble à un nom de fichier : écrivez-le comme une phrase.'),
    'title-capitals': 'Le titre est tout en capitales.',
    'summary-missing': 'Écrivez une description courte, d’une ou deux phrases ({most} caractères au plus).',
    'summary-long': typeset(
      'La description courte compte {count} caractères ; data.gouv.fr en accepte {most}.',
    ),
    'summary-is-title': 'La description courte répète le titre.',
    'description-short': typeset(
      'Complétez la description : il faut {least} caractères au moins, il y en a {count}.',
    ),
    'description-long': typeset(
      'La description compte {count} caractères ; data.gouv.fr en accepte {most} : joignez un fichier de documentation.',
    ),
    'columns-unexplained': typeset('Colonnes sans explication : {count}.'),
    'keywords-few': typeset('Mots-clés choisis : {count}. Il en faut de {least} à {most}.'),
    'keywords-many': typeset('Mots-clés choisis : {count}. Gardez-en {most} au plus.'),
    'keywords-form': typeset(
      'À récrire en minuscules, sans accent, avec des traits d’union, de {least} à {most} caractères : {keywords}.',
    ),
    'keywords-always': typeset('Ajoutez le mot-clé {keyword} : il est attendu sur tous les jeux.'),
    'frequency-missing': typeset('Choisissez une fréquence, même « ponctuelle » ou « sans régularité ».'),
    'period-missing': 'Indiquez la période que couvrent les données.',
    'period-reversed': 'La fin de la période précède son début.',
    'territory-missing': 'Indiquez le territoire couvert, ou sa précision.',
  },
  ready: 'Tout y est.',
  toReview: ['point à revoir', 'points à revoir'],
  length: '{count} sur {most}',
  fileName: 'description-du-jeu',
};

const template = `[Ce que contient le jeu, en deux ou trois phrases : de quoi, où, quand.]

Le fichier compte [nombre] lignes et [nombre] colonnes. Une ligne décrit [un musée, une subvention, un film…].

## Colonnes

| Colonne | Contenu | Type | Exemple |
| --- | --- | --- | --- |
| \`[nom]\` | [ce qu’elle contient] | [texte, date, nombre…] | [une valeur] |
| \`[nom]\` | [ce qu’elle contient] | [texte, date, nombre…] | [une valeur] |

## Origine et méthode

[D’où viennent les données, comment elles sont recueillies et vérifiées.]

## Limites

[Ce qui manque, ce qui est estimé, ce qu’il ne faut pas en conclure.]

## Mise à jour

Fréquence : [annuelle, mensuelle, ponctuelle…].
`;

import type { ChartWords } from '../../tabular/chart/chart-words.ts';
import { toReadingTexts, type ReadingTexts } from './reading-texts.ts';

/** The French of charts, drawn at build or in the browser. No-break spaces are written as `\u00a0`. */
export const chartWords: ChartWords = {
  titles: {
    countByPeriod: 'Nombre de lignes par {period} («\u00a0{x}\u00a0»)',
    valueByPeriod: '{measure} par {period}',
    countByCategory: 'Nombre de lignes selon «\u00a0{x}\u00a0»',
    valueByCategory: '{measure} selon «\u00a0{x}\u00a0»',
    histogram: 'Répartition des valeurs de «\u00a0{x}\u00a0»',
  },
  measures: {
    count: { inText: 'le nombre de lignes', alone: 'Nombre de lignes' },
    sum: { inText: 'la somme de «\u00a0{y}\u00a0»', alone: 'Somme de «\u00a0{y}\u00a0»' },
    mean: { inText: 'la moyenne de «\u00a0{y}\u00a0»', alone: 'Moyenne de «\u00a0{y}\u00a0»' },
    single: { inText: '«\u00a0{y}\u00a0»', alone: '{y}' },
  },
  periods: { year: 'année', month: 'mois', decade: 'décennie' },
  decade: 'années\u00a0{year}',
  decadeInText: 'les années\u00a0{year}',
  wholeRange: '{from} à {to}',
  range: '{from} à moins de {to}',
  openRange: '{from} et plus',
  rows: ['ligne', 'lignes'],
  others: ['Une autre valeur', 'Les {count} autres valeurs, ensemble'],
  sentences: {
    evolution: 'Entre {from} et {to}, {measure} passe de {first} à {last}.',
    spread: '{rows} entre {from} et {to}. Le plus haut\u00a0: {max} ({maxLabels}).',
    sameEnds: '{Measure} vaut {first} à la fin comme au début ({from} et {to}).',
    oneMark: '{label}\u00a0: {value}.',
    extremes: 'Le plus haut\u00a0: {max} ({maxLabels})\u202f; le plus bas\u00a0: {min} ({minLabels}).',
    sameAll: '{Measure} vaut {value} partout.',
    times: '{count} fois',
    mostFrequent:
      'La valeur la plus fréquente de «\u00a0{x}\u00a0» est «\u00a0{label}\u00a0»\u00a0: {rows} sur {total} ({share}){ahead}.',
    mostFrequentTie:
      'Les valeurs les plus fréquentes de «\u00a0{x}\u00a0» sont {labels}\u00a0: {rows} chacune.',
    mostFrequentTies:
      '{ties} valeurs de «\u00a0{x}\u00a0» ont le plus de lignes, à égalité\u00a0: {rows} chacune.',
    atLeast: 'Au moins {count}',
    sameRows: 'Toutes les valeurs de «\u00a0{x}\u00a0» ont autant de lignes\u00a0: {count}.',
    highest: 'Le plus haut pour {measure}\u00a0: «\u00a0{label}\u00a0» ({value}){ahead}.',
    highestTie: 'Le plus haut pour {measure}, {value}, se trouve plusieurs fois\u00a0: {labels}.',
    ahead: ', devant {labels}',
    wholeBin:
      'La tranche la plus fournie de «\u00a0{x}\u00a0»\u00a0: {label}, avec {rows} sur {total} ({share}).',
    empty: 'Aucune ligne à représenter.',
  },
  notes: {
    leftOut: [
      '{count} est laissée de côté\u00a0: sa valeur est vide ou illisible.',
      '{count} sont laissées de côté\u00a0: leur valeur est vide ou illisible.',
    ],
    others: [
      'Une autre valeur ({rows}) n’est pas dessinée.',
      '{count} autres valeurs ({rows}) ne sont pas dessinées.',
    ],
    apart: {
      before: [
        '{rows} plus ancienne ({years}) n’est pas dessinée\u00a0: elle étirerait l’axe.',
        '{rows} plus anciennes ({years}) ne sont pas dessinées\u00a0: elles étireraient l’axe.',
      ],
      after: [
        '{rows} plus récente ({years}) n’est pas dessinée\u00a0: elle étirerait l’axe.',
        '{rows} plus récentes ({years}) ne sont pas dessinées\u00a0: elles étireraient l’axe.',
      ],
    },
    missing: ['Aucune donnée pour {labels}.', 'Aucune donnée pour {labels}.'],
    missingMany: '{count} périodes sont sans donnée\u00a0: la ligne y est interrompue.',
    lastPeriod:
      'Dernière période, {last}\u00a0: {rows}, contre {previousRows} pour {previous}. Elle est peut-être incomplète.',
    unevenRows:
      'Le nombre de lignes change d’une période à l’autre (de {min} à {max})\u00a0: la somme peut varier pour cette seule raison.',
    openBar: 'La dernière barre réunit toutes les valeurs à partir de {from}.',
    axis: 'L’axe vertical ne commence pas à zéro.',
  },
  and: 'et',
};

/** What the live chart says beside the words of charts. Written in the page as JSON. */
export interface LiveChartTexts {
  readonly words: ChartWords;
  /** The choice of no measure. */
  readonly count: string;
  readonly source: string;
  readonly reading: ReadingTexts;
  /** With a search or filters. */
  readonly filtered: string;
  readonly notWhole: string;
  readonly failed: string;
  readonly copied: string;
  readonly copyFailed: string;
}

export const liveChartTexts: LiveChartTexts = {
  words: chartWords,
  count: 'Nombre de lignes',
  source: 'Source\u00a0: {dataset}, {title}, {producer}, {license}, données au {date}. {url}',
  reading: toReadingTexts('Le graphique'),
  filtered: 'Filtres du tableau appliqués\u00a0: {matching} sur {total}.',
  notWhole:
    'Les lignes de ce fichier sont lues page par page, sur un serveur\u00a0: elles ne peuvent pas être comptées ici toutes ensemble. Le graphique de la page, calculé à l’avance, reste le bon. Pour en faire un autre, téléchargez le fichier.',
  failed: 'Le graphique n’a pas pu être calculé. Essayez un autre choix.',
  copied: 'Lien copié.',
  copyFailed: 'La copie a échoué\u00a0: copiez l’adresse de la page.',
};

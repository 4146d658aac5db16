import type { Quality } from './schemas/dataset.ts';

type QualityKey = Exclude<keyof Quality, 'score'>;

/** A criterion of data.gouv.fr (contract §2.8), said for each outcome. */
export interface QualityCriterion {
  readonly key: QualityKey;
  /** Short name, for lists of what is missing. */
  readonly label: string;
  /** Said when it is met. */
  readonly met: string;
  /** Said when it is not. */
  readonly unmet: string;
  /** What the producer does to win it. */
  readonly advice: string;
}

/** The nine criteria that make the score, in the order they are shown. */
export const qualityCriteria: readonly QualityCriterion[] = [
  {
    key: 'description',
    label: 'Description',
    met: 'La description est assez longue pour comprendre le jeu.',
    unmet: 'La description est trop courte.',
    advice: 'Décrire en plus de cent caractères ce que contient le jeu, d’où il vient et ses limites.',
  },
  {
    key: 'resourcesDocumented',
    label: 'Documentation des fichiers',
    met: 'Les fichiers sont documentés.',
    unmet: 'Aucun fichier n’est documenté.',
    advice:
      'Décrire chaque fichier, ou joindre une documentation : un dictionnaire des colonnes, par exemple.',
  },
  {
    key: 'license',
    label: 'Licence',
    met: 'La licence est indiquée.',
    unmet: 'La licence n’est pas indiquée.',
    advice: 'Choisir une licence ; la Licence Ouverte 2.0 est celle des administrations.',
  },
  {
    key: 'frequency',
    label: 'Fréquence de mise à jour',
    met: 'La fréquence de mise à jour est annoncée.',
    unmet: 'La fréquence de mise à jour n’est pas annoncée.',
    advice: 'Annoncer une fréquence, même « ponctuelle » ou « sans régularité ».',
  },
  {
    key: 'updatedInTime',
    label: 'Mise à jour dans les temps',
    met: 'La fréquence annoncée est respectée.',
    unmet: 'La fréquence annoncée n’est pas respectée.',
    advice: 'Publier la mise à jour attendue, ou annoncer une fréquence plus proche du rythme réel.',
  },
  {
    key: 'hasOpenFormat',
    label: 'Format ouvert',
    met: 'Un fichier au moins est dans un format ouvert.',
    unmet: 'Aucun fichier n’est dans un format ouvert.',
    advice: 'Ajouter une version CSV, JSON ou ODS des fichiers Excel, Word ou PDF.',
  },
  {
    key: 'allResourcesAvailable',
    label: 'Disponibilité des fichiers',
    met: 'Tous les fichiers sont disponibles.',
    unmet: 'Un fichier au moins ne répond pas.',
    advice: 'Corriger ou retirer l’adresse des fichiers qui ne répondent plus.',
  },
  {
    key: 'temporalCoverage',
    label: 'Période couverte',
    met: 'La période couverte est indiquée.',
    unmet: 'La période couverte n’est pas indiquée.',
    advice: 'Indiquer les dates de début et de fin de ce que décrivent les données.',
  },
  {
    key: 'spatialCoverage',
    label: 'Territoire couvert',
    met: 'Le territoire couvert est indiqué.',
    unmet: 'Le territoire couvert n’est pas indiqué.',
    advice: 'Indiquer le territoire : pays, région, département, commune…',
  },
];

/** How many criteria are met, out of those that were judged. */
export function countCriteria(quality: Quality): { readonly met: number; readonly judged: number } {
  const outcomes = qualityCriteria.map(({ key }) => quality[key]).filter((outcome) => outcome !== null);
  return { met: outcomes.filter(Boolean).length, judged: outcomes.length };
}

/** Criteria judged and not met: what a producer can still win. */
export function unmetCriteria(quality: Quality): QualityCriterion[] {
  return qualityCriteria.filter(({ key }) => quality[key] === false);
}

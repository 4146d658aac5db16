import { guideRoute, guideToolRoutes } from '../../routes.ts';
import type { DefectKind } from './defects.ts';

/** What is always said of a kind of defect. */
export interface DefectText {
  /** Name of the defect, as a heading or a cell. */
  readonly label: string;
  /** Why it matters, to those who come for the data. */
  readonly why: string;
  /** Label of the link to the screen of data.gouv.fr where it is mended. */
  readonly action: string;
  /** Which screen that is. */
  readonly screen: 'metadata' | 'files' | 'discussions';
  /** Guide that says how, and its name in a link. */
  readonly guide: { readonly href: string; readonly label: string };
}

const frequency = { href: guideRoute('mettre-a-jour', 'frequence'), label: 'Annoncer la bonne fréquence' };
const update = { href: guideRoute('mettre-a-jour'), label: 'Mettre à jour' };
const prepare = { href: guideRoute('preparer-ses-donnees', 'format'), label: 'Préparer ses données' };
const describe = { href: guideToolRoutes.describeDataset, label: 'Décrire un jeu' };

export const defectTexts: Readonly<Record<DefectKind, DefectText>> = {
  'dead-resources': {
    label: 'Fichier ou adresse qui ne répond pas',
    why: 'Qui clique n’obtient rien : c’est le défaut qui fait partir le plus sûrement.',
    action: 'Corriger les fichiers',
    screen: 'files',
    guide: update,
  },
  late: {
    label: 'Mise à jour en retard',
    why: 'On compte sur le rythme annoncé : passé la date, plus personne ne sait si les données valent encore.',
    action: 'Mettre à jour les fichiers',
    screen: 'files',
    guide: update,
  },
  'unanswered-discussions': {
    label: 'Question sans réponse',
    why: 'Une question publique reste visible de tous, et son silence aussi.',
    action: 'Répondre',
    screen: 'discussions',
    guide: { href: guideRoute('accompagnement-et-contacts'), label: 'Accompagnement et contacts' },
  },
  'spreadsheet-only': {
    label: 'Tableur seulement',
    why: 'Un classeur se lit à l’œil ; un programme, une carte ou un aperçu attendent un CSV.',
    action: 'Ajouter un fichier CSV',
    screen: 'files',
    guide: prepare,
  },
  'undocumented-columns': {
    label: 'Colonnes sans explication',
    why: 'Sans le sens des colonnes, deux lecteurs comprennent deux choses.',
    action: 'Documenter les fichiers',
    screen: 'files',
    guide: describe,
  },
  'short-description': {
    label: 'Description trop courte',
    why: 'Elle dit si le jeu répond à la question que l’on se pose ; sans elle, il faut ouvrir les fichiers.',
    action: 'Compléter la description',
    screen: 'metadata',
    guide: describe,
  },
  'no-summary': {
    label: 'Pas de description courte',
    why: 'C’est la phrase que montrent les listes et les moteurs de recherche.',
    action: 'Écrire la description courte',
    screen: 'metadata',
    guide: describe,
  },
  'no-frequency': {
    label: 'Fréquence inconnue',
    why: 'Elle dit quand revenir ; même « ponctuelle » répond à la question.',
    action: 'Indiquer la fréquence',
    screen: 'metadata',
    guide: frequency,
  },
  'no-coverage': {
    label: 'Couverture non indiquée',
    why: 'Période et territoire permettent de trouver le jeu, et d’écarter ce qui ne convient pas.',
    action: 'Indiquer la couverture',
    screen: 'metadata',
    guide: describe,
  },
};

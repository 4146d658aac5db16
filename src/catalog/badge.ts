interface BadgeLabel {
  readonly label: string;
  /** What it tells, in one sentence. */
  readonly meaning: string;
}

/** Badges of datasets (contract §2.11). */
export const datasetBadges: Readonly<Record<string, BadgeLabel>> = {
  hvd: {
    label: 'Données de forte valeur',
    meaning: 'Le droit européen en impose l’ouverture, gratuite et par API.',
  },
  inspire: {
    label: 'Inspire',
    meaning: 'Donnée géographique soumise à la directive européenne Inspire.',
  },
  spd: {
    label: 'Donnée de référence',
    meaning: 'Elle fait partie du service public de la donnée.',
  },
  'pivotal-data': {
    label: 'Donnée pivot',
    meaning: 'Elle sert à relier d’autres jeux de données entre eux.',
  },
  sl: {
    label: 'Statistiques labellisées',
    meaning: 'Série labellisée par l’Autorité de la statistique publique.',
  },
  sr: {
    label: 'Statistiques d’intérêt général',
    meaning: 'Série reconnue d’intérêt général par l’Autorité de la statistique publique.',
  },
};

/** Badges of organisations (contract §2.11). */
export const organizationBadges: Readonly<Record<string, BadgeLabel>> = {
  'public-service': { label: 'Service public', meaning: 'Organisme chargé d’une mission de service public.' },
  certified: { label: 'Certifié', meaning: 'Identité vérifiée par data.gouv.fr.' },
  'local-authority': { label: 'Collectivité territoriale', meaning: 'Commune, département, région…' },
  association: { label: 'Association', meaning: 'Association déclarée.' },
  company: { label: 'Entreprise', meaning: 'Société commerciale.' },
};

/** Label of a badge of a dataset; an unknown kind is its own label. */
export function datasetBadgeLabel(kind: string): string {
  return datasetBadges[kind]?.label ?? kind;
}

/** Label of a badge of an organisation; an unknown kind is its own label. */
export function organizationBadgeLabel(kind: string): string {
  return organizationBadges[kind]?.label ?? kind;
}

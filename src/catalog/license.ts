/** A licence of data.gouv.fr (contract §2.11), with what it allows in plain French. */
export interface License {
  /** Title as shown. */
  readonly label: string;
  /** Short form for cards and facets. */
  readonly shortLabel: string;
  readonly url: string | null;
  /** SPDX identifier where there is one. */
  readonly spdx: string | null;
  /** What one may do and must do, in one or two sentences; `null` when the text is not known. */
  readonly plain: string | null;
  /** Whether reusing asks to name the source. */
  readonly attribution: boolean;
  /** Whether what is derived must be shared alike. */
  readonly shareAlike: boolean;
}

const ouverte =
  'Vous pouvez copier, modifier, diffuser et exploiter ces données, y compris à titre commercial, à condition de citer leur source et la date de leur dernière mise à jour.';

export const licenses: Readonly<Record<string, License>> = {
  lov2: {
    label: 'Licence Ouverte 2.0',
    shortLabel: 'Licence Ouverte 2.0',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    spdx: 'etalab-2.0',
    plain: ouverte,
    attribution: true,
    shareAlike: false,
  },
  'fr-lo': {
    label: 'Licence Ouverte 1.0',
    shortLabel: 'Licence Ouverte 1.0',
    url: 'https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf',
    spdx: null,
    plain: ouverte,
    attribution: true,
    shareAlike: false,
  },
  'odc-odbl': {
    label: 'Open Database License (ODbL)',
    shortLabel: 'ODbL',
    url: 'https://opendatacommons.org/licenses/odbl/summary/',
    spdx: 'ODbL-1.0',
    plain:
      'Vous pouvez copier, modifier et exploiter ces données, y compris à titre commercial, à condition de citer leur source et de partager sous la même licence toute base de données qui en dérive.',
    attribution: true,
    shareAlike: true,
  },
  'odc-by': {
    label: 'Open Data Commons Attribution (ODC-BY)',
    shortLabel: 'ODC-BY',
    url: 'https://opendatacommons.org/licenses/by/summary/',
    spdx: 'ODC-By-1.0',
    plain:
      'Vous pouvez copier, modifier et exploiter ces données, y compris à titre commercial, à condition de citer leur source.',
    attribution: true,
    shareAlike: false,
  },
  'odc-pddl': {
    label: 'Domaine public (ODC-PDDL)',
    shortLabel: 'ODC-PDDL',
    url: 'https://opendatacommons.org/licenses/pddl/summary/',
    spdx: 'PDDL-1.0',
    plain: 'Ces données sont versées au domaine public : vous pouvez les utiliser sans condition.',
    attribution: false,
    shareAlike: false,
  },
  'cc-by': {
    label: 'Creative Commons Attribution (CC BY)',
    shortLabel: 'CC BY',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
    spdx: null,
    plain:
      'Vous pouvez partager et adapter ces données, y compris à titre commercial, à condition d’en citer l’auteur.',
    attribution: true,
    shareAlike: false,
  },
  'cc-by-sa': {
    label: 'Creative Commons Attribution – Partage dans les mêmes conditions (CC BY-SA)',
    shortLabel: 'CC BY-SA',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
    spdx: null,
    plain:
      'Vous pouvez partager et adapter ces données, y compris à titre commercial, à condition d’en citer l’auteur et de diffuser vos adaptations sous la même licence.',
    attribution: true,
    shareAlike: true,
  },
  'cc-zero': {
    label: 'Creative Commons Zéro (CC0)',
    shortLabel: 'CC0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
    spdx: 'CC0-1.0',
    plain: 'Le producteur renonce à ses droits : vous pouvez utiliser ces données sans condition.',
    attribution: false,
    shareAlike: false,
  },
  'other-at': {
    label: 'Autre licence (avec attribution)',
    shortLabel: 'Autre (attribution)',
    url: null,
    spdx: null,
    plain:
      'La réutilisation est libre à condition de citer la source. Les conditions exactes sont celles du producteur.',
    attribution: true,
    shareAlike: false,
  },
  'other-open': {
    label: 'Autre licence (ouverte)',
    shortLabel: 'Autre (ouverte)',
    url: null,
    spdx: null,
    plain: 'La réutilisation est libre. Les conditions exactes sont celles du producteur.',
    attribution: false,
    shareAlike: false,
  },
  'other-pd': {
    label: 'Autre licence (domaine public)',
    shortLabel: 'Domaine public',
    url: null,
    spdx: null,
    plain: 'Ces données relèvent du domaine public.',
    attribution: false,
    shareAlike: false,
  },
  notspecified: {
    label: 'Licence non précisée',
    shortLabel: 'Non précisée',
    url: null,
    spdx: null,
    plain: null,
    attribution: false,
    shareAlike: false,
  },
};

/** Short French label of a licence; an unknown id is its own label. */
export function licenseLabel(id: string): string {
  return licenses[id]?.shortLabel ?? id;
}

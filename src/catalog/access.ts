import type { Dataset } from './schemas/dataset.ts';

export type AccessType = Dataset['accessType'];

interface AccessLabel {
  readonly label: string;
  /** What it means for the visitor, in one sentence. */
  readonly meaning: string;
}

/** Ways a dataset or an API may be reached (contract §2.11). */
export const accessTypes: Readonly<Record<AccessType, AccessLabel>> = {
  open: { label: 'Accès libre', meaning: 'Chacun peut y accéder, sans compte ni demande.' },
  open_with_account: {
    label: 'Accès libre avec un compte',
    meaning: 'Chacun peut y accéder après avoir créé un compte chez le producteur.',
  },
  restricted: {
    label: 'Accès restreint',
    meaning: 'Le producteur réserve l’accès à certains publics ; ses conditions sont sur data.gouv.fr.',
  },
};

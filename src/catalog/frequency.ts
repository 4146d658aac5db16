/** An update frequency of data.gouv.fr (contract §2.11). */
export interface Frequency {
  readonly label: string;
  /** Days between two updates, `null` when the frequency sets no deadline. */
  readonly days: number | null;
}

const minute = 1 / 1440;

/** The 40 frequencies, in the order of `/api/1/datasets/frequencies/`. */
export const frequencies: Readonly<Record<string, Frequency>> = {
  continuous: { label: 'Temps réel', days: null },
  oneMinute: { label: 'Toutes les minutes', days: minute },
  fiveMinutes: { label: 'Toutes les cinq minutes', days: 5 * minute },
  tenMinutes: { label: 'Toutes les dix minutes', days: 10 * minute },
  fifteenMinutes: { label: 'Toutes les quinze minutes', days: 15 * minute },
  thirtyMinutes: { label: 'Toutes les trente minutes', days: 30 * minute },
  hourly: { label: 'Toutes les heures', days: 1 / 24 },
  bihourly: { label: 'Toutes les deux heures', days: 2 / 24 },
  trihourly: { label: 'Toutes les trois heures', days: 3 / 24 },
  twelveHours: { label: 'Toutes les douze heures', days: 0.5 },
  severalTimesADay: { label: 'Plusieurs fois par jour', days: 1 },
  threeTimesADay: { label: 'Trois fois par jour', days: 1 },
  semidaily: { label: 'Deux fois par jour', days: 1 },
  daily: { label: 'Quotidienne', days: 1 },
  fiveTimesAWeek: { label: 'Cinq fois par semaine', days: 7 },
  threeTimesAWeek: { label: 'Trois fois par semaine', days: 7 },
  semiweekly: { label: 'Deux fois par semaine', days: 7 },
  weekly: { label: 'Hebdomadaire', days: 7 },
  biweekly: { label: 'Toutes les deux semaines', days: 14 },
  threeTimesAMonth: { label: 'Trois fois par mois', days: 31 },
  semimonthly: { label: 'Deux fois par mois', days: 31 },
  monthly: { label: 'Mensuelle', days: 31 },
  bimonthly: { label: 'Tous les deux mois', days: 62 },
  quarterly: { label: 'Trimestrielle', days: 93 },
  threeTimesAYear: { label: 'Trois fois par an', days: 365 },
  semiannual: { label: 'Deux fois par an', days: 365 },
  annual: { label: 'Annuelle', days: 365 },
  biennial: { label: 'Tous les deux ans', days: 730 },
  triennial: { label: 'Tous les trois ans', days: 1095 },
  quadrennial: { label: 'Tous les quatre ans', days: 1460 },
  quinquennial: { label: 'Tous les cinq ans', days: 1825 },
  decennial: { label: 'Tous les dix ans', days: 3650 },
  bidecennial: { label: 'Tous les vingt ans', days: 7300 },
  tridecennial: { label: 'Tous les trente ans', days: 10950 },
  punctual: { label: 'Ponctuelle', days: null },
  irregular: { label: 'Sans régularité', days: null },
  never: { label: 'Jamais', days: null },
  notPlanned: { label: 'Non planifiée', days: null },
  other: { label: 'Autre', days: null },
  unknown: { label: 'Inconnue', days: null },
};

/** Ids of before 2025, mapped as data.gouv.fr maps them on read. */
const legacyIds: Readonly<Record<string, string>> = {
  realtime: 'continuous',
  fourTimesADay: 'severalTimesADay',
  fourTimesAWeek: 'other',
  fortnighly: 'biweekly',
  biannual: 'semiannual',
};

/** Current id of a frequency; an id nobody knows is returned as it is. */
export function currentFrequency(id: string): string {
  return legacyIds[id] ?? id;
}

/** French label of a frequency; an unknown id is its own label. */
export function frequencyLabel(id: string): string {
  return frequencies[id]?.label ?? id;
}

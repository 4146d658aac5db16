import type { Catalog } from '../../catalog/catalog.ts';
import { formats } from '../../catalog/format.ts';
import type { Dataset } from '../../catalog/schemas/dataset.ts';
import { updateDeadline } from '../../catalog/update-deadline.ts';
import { formatDate } from '../../french/date.ts';
import { formatNumber } from '../../french/typography.ts';

/** What a dataset may lack, as guides count it: whether a dataset lacks it (at an ISO instant), and how that is said. */
interface Defect {
  readonly lacks: (dataset: Dataset, now: string) => boolean;
  /** Datasets that could lack it; all by default. */
  readonly among?: (dataset: Dataset, now: string) => boolean;
  /** Says which ones could, after their number. */
  readonly which?: string;
  /** After the number of datasets: « n’ont pas de description courte ». */
  readonly one: string;
  readonly many: string;
}

/** Characters under which a description says too little. */
const shortDescription = 100;

const defects = {
  frequency: {
    lacks: ({ frequency }) => frequency === 'unknown',
    one: 'n’annonce pas sa fréquence de mise à jour',
    many: 'n’annoncent pas leur fréquence de mise à jour',
  },
  summary: {
    lacks: ({ summary }) => summary === null || summary.trim() === '',
    one: 'n’a pas de description courte',
    many: 'n’ont pas de description courte',
  },
  description: {
    lacks: ({ description }) => description.trim().length < shortDescription,
    one: `a une description de moins de ${shortDescription} caractères`,
    many: `ont une description de moins de ${shortDescription} caractères`,
  },
  openFormat: {
    among: ({ resources }) => resources.length > 0,
    lacks: ({ resources }) =>
      !resources.some(({ format }) => format !== null && formats[format]?.open === true),
    one: 'n’a aucun fichier dans un format ouvert',
    many: 'n’ont aucun fichier dans un format ouvert',
  },
  late: {
    among: (dataset, now) => updateDeadline(dataset, now) !== null,
    lacks: (dataset, now) => updateDeadline(dataset, now)?.isLate === true,
    which: 'à rythme régulier',
    one: 'est en retard sur la fréquence qu’il annonce',
    many: 'sont en retard sur la fréquence qu’ils annoncent',
  },
  keywords: {
    lacks: ({ keywords }) => keywords.length === 0,
    one: 'n’a aucun mot-clé',
    many: 'n’ont aucun mot-clé',
  },
  coverage: {
    lacks: ({ temporalCoverage }) => temporalCoverage === null,
    one: 'n’indique pas la période couverte',
    many: 'n’indiquent pas la période couverte',
  },
} as const satisfies Readonly<Record<string, Defect>>;

export type DefectName = keyof typeof defects;

export const defectNames = Object.keys(defects) as readonly DefectName[];

/** A defect counted over the catalogue of this build. */
export interface DefectFigure {
  /** « 232 » */
  readonly value: string;
  /** « jeux de données sur 262 n’ont pas de description courte » */
  readonly sentence: string;
  /** Day the catalogue was read: « 22 août 2026 ». */
  readonly date: string;
}

/** How many datasets lack something; `null` when none could. */
export function toDefectFigure(
  name: DefectName,
  { datasets, manifest }: Pick<Catalog, 'datasets' | 'manifest'>,
): DefectFigure | null {
  const { lacks, among = () => true, which, one, many }: Defect = defects[name];
  const now = manifest.finishedAt;
  const judged = datasets.filter((dataset) => among(dataset, now));
  if (judged.length === 0) return null;
  const count = judged.filter((dataset) => lacks(dataset, now)).length;
  const whole = [formatNumber(judged.length), which].filter(Boolean).join(' ');
  const noun = count < 2 ? 'jeu de données' : 'jeux de données';
  return {
    value: formatNumber(count),
    sentence: `${noun} sur ${whole} ${count < 2 ? one : many}`,
    date: formatDate(now),
  };
}

import { countCriteria, qualityCriteria } from '../catalog/quality.ts';
import type { Quality } from '../catalog/schemas/dataset.ts';
import { plural, typeset } from '../french/typography.ts';

export type CriterionState = 'met' | 'unmet' | 'unjudged';

interface CriterionView {
  readonly label: string;
  readonly state: CriterionState;
  /** The state in words. */
  readonly stateLabel: string;
  readonly text: string;
  /** What would win the point; `null` when it is won. */
  readonly advice: string | null;
}

export interface DatasetQualityView {
  readonly met: number;
  readonly judged: number;
  /** « 7 critères remplis sur 9 ». */
  readonly count: string;
  readonly criteria: readonly CriterionView[];
}

const stateLabels: Readonly<Record<CriterionState, string>> = {
  met: 'rempli',
  unmet: 'à améliorer',
  unjudged: 'non évalué',
};

/** The quality of the metadata, criterion by criterion, what can be improved first. */
export function toDatasetQuality(quality: Quality): DatasetQualityView {
  const { met, judged } = countCriteria(quality);
  const rank = { unmet: 0, met: 1, unjudged: 2 } as const;
  const criteria = qualityCriteria.map((criterion): CriterionView => {
    const outcome = quality[criterion.key];
    const state = outcome === null ? 'unjudged' : outcome ? 'met' : 'unmet';
    return {
      label: criterion.label,
      state,
      stateLabel: stateLabels[state],
      text: typeset(state === 'unjudged' ? 'data.gouv.fr n’a pas évalué ce critère.' : criterion[state]),
      advice: state === 'unmet' ? typeset(criterion.advice) : null,
    };
  });
  return {
    met,
    judged,
    count: `${met.toString()}\u00a0${plural(met, 'critère rempli', 'critères remplis')} sur\u00a0${judged.toString()}`,
    criteria: criteria.toSorted((a, b) => rank[a.state] - rank[b.state]),
  };
}

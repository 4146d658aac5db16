import type { RuleId } from '../../tabular/check/finding.ts';

/** Part of the list that a rule belongs to. */
export const ruleGroups = ['file', 'table', 'values', 'personal', 'places'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** What a rule says, to who looks at a finding and to who checks by hand. */
export interface RuleText {
  readonly group: RuleGroup;
  /** What the rule looks for, in a few words. */
  readonly name: string;
  /** The finding, singular then plural; `#` is the count. */
  readonly one: string;
  readonly many: string;
  /** How to mend it. */
  readonly mend: string;
  /** How to see it without a tool. */
  readonly byHand: string;
  /** Heading of the guide « Préparer ses données » that says more. */
  readonly anchor: GuideAnchor;
}

/** Headings of the guide « Préparer ses données ». */
type GuideAnchor =
  | 'format'
  | 'noms-de-colonnes'
  | 'tableau'
  | 'codes'
  | 'zero-et-vide'
  | 'nombres-et-dates'
  | 'tableur'
  | 'encodage'
  | 'donnees-personnelles'
  | 'avant-depot';

/** Texts of some rules. */
export type RuleTexts<Id extends RuleId = RuleId> = Readonly<Record<Id, RuleText>>;

/** A sentence that is the same whatever the count. */
export function always(text: string): Pick<RuleText, 'one' | 'many'> {
  return { one: text, many: text };
}

import { typeset } from '../../french/typography.ts';
import { guideRoute } from '../../routes.ts';
import { severityOf, type RuleId, type Severity } from '../../tabular/check/finding.ts';
import { fileRules } from './file-rules.ts';
import { placeRules } from './place-rules.ts';
import { ruleGroups, type RuleGroup, type RuleText, type RuleTexts } from './rule-text.ts';
import { tableRules } from './table-rules.ts';
import { valueRules } from './value-rules.ts';

const texts: RuleTexts = { ...fileRules, ...tableRules, ...valueRules, ...placeRules };

/** A rule as the page lists it, and as its script reads it there. */
interface RuleView extends Pick<RuleText, 'name' | 'one' | 'many' | 'mend' | 'byHand'> {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Its part of the guide; `null` when that guide does not exist. */
  readonly guide: string | null;
}

export interface RuleGroupView {
  readonly id: RuleGroup;
  readonly title: string;
  readonly rules: readonly RuleView[];
}

const groupTitles: Readonly<Record<RuleGroup, string>> = {
  file: 'Le fichier',
  table: 'Le tableau et ses colonnes',
  values: 'Les valeurs',
  personal: 'Les données personnelles',
  places: 'Les lieux',
};

const guideSlug = 'preparer-ses-donnees';

/** All that is checked, part by part. `slugs` are those of the guides that exist. */
export function toRuleGroups(slugs: ReadonlySet<string>): RuleGroupView[] {
  // `Object.entries` forgets that the keys are rules: the type of `texts` holds them all and no other.
  const rules = Object.entries(texts) as [RuleId, RuleText][];
  return ruleGroups.map((group) => ({
    id: group,
    title: groupTitles[group],
    rules: rules.filter(([, text]) => text.group === group).map(([id, text]) => toRule(id, text, slugs)),
  }));
}

function toRule(id: RuleId, text: RuleText, slugs: ReadonlySet<string>): RuleView {
  const { name, one, many, mend, byHand, anchor } = text;
  return {
    id,
    severity: severityOf(id),
    name: typeset(name),
    one: typeset(one),
    many: typeset(many),
    mend: typeset(mend),
    byHand: typeset(byHand),
    guide: slugs.has(guideSlug) ? guideRoute(guideSlug, anchor) : null,
  };
}

import { typeset } from '../../french/typography.ts';
import { toCheckerConfig, type CheckerConfig } from './checker-config.ts';
import { toCheckMaps, type CheckMapView } from './map-frames.ts';
import { toRuleGroups, type RuleGroupView } from './rule-list.ts';

/** The page « Vérifier un fichier ». */
export interface CheckerPageView {
  readonly title: string;
  readonly summary: string;
  readonly config: CheckerConfig;
  readonly groups: readonly RuleGroupView[];
  readonly ruleCount: number;
  /** The mainland, then the territories overseas: those without a dot are taken away. */
  readonly maps: readonly CheckMapView[];
  /** What the file field lets through; any file can still be dropped. */
  readonly accept: string;
}

/** @param slugs of the guides that exist. */
export function toCheckerPageView(slugs: ReadonlySet<string>): CheckerPageView {
  const groups = toRuleGroups(slugs);
  return {
    title: 'Vérifier un fichier',
    summary: typeset(
      'Avant de publier un tableau ou une carte, voyez ce qu’un tableur ou un export y a abîmé, et comment le réparer.',
    ),
    config: toCheckerConfig(),
    groups,
    ruleCount: groups.reduce((sum, { rules }) => sum + rules.length, 0),
    maps: toCheckMaps(),
    accept: '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.json,.geojson,.ndjson,.jsonl,.gz',
  };
}

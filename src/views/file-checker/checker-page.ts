import type { Outline } from '../../catalog/outline-on-disk.ts';
import { typeset } from '../../french/typography.ts';
import { metropole, overseas } from '../../tabular/geography/french-territory.ts';
import { mapFrame } from '../static-map/map-frame.ts';
import { outlinePath } from '../static-map/outline-path.ts';
import { toCheckerConfig, type CheckerConfig } from './checker-config.ts';
import { toRuleGroups, type RuleGroupView } from './rule-list.ts';

/** An empty map, on which the script puts dots. */
export interface MapBackground {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** West, south, east, north, in degrees. */
  readonly bounds: string;
  readonly france: string;
  readonly around: string;
}

/** The page « Vérifier un fichier ». */
export interface CheckerPageView {
  readonly title: string;
  readonly summary: string;
  readonly config: CheckerConfig;
  readonly groups: readonly RuleGroupView[];
  readonly ruleCount: number;
  /** The mainland, then the territories overseas: those without a dot are taken away. */
  readonly maps: readonly MapBackground[];
  /** What the file field lets through; any file can still be dropped. */
  readonly accept: string;
}

const mainWidth = 480;
const insetWidth = 110;

/** @param slugs of the guides that exist. */
export function toCheckerPageView(slugs: ReadonlySet<string>, outline: Outline): CheckerPageView {
  const groups = toRuleGroups(slugs);
  const frames = [
    mapFrame(metropole.name, metropole.bounds, mainWidth),
    ...overseas.map(({ name, bounds }) => mapFrame(name, bounds, insetWidth)),
  ];
  return {
    title: 'Vérifier un fichier',
    summary: typeset(
      'Avant de publier un tableau ou une carte, voyez ce qu’un tableur ou un export y a abîmé, et comment le réparer.',
    ),
    config: toCheckerConfig(),
    groups,
    ruleCount: groups.reduce((sum, { rules }) => sum + rules.length, 0),
    maps: frames.map((frame) => ({
      name: frame.name,
      width: frame.width,
      height: frame.height,
      bounds: frame.bounds.join(' '),
      ...outlinePath(outline, frame),
    })),
    accept: '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.json,.geojson,.ndjson,.jsonl,.gz',
  };
}

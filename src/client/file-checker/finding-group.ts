import { fillText } from '../../french/fill-text.ts';
import { formatNumber, plural } from '../../french/typography.ts';
import {
  keptLines,
  severities,
  type Finding,
  type RuleId,
  type Severity,
} from '../../tabular/check/finding.ts';
import type { CheckerConfig, CountedText } from '../../views/file-checker/checker-config.ts';
import type { CheckResult } from './check-protocol.ts';
import type { RuleEntry } from './rule-book.ts';

/** One place where a rule found something, in words. Texts of the file are hostile. */
export interface FindingPlace {
  /** Name of the column; `null` for the whole file. */
  readonly column: string | null;
  readonly count: number;
  /** « lignes 3, 4 et suivantes », empty when it is on no line. */
  readonly lines: string;
  readonly examples: readonly string[];
}

/** All that one rule found. */
export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly name: string;
  readonly sentence: string;
  readonly mend: string;
  readonly guide: string | null;
  readonly places: readonly FindingPlace[];
}

/** `#` replaced by the count, in the singular or the plural. */
export function countedText({ one, many }: CountedText, count: number): string {
  return plural(count, one, many).replace('#', formatNumber(count));
}

/** Findings by rule, worst first, in the words of the page. */
export function toFindingGroups(
  { check }: Pick<CheckResult, 'check'>,
  rules: ReadonlyMap<RuleId, RuleEntry>,
  config: CheckerConfig,
): FindingGroup[] {
  const groups = [...Map.groupBy(check.findings, ({ rule }) => rule)].map(
    ([rule, findings]): FindingGroup => {
      const entry = rules.get(rule);
      const count = findings.reduce((sum, finding) => sum + finding.count, 0);
      return {
        rule,
        severity: entry?.severity ?? 'warning',
        name: entry?.name ?? rule,
        sentence: countedText({ one: entry?.one ?? '', many: entry?.many ?? '' }, count),
        mend: entry?.mend ?? '',
        guide: entry?.guide ?? null,
        places: findings.map((finding) => toPlace(finding, check, config)),
      };
    },
  );
  return groups.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Longest text of the file that is shown, in characters: a name or a cell may hold a million. */
const longestShown = 120;

export function cutText(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function toPlace(finding: Finding, check: CheckResult['check'], config: CheckerConfig): FindingPlace {
  const { column, count, lines, examples } = finding;
  return {
    column: column === null ? null : (check.profile.columns[column]?.name ?? ''),
    count,
    lines: lineList(lines, count, check.hasLines, config),
    examples: examples
      .filter((text) => text !== '')
      .map((text) => (Object.hasOwn(config.values, text) ? (config.values[text] ?? text) : cutText(text))),
  };
}

/** « ligne 12 », « lignes 12 et 40 », « lignes 12, 40 et suivantes ». */
function lineList(
  lines: readonly number[],
  count: number,
  hasLines: boolean,
  { texts }: CheckerConfig,
): string {
  if (lines.length === 0) return '';
  const numbers = lines.map((line) => formatNumber(line));
  // Fewer lines than are kept: they hold all that is counted.
  const isCut = count > lines.length && lines.length >= keptLines;
  const last = isCut ? texts.following : numbers.length > 1 ? numbers.pop() : undefined;
  const listed = numbers.join(', ') + (last === undefined ? '' : `${texts.and}${last}`);
  const word = hasLines ? texts.line : texts.item;
  return fillText(last === undefined ? word.one : word.many, { lines: listed });
}

/** How many rules found something, by severity, worst first; severities without any are left out. */
export function severityCounts(groups: readonly FindingGroup[]): readonly (readonly [Severity, number])[] {
  return severities
    .map((severity) => [severity, groups.filter((group) => group.severity === severity).length] as const)
    .filter(([, count]) => count > 0);
}

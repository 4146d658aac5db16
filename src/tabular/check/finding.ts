import { tableProblemCodes, type TableProblemCode } from '../table.ts';

/** How much it matters: it spoils the data; it is to be looked at; it could be better. */
export const severities = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** What the checker looks for beyond the oddities that reading finds. */
const ownRules = [
  'wrong-extension',
  'file-name',
  'large-file',
  'encoding',
  'mojibake',
  'separator',
  'spreadsheet-file',
  'no-row',
  'prose',
  'long-name',
  'odd-name',
  'duplicate-column',
  'group-labels',
  'total-row',
  'turned-date',
  'serial-date',
  'void-date',
  'local-date',
  'decimal-comma',
  'grouped-number',
  'unit-in-cell',
  'placeholder',
  'spreadsheet-error',
  'cell-spaces',
  'postcode-only',
  'coordinates-swapped',
  'coordinates-projected',
  'coordinates-out-of-range',
  'coordinates-zero',
  'coordinates-unreadable',
  'social-security-number',
  'bank-account',
  'personal-email',
  'personal-phone',
  'contact-email',
  'contact-phone',
  'personal-columns',
  'geometry-missing',
  'geometry-invalid',
  'geometry-not-a-number',
  'geometry-out-of-range',
  'geometry-projected',
  'geometry-swapped',
  'ring-unclosed',
  'ring-winding',
  'ring-crossing',
  'crs-member',
] as const;

export type RuleId = TableProblemCode | (typeof ownRules)[number];
/** Every rule, oddities of the reading first. */
export const ruleIds: readonly RuleId[] = [...tableProblemCodes, ...ownRules];

const errors: ReadonlySet<RuleId> = new Set<RuleId>([
  ...([
    'undecodable-bytes',
    'nul-bytes',
    'mojibake',
    'truncated',
    'header-missing',
    'duplicate-header',
  ] as const),
  ...(['short-row', 'long-row', 'unclosed-quote', 'too-many-columns', 'merged-cells', 'lost-zeros'] as const),
  ...([
    'scientific-identifier',
    'turned-date',
    'serial-date',
    'spreadsheet-error',
    'coordinates-swapped',
  ] as const),
  ...(['coordinates-out-of-range', 'social-security-number', 'bank-account', 'geometry-invalid'] as const),
  ...(['geometry-not-a-number', 'geometry-out-of-range', 'geometry-projected', 'geometry-swapped'] as const),
  ...(['ring-unclosed', 'no-row', 'prose'] as const),
]);
const notices: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['file-name', 'large-file', 'separator', 'spreadsheet-file', 'odd-name', 'trailing-cells'] as const),
  ...(['blank-line', 'duplicate-column', 'local-date', 'decimal-comma', 'grouped-number'] as const),
  ...(['unit-in-cell', 'placeholder', 'cell-spaces', 'postcode-only', 'nested-values'] as const),
  ...(['contact-email', 'contact-phone', 'ring-winding', 'bom-repeated'] as const),
]);

/** How much a finding of this rule matters. */
export function severityOf(rule: RuleId): Severity {
  if (errors.has(rule)) return 'error';
  return notices.has(rule) ? 'notice' : 'warning';
}

/** Rules whose cells are not to be published, by the findings either: what is shown of them is masked. */
export const maskedRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'social-security-number',
  'bank-account',
  'personal-email',
  'personal-phone',
]);

/** Something that a rule found, in a column or in the file. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** How many times; what is counted (cells, rows, columns) is the rule's. */
  readonly count: number;
  /** Index of the column, from 0; `null` when it is about the file. */
  readonly column: number | null;
  /** The first lines of the file where it is seen, from 1 (numbers of rows where rows are no lines); five at most. */
  readonly lines: readonly number[];
  /** What is seen there, as written, cut at 80 characters; three at most. Hostile text. */
  readonly examples: readonly string[];
}

/** Names what is found with its severity. */
export function finding(
  rule: RuleId,
  { count = 1, column = null, lines = [], examples = [] }: Partial<Omit<Finding, 'rule' | 'severity'>> = {},
): Finding {
  return { rule, severity: severityOf(rule), count, column, lines, examples };
}

/** Worst first, then as they were found. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Lines kept of a finding: there are more where there are as many. */
export const keptLines = 5;
const shownExamples = 3;
const shownLength = 80;

/** Counts what one rule finds in one place, and keeps the first of it. */
export class Tally {
  count = 0;
  readonly lines: number[] = [];
  readonly examples: string[] = [];

  /** Whether no more example is kept. */
  get isFull(): boolean {
    return this.examples.length >= shownExamples;
  }

  add(line: number | null, example: string): void {
    this.count++;
    if (line !== null && this.lines.length < keptLines && this.lines.at(-1) !== line) this.lines.push(line);
    if (!this.isFull) {
      const text = example.slice(0, shownLength);
      if (!this.examples.includes(text)) this.examples.push(text);
    }
  }
}

import { fillText } from '../../french/fill-text.ts';
import { formatDate } from '../../french/date.ts';
import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import { countedText, severityCounts, type FindingGroup, type FindingPlace } from './finding-group.ts';

/** What a report is made of. */
export interface ReportContent {
  /** Of the file; hostile text, as all that comes from it. */
  readonly name: string;
  /** « texte délimité (CSV) », « 1,2 Mo »… */
  readonly facts: readonly string[];
  readonly groups: readonly FindingGroup[];
  /** ISO instant. */
  readonly checkedAt: string;
}

/** The report as JSON, for machines. */
export function jsonReport({ name, facts, groups, checkedAt }: ReportContent): string {
  return `${JSON.stringify({ file: name, facts, checkedAt, findings: groups }, null, 2)}\n`;
}

/** « 2 points à corriger, 1 point à vérifier », or that there is nothing. */
function verdict(groups: readonly FindingGroup[], { severities, texts }: CheckerConfig): string {
  if (groups.length === 0) return texts.clean;
  return severityCounts(groups)
    .map(([severity, count]) => countedText(severities[severity], count))
    .join(', ');
}

/** The report as Markdown, for people; what comes from the file is code, so that no reader takes it for markup. */
export function markdownReport(content: ReportContent, config: CheckerConfig): string {
  const { name, facts, groups, checkedAt } = content;
  const { texts } = config;
  const parts = [
    `# ${fillText(texts.reportTitle, { name: code(name) })}`,
    facts.map(plainText).join(' · '),
    fillText(texts.reportChecked, { date: formatDate(checkedAt) }),
    `**${verdict(groups, config)}**`,
    ...groups.flatMap((group) => [
      `## ${group.name}`,
      group.sentence,
      group.places.map((place) => `- ${placeText(place, texts.wholeFile)}`).join('\n'),
      fillText(texts.reportMend, { mend: group.mend }),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Few lines to paste in a message. */
export function summaryText({ name, groups }: ReportContent, config: CheckerConfig): string {
  const lines = groups.map(({ sentence, places }) => {
    const [first, ...others] = places;
    const where =
      first === undefined || others.length > 0 ? '' : [first.column, first.lines].filter(Boolean).join(', ');
    return `- ${sentence}${where === '' ? '' : ` (${where})`}`;
  });
  return [`${name}\u00a0: ${verdict(groups, config)}`, ...lines].join('\n');
}

function placeText({ column, lines, examples }: FindingPlace, wholeFile: string): string {
  const where = column === null ? wholeFile : code(column);
  const shown = examples.map(code).join(', ');
  return [where, lines, shown].filter((part) => part !== '').join(' · ');
}

/** A text of the file between backticks, on one line. */
function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replaceAll('`', '′').trim();
  return line === '' ? '' : `\`${line}\``;
}

function plainText(text: string): string {
  return text.replace(/[\s]+/gu, ' ').replace(/[\\`*_[\]<>#|]/gu, '\\$&');
}

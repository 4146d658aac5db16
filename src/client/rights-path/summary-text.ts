import { fillText } from '../../french/fill-text.ts';
import type { RightsPathConfig } from '../../views/rights-path-config.ts';
import { pathConditions, pathReferences, type PathState } from './walk-path.ts';

/** What a finished path says, in Markdown, to keep with the content. Empty before the end. */
export function summaryText(
  state: PathState,
  { texts, references }: Pick<RightsPathConfig, 'texts' | 'references'>,
  origin: { readonly day: string; readonly address: string },
): string {
  const { conclusion, steps } = state;
  if (!conclusion) return '';
  const cited = pathReferences(state).flatMap((id) => {
    const reference = references[id];
    return reference ? [`${reference.label} <${reference.href}>`] : [];
  });
  return [
    `# ${texts.title}`,
    `**${texts.verdict} ${conclusion.verdict.label}.** ${conclusion.title}`,
    conclusion.text,
    ...section(texts.conditions, pathConditions(state)),
    ...section(
      texts.answers,
      steps.map(({ question, answer }) => `${question.title} ${answer.label}`),
    ),
    ...section(texts.references, cited),
    fillText(texts.origin, { day: origin.day, address: origin.address }),
    `${texts.warning}\n`,
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}

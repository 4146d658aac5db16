import type { DescribeConfig } from '../../views/describe-dataset-config.ts';
import { isKeyword } from './check-draft.ts';
import type { Draft } from './draft.ts';

/** A dataset as the API of data.gouv.fr takes it (`POST /api/1/datasets/`, contract §2.8); what is not known is left out. */
export function draftJson(draft: Draft, description: string): string {
  const { title, summary, keywords, frequency, start, end, zone, granularity } = draft;
  const dataset = {
    title: title.trim(),
    description,
    ...(summary.trim() === '' ? {} : { description_short: summary.trim() }),
    tags: keywords.filter(isKeyword).toSorted(),
    ...(frequency === '' ? {} : { frequency }),
    ...(start === '' ? {} : { temporal_coverage: { start, end: end === '' ? null : end } }),
    ...(zone === '' && granularity === ''
      ? {}
      : {
          spatial: {
            ...(zone === '' ? {} : { zones: [zone] }),
            ...(granularity === '' ? {} : { granularity }),
          },
        }),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}

/** Everything in one text, to read again or send. */
export function draftMarkdown(
  draft: Draft,
  description: string,
  { texts, labels }: Pick<DescribeConfig, 'texts' | 'labels'>,
): string {
  const facts: readonly (readonly [string, string])[] = [
    [texts.factSummary, draft.summary.trim()],
    [texts.factKeywords, draft.keywords.join(', ')],
    [texts.factFrequency, labels.frequency[draft.frequency] ?? draft.frequency],
    [texts.factPeriod, periodText(draft)],
    [texts.factZone, labels.zone[draft.zone] ?? draft.zone],
    [texts.factGranularity, labels.granularity[draft.granularity] ?? draft.granularity],
  ];
  const known = facts.filter(([, value]) => value !== '').map(([name, value]) => `- **${name}** ${value}`);
  return `# ${draft.title.trim()}\n\n${known.join('\n')}\n\n---\n\n${description}\n`;
}

/** « 2020-01-01 / 2024-12-31 », as the fields of data.gouv.fr have them. */
export function periodText({ start, end }: Pick<Draft, 'start' | 'end'>): string {
  if (start === '') return '';
  return end === '' ? start : `${start} / ${end}`;
}

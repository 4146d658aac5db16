import { fillText } from '../../french/fill-text.ts';
import { plural } from '../../french/typography.ts';
import type { DescribeConfig } from '../../views/describe-dataset-config.ts';
import { setText } from '../template.ts';
import { checkDraft, draftLimits } from './check-draft.ts';
import type { Draft } from './draft.ts';
import { periodText } from './export-draft.ts';

/** Shows a draft as it would be pasted, and what is to look at again. */
export function showDraft(
  root: HTMLElement,
  draft: Draft,
  description: string,
  { texts, labels, always }: DescribeConfig,
): void {
  const values: Readonly<Record<string, string>> = {
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    description,
    keywords: draft.keywords.join(', '),
    frequency: labels.frequency[draft.frequency] ?? '',
    period: periodText(draft),
    zone: labels.zone[draft.zone] ?? '',
    granularity: labels.granularity[draft.granularity] ?? '',
  };
  for (const [name, value] of Object.entries(values)) setText(root, `[data-output=${name}]`, value);
  for (const name of ['title', 'summary'] as const) {
    const count = draft[name].trim().length.toString();
    const most = draftLimits[name].most.toString();
    setText(root, `[data-count=${name}]`, fillText(texts.length, { count, most }));
  }
  showChecks(root, draft, description, { texts, always });
}

function showChecks(
  root: HTMLElement,
  draft: Draft,
  description: string,
  { texts, always }: Pick<DescribeConfig, 'texts' | 'always'>,
): void {
  const checks = checkDraft(draft, description, always);
  const [one, many] = texts.toReview;
  const items = checks.map(({ code, values }) => {
    const item = document.createElement('li');
    item.textContent = fillText(texts.checks[code], values);
    return item;
  });
  root.querySelector('[data-part=checks]')?.replaceChildren(...items);
  const summary =
    checks.length === 0
      ? texts.ready
      : `${checks.length.toString()}\u00a0${plural(checks.length, one, many)}`;
  const state = root.querySelector<HTMLElement>('[data-part=state]');
  // Told when it changes only: each letter typed would be spoken otherwise.
  if (state && state.textContent !== summary) state.textContent = summary;
  state?.setAttribute('data-tone', checks.length === 0 ? 'success' : 'warning');
}

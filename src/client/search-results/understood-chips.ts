import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { Interpretation } from '../../search/search-answer.ts';
import type { ChosenValue } from '../../search/search-state.ts';
import type { AnswerTexts } from '../../views/search-texts.ts';
import { part } from '../explore-table/part.ts';
import { cloneTemplate, setText } from '../template.ts';

/** What is left of the results when only those that agree with something understood are kept. */
export interface OnlyThose {
  readonly href: string;
  readonly count: number;
}

interface UnderstoodLinks {
  /** Has it searched as words instead. */
  readonly without: (id: string) => string;
  /** Makes it a filter. */
  readonly only: (value: ChosenValue) => OnlyThose | null;
}

/** What was understood in the query: each can be taken off, or made a filter. */
export function showUnderstood(
  host: HTMLElement,
  interpretations: readonly Interpretation[],
  texts: AnswerTexts,
  links: UnderstoodLinks,
): void {
  const bar = part(host, 'understood');
  bar.hidden = interpretations.length === 0;
  bar.querySelector('ul')?.replaceChildren(
    ...interpretations.map(({ id, kind, label, facet }) => {
      const text = fillText(texts.understood[kind], { label });
      const chip = createChip(host, fillText(texts.first, { label: text }), links.without(id));
      const only = facet && links.only({ facet: facet.id, value: facet.value });
      if (only) chip.querySelector('li')?.append(' ', createOnlyLink(host, text, only));
      return chip;
    }),
  );
}

function createOnlyLink(host: HTMLElement, label: string, { href, count }: OnlyThose): DocumentFragment {
  const link = cloneTemplate(host, 'only');
  link.querySelector('a')?.setAttribute('href', href);
  setText(link, '[data-part=label]', label);
  setText(link, '[data-part=total]', formatNumber(count));
  return link;
}

/** One chip, from the template of the page: a link that takes something off. */
export function createChip(host: HTMLElement, label: string, href: string): DocumentFragment {
  const chip = cloneTemplate(host, 'chip');
  setText(chip, '[data-part=label]', label);
  chip.querySelector('a')?.setAttribute('href', href);
  return chip;
}

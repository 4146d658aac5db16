import { fillText } from '../../french/fill-text.ts';
import type { Interpretation } from '../../search/search-answer.ts';
import type { AnswerTexts } from '../../views/search-texts.ts';
import { part } from '../explore-table/part.ts';
import { cloneTemplate, setText } from '../template.ts';

/** What was understood in the query, each a link that has it searched as words instead. */
export function showUnderstood(
  host: HTMLElement,
  interpretations: readonly Interpretation[],
  texts: AnswerTexts,
  hrefWithout: (id: string) => string,
): void {
  const bar = part(host, 'understood');
  bar.hidden = interpretations.length === 0;
  bar.querySelector('ul')?.replaceChildren(
    ...interpretations.map(({ id, kind, label, effect }) => {
      const text = fillText(texts.understood[kind], { label });
      return createChip(
        host,
        effect === 'boost' ? fillText(texts.first, { label: text }) : text,
        hrefWithout(id),
      );
    }),
  );
}

/** One chip, from the template of the page: a link that takes something off. */
export function createChip(host: HTMLElement, label: string, href: string): DocumentFragment {
  const chip = cloneTemplate(host, 'chip');
  setText(chip, '[data-part=label]', label);
  chip.querySelector('a')?.setAttribute('href', href);
  return chip;
}

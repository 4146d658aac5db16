import { SearchFailure, type SearchFailureReason } from '../../search/search-failure.ts';
import type { NothingFound } from '../../search/search-answer.ts';
import { cloneTemplate } from '../template.ts';

/** What a failed search tells: the server wrote a message for each reason. */
export function createErrorMessage(host: ParentNode, error: unknown): DocumentFragment {
  const reason: SearchFailureReason = error instanceof SearchFailure ? error.reason : 'damaged';
  const message = cloneTemplate(host, `error-${reason}`);
  message.querySelector('[data-part=retry]')?.setAttribute('href', location.href);
  return message;
}

/** A way out that depends on the search; `false`: there is none. */
type Way = { readonly href: string; readonly text: string } | false;

/** What to do when nothing fits: other words, and the ways out that the server wrote. */
export function createEmptyMessage(
  host: ParentNode,
  nothing: NothingFound | null,
  hrefFor: (query: string) => string,
  ways: { readonly withoutFilters: Way; readonly elsewhere: Way },
): DocumentFragment {
  const message = cloneTemplate(host, 'empty');
  const nearest = message.querySelector('[data-part=nearest]');
  const words = nothing?.nearest ?? [];
  if (words.length === 0) nearest?.remove();
  else
    nearest?.querySelector('ul')?.replaceChildren(
      ...words.map((word) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.className = 'tag';
        link.href = hrefFor(word);
        link.textContent = word;
        item.append(link);
        return item;
      }),
    );
  showWay(message.querySelector('[data-part=without-filters]'), ways.withoutFilters);
  showWay(message.querySelector('[data-part=elsewhere]'), ways.elsewhere);
  return message;
}

function showWay(line: Element | null, way: Way): void {
  if (way === false) line?.remove();
  else {
    const link = line?.querySelector('a');
    link?.setAttribute('href', way.href);
    link?.replaceChildren(way.text);
  }
}

import type { EntryCard, MatchedTerm } from '../../search/search-answer.ts';
import { setMarkedText } from '../search-results/marked-text.ts';
import { cloneTemplate, setHref } from '../template.ts';

/** The list of entries that are no datasets: an organisation, a theme, a guide… */
export function createEntryList(
  host: ParentNode,
  cards: readonly EntryCard[],
  matches: readonly (readonly MatchedTerm[])[],
): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'entries';
  list.setAttribute('role', 'list');
  for (const [index, card] of cards.entries()) {
    const entry = cloneTemplate(host, 'entry');
    const terms = matches[index] ?? [];
    setHref(entry, 'a', card.href);
    mark(entry, 'a', card.title, terms);
    mark(entry, '.entry__summary', card.summary, terms);
    mark(entry, '.entry__producer', card.producer, terms);
    if (card.hue !== null) entry.querySelector('article')?.setAttribute('data-hue', card.hue);
    const item = document.createElement('li');
    item.append(entry);
    list.append(item);
  }
  return list;
}

function mark(entry: ParentNode, selector: string, text: string | null, terms: readonly MatchedTerm[]): void {
  const element = entry.querySelector(selector);
  if (text === null) element?.remove();
  else if (element) setMarkedText(element, text, terms);
}

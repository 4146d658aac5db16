import { fillText } from '../../french/fill-text.ts';
import { holdsMatch } from '../../search/highlight.ts';
import { entryKinds, type EntryKind, type Suggestion } from '../../search/search-answer.ts';
import type { SuggestionTexts } from '../../views/search-texts.ts';
import { setMarkedText } from '../search-results/marked-text.ts';

/** Suggestions shown of each kind: all of them fit under the field. */
const shownOfKind: Readonly<Record<EntryKind, number>> = {
  dataset: 4,
  organization: 2,
  theme: 2,
  dataservice: 1,
  reuse: 0,
  guide: 2,
  page: 1,
};

/**
 * The groups of suggestions that are shown, in the order of the kinds. What is no dataset is there for its name: a guide
 * that only speaks of musées is for the page of results.
 */
export function groupSuggestions(
  suggestions: readonly Suggestion[],
): { readonly kind: EntryKind; readonly suggestions: readonly Suggestion[] }[] {
  return entryKinds
    .map((kind) => ({
      kind,
      suggestions: suggestions
        .filter((one) => one.kind === kind && (kind === 'dataset' || holdsMatch(one.title, one.matches)))
        .slice(0, shownOfKind[kind]),
    }))
    .filter((group) => group.suggestions.length > 0);
}

interface ListContext {
  /** Start of the ids. */
  readonly id: string;
  readonly texts: SuggestionTexts;
  readonly query: string;
  /** Page of all results. */
  readonly allHref: string;
}

/** The content of the listbox: groups of options, then the link to all results. Options are links, followed by a click. */
export function createSuggestions(
  suggestions: readonly Suggestion[],
  { id, texts, query, allHref }: ListContext,
): DocumentFragment {
  const content = document.createDocumentFragment();
  for (const { kind, suggestions: shown } of groupSuggestions(suggestions)) {
    const group = document.createElement('div');
    const title = document.createElement('div');
    title.id = `${id}-${kind}`;
    title.className = 'suggestions__title';
    title.setAttribute('role', 'presentation');
    title.textContent = texts.kinds[kind];
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', title.id);
    group.append(title, ...shown.map((suggestion) => createOption(suggestion)));
    content.append(group);
  }
  const all = createOption({ href: allHref, title: fillText(texts.all, { query }), matches: [] });
  all.classList.add('suggestions__all');
  content.append(all);
  for (const [index, option] of [...content.querySelectorAll('[role=option]')].entries())
    option.id = `${id}-option-${index.toString()}`;
  return content;
}

function createOption({ href, title, matches }: Omit<Suggestion, 'kind'>): HTMLAnchorElement {
  const option = document.createElement('a');
  option.className = 'suggestions__option';
  option.href = href;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  setMarkedText(option, title, matches);
  return option;
}

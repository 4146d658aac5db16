// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  createSuggestions,
  groupSuggestions,
} from '../../../src/client/search-suggestions/suggestion-list.ts';
import type { EntryKind, Suggestion } from '../../../src/search/search-answer.ts';
import { toWords } from '../../../src/search/words.ts';
import { suggestionTexts } from '../../../src/views/search-texts.ts';

/** A suggestion found by the first word of its title. */
function suggestion(kind: EntryKind, title: string): Suggestion {
  const stems = toWords(title)
    .slice(0, 1)
    .map(({ stem }) => stem);
  return { kind, title, href: `/${title}/`, matches: [{ stems, means: 'word', fields: ['title'] }] };
}

function listOf(suggestions: readonly Suggestion[]): HTMLElement {
  const list = document.createElement('div');
  const context = { id: 'liste', texts: suggestionTexts, query: '<b>', allHref: '/recherche/?q=x' };
  list.append(createSuggestions(suggestions, context));
  return list;
}

test('groups come in the order of the kinds, each named, with few options', () => {
  const many = Array.from({ length: 9 }, (_, index) => suggestion('dataset', `jeu ${index.toString()}`));
  const list = listOf([suggestion('theme', 'Musées'), suggestion('reuse', 'Une carte'), ...many]);
  const groups = [...list.querySelectorAll('[role=group]')];
  const titles = groups.map((group) => list.querySelector(`#${group.getAttribute('aria-labelledby') ?? ''}`));
  expect(titles.map((title) => title?.textContent)).toEqual(['Jeux de données', 'Thématiques']);
  expect(groups.map((group) => group.querySelectorAll('[role=option]').length)).toEqual([4, 1]);
});

test('options are links with ids of their own, out of the tab order; the last one is all results', () => {
  const options = [
    ...listOf([suggestion('dataset', 'Salles')]).querySelectorAll<HTMLElement>('[role=option]'),
  ];
  expect(options.map(({ id, tabIndex }) => [id, tabIndex])).toEqual([
    ['liste-option-0', -1],
    ['liste-option-1', -1],
  ]);
  expect(options[1]?.textContent).toBe('Tous les résultats pour «\u00a0<b>\u00a0»');
  expect(options[1]?.getAttribute('href')).toBe('/recherche/?q=x');
});

test('what is no dataset is suggested for its name only', () => {
  const guide = {
    ...suggestion('guide', 'Préparer ses données'),
    matches: suggestion('guide', 'Musée').matches,
  };
  expect(groupSuggestions([guide])).toEqual([]);
  expect(groupSuggestions([{ ...guide, kind: 'dataset' }])).toHaveLength(1);
});

test('nothing to suggest leaves all results', () => {
  expect(listOf([]).querySelectorAll('[role=option]')).toHaveLength(1);
});

import { countMatches, markedSpans } from './highlight.ts';
import type { Excerpt, MatchedTerm } from './search-answer.ts';

/** Columns of one table. */
export interface TableColumns {
  /** Title of its file. */
  readonly resource: string;
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** What the excerpts of a dataset are taken from, as it travels. */
export interface DatasetText {
  readonly description: string;
  readonly resources: readonly string[];
  readonly tables: readonly TableColumns[];
}

/** Characters of an excerpt at most. */
const longestExcerpt = 220;

/** Why a dataset is there, in its own words: what its card does not show. */
export function toExcerpt(text: DatasetText, matches: readonly MatchedTerm[]): Excerpt {
  return {
    sentence: bestSentence(text.description, termsIn(matches, 'description')),
    column: findColumn(text.tables, matches),
    resource: text.resources.find((title) => holds(title, termsIn(matches, 'resources'))) ?? null,
  };
}

function termsIn(matches: readonly MatchedTerm[], field: MatchedTerm['fields'][number]): MatchedTerm[] {
  return matches.filter(({ fields }) => fields.includes(field));
}

function holds(text: string, terms: readonly MatchedTerm[]): boolean {
  return terms.length > 0 && markedSpans(text, terms).length > 0;
}

/** The sentence that holds most of the terms, the first one when several do, cut around them. */
function bestSentence(description: string, terms: readonly MatchedTerm[]): string | null {
  if (terms.length === 0) return null;
  let best: { text: string; count: number } | null = null;
  for (const text of description.match(/[^.!?…]+(?:[.!?…]+(?=\s|$)|[.!?…](?=\S))*[.!?…]*/gu) ?? []) {
    const count = countMatches(text, terms);
    if (count > (best?.count ?? 0)) best = { text: text.trim(), count };
  }
  return best && cutAround(best.text, terms);
}

function cutAround(text: string, terms: readonly MatchedTerm[]): string {
  if (text.length <= longestExcerpt) return text;
  const first = markedSpans(text, terms)[0]?.start ?? 0;
  const from = Math.max(0, Math.min(first - 60, text.length - longestExcerpt));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end =
    start + longestExcerpt >= text.length ? text.length : text.lastIndexOf(' ', start + longestExcerpt);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end > start ? end : start + longestExcerpt)}${end < text.length ? ' …' : ''}`;
}

function findColumn(tables: readonly TableColumns[], matches: readonly MatchedTerm[]): Excerpt['column'] {
  const named = termsIn(matches, 'columns');
  const valued = termsIn(matches, 'values');
  for (const { resource, columns } of tables)
    for (const { name } of columns) if (holds(spaced(name), named)) return { name, value: null, resource };
  for (const { resource, columns } of tables)
    for (const { name, values } of columns) {
      const value = values.find((text) => holds(text, valued));
      if (value !== undefined) return { name, value, resource };
    }
  return null;
}

/** The words of a name written as one: `nomOfficiel` → `nom Officiel`. */
export function spaced(name: string): string {
  return name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

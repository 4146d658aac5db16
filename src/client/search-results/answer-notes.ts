import { fillText } from '../../french/fill-text.ts';
import { typeset } from '../../french/typography.ts';
import type { SearchAnswer } from '../../search/search-answer.ts';
import type { SearchQuery } from '../../search/search-state.ts';
import type { AnswerTexts } from '../../views/search-texts.ts';

/** One thing to say of an answer, and what may be done about it. */
interface AnswerNote {
  readonly text: string;
  readonly link: { readonly text: string; readonly query: SearchQuery } | null;
}

/** Other ways to say a word that are told: more would be a list of synonyms. */
const toldWays = 3;

/** How a query was read, when it was not read as it is: each change is told, and can be undone. */
export function toAnswerNotes(answer: SearchAnswer, asked: SearchQuery, texts: AnswerTexts): AnswerNote[] {
  const quote = (text: string): string => fillText(texts.quote, { text });
  const list = (words: readonly string[]): string => words.map(quote).join(texts.comma);
  const exactly = {
    text: fillText(texts.exactly, { query: quote(answer.query) }),
    query: { ...asked, exact: true },
  };
  const notes: AnswerNote[] = [];
  if (asked.exact && answer.query !== '')
    notes.push({
      text: fillText(texts.isExact, { query: quote(answer.query) }),
      link: { text: texts.widen, query: { ...asked, exact: false } },
    });
  if (answer.hits.length === 0) {
    const saysNothing = answer.query !== '' && answer.nothing === null;
    return saysNothing ? [...notes, { text: texts.tooCommon, link: null }] : notes;
  }
  if (answer.corrections.length > 0)
    notes.push({ text: fillText(texts.corrected, { query: quote(correctedQuery(answer)) }), link: exactly });
  const ways = [...new Set(answer.expansions.flatMap(({ to }) => to.slice(0, toldWays).map(typeset)))];
  if (ways.length > 0)
    notes.push({
      text: fillText(texts.expanded, { words: list(ways) }),
      link: answer.corrections.length > 0 ? null : exactly,
    });
  if (answer.strictness === 'related') notes.push({ text: texts.related, link: null });
  if (answer.ignored.length > 0)
    notes.push({
      text: fillText(texts.ignored, { words: list(answer.ignored.map(({ text }) => text)) }),
      link: null,
    });
  else if (answer.strictness === 'most') notes.push({ text: texts.most, link: null });
  return notes;
}

/** The query with its corrections in place. */
function correctedQuery({ query, corrections }: SearchAnswer): string {
  return corrections
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, to }) => text.slice(0, span.start) + to + text.slice(span.end), query);
}

/** Writes the notes above the results. */
export function showNotes(
  target: HTMLElement,
  notes: readonly AnswerNote[],
  hrefFor: (query: SearchQuery) => string,
): void {
  target.replaceChildren(
    ...notes.map(({ text, link }) => {
      const line = document.createElement('p');
      line.append(text);
      if (link !== null) {
        const anchor = document.createElement('a');
        anchor.href = hrefFor(link.query);
        anchor.textContent = link.text;
        line.append(' ', anchor);
      }
      return line;
    }),
  );
}

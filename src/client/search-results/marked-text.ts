import { toPieces } from '../../search/highlight.ts';
import type { MatchedTerm } from '../../search/search-answer.ts';

/** Writes a text in an element, with `<mark>` around what was found: text nodes only, whatever the text holds. */
export function setMarkedText(element: Element, text: string, matches: readonly MatchedTerm[]): void {
  element.replaceChildren(
    ...toPieces(text, matches).map((piece) => {
      if (!piece.marked) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
}

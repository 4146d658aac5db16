import type { SafeHtml } from './markdown.ts';

export interface FoldedHtml {
  /** Always shown. */
  readonly lead: SafeHtml;
  /** Shown on request; `null` when the text is short enough to be shown whole. */
  readonly rest: SafeHtml | null;
}

/** A text up to this many characters is not folded. */
const wholeLength = 1400;
/** Characters shown of a folded text, at least. */
const leadLength = 600;
/** Not worth a fold. */
const minRestLength = 300;

const token = /<(\/?)([a-z][a-z0-9]*)[^<>]*>|[^<]+/gu;
const voidTags = new Set(['br', 'hr']);

/** Cuts a long text in two after a block, or after a line or a sentence of a paragraph that never ends. */
export function foldHtml(html: SafeHtml): FoldedHtml {
  if (html.length <= wholeLength) return { lead: html, rest: null };
  const total = html.replace(/<[^<>]*>/gu, '').length;
  if (total <= wholeLength) return { lead: html, rest: null };
  let depth = 0;
  let seen = 0;
  let paragraph = false;
  let endsWithColon = false;
  for (const match of html.matchAll(token)) {
    const [text, slash, name] = match;
    const after = match.index + text.length;
    if (name === undefined) {
      const sentence =
        paragraph && depth === 1 ? sentenceEnd(text, leadLength - seen, leadLength * 2 - seen) : null;
      if (sentence !== null && total - seen - sentence >= minRestLength) {
        return cut(html, match.index + sentence, '</p>', '<p>');
      }
      seen += text.length;
      endsWithColon = /:\s*$/u.test(text);
    } else if (slash === '/') {
      depth -= 1;
      const heading = name.startsWith('h');
      if (depth === 0 && !heading && seen >= leadLength && total - seen >= minRestLength) {
        return cut(html, after, '', '');
      }
    } else if (name === 'br') {
      const line = paragraph && depth === 1 && seen >= leadLength && !endsWithColon;
      if (line && total - seen >= minRestLength) return cut(html, after, '</p>', '<p>');
    } else if (!voidTags.has(name)) {
      depth += 1;
      if (depth === 1) paragraph = name === 'p';
    }
  }
  return { lead: html, rest: null };
}

/** Where a sentence ends past `from`, when the text also goes past `until`: shorter paragraphs are kept whole. */
function sentenceEnd(text: string, from: number, until: number): number | null {
  if (text.length < until) return null;
  const end = /[.!?…](?=\s)/u.exec(text.slice(Math.max(from, 0)));
  return end === null ? null : Math.max(from, 0) + end.index + 1;
}

function cut(html: string, at: number, close: string, open: string): FoldedHtml {
  return {
    lead: `${html.slice(0, at)}${close}` as SafeHtml,
    rest: `${open}${html.slice(at).trimStart()}` as SafeHtml,
  };
}

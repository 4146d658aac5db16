import type { Dataset } from '../catalog/schemas/dataset.ts';
import { typeset } from '../french/typography.ts';

/** Characters of a summary at most: what a search engine shows, and `description_short`'s own limit. */
const maxLength = 200;
/** A sentence that ends before this says too little to stand alone. */
const minLength = 60;
/** Source read: the beginning is enough, whatever the length of the description. */
const readLength = 3000;

/** What a dataset is, in one or two sentences of plain text: its producer's, else the first of its description. */
export function datasetSummary({ summary, description }: Pick<Dataset, 'summary' | 'description'>): string {
  return summary === null ? plainSummary(description) : typeset(toPlainText(summary));
}

/** First sentence or sentences of a Markdown text, as plain text of at most 200 characters; `''` when it holds none. */
export function plainSummary(markdown: string): string {
  const excerpt = markdown.slice(0, readLength).split(/<!--+\s*--+>/u)[0] ?? '';
  const text = toPlainText(excerpt);
  if (text.length <= maxLength) return typeset(text);
  return typeset(cutAtSentence(text) ?? cutAtWord(text));
}

/** The whole of a Markdown text without its marks, cut at `length` characters of source. */
export function plainText(markdown: string, length: number): string {
  return toPlainText(markdown.slice(0, length));
}

/** Drops Markdown and HTML marks. Linear: no pattern here can match the same characters twice. */
function toPlainText(markdown: string): string {
  return decodeEntities(
    markdown
      .replace(/<(?:script|style)\b[^>]{0,200}>[^<]{0,2000}(?:<\/(?:script|style)>)?/giu, ' ')
      .replace(/<[/!a-z][^<>]{0,500}>/giu, ' ')
      .replace(/!\[[^[\]]{0,300}\]\([^()]{0,1000}\)/gu, ' ')
      .replace(/\[([^[\]]{1,300})\]\([^()]{0,1000}(?:\([^()]{0,200}\)[^()]{0,500})?\)/gu, '$1')
      .replace(/^#{1,6}[ \t]+([^\n]{1,160})$/gmu, '')
      .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d{1,3}[.)])[ \t]+/gmu, '')
      .replace(/[ \t]#{2,6}[ \t]/gu, ' ')
      .replace(/^[|:\- \t]{3,200}$/gmu, '')
      .replace(/\\([\\`*_{}[\]()#+\-.!|~])/gu, '$1')
      .replace(/[*`~]+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, ''),
  )
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

function decodeEntities(text: string): string {
  return text
    .replace(
      /&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu,
      (_, hex: string | undefined, decimal: string | undefined) =>
        codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&nbsp;/gu, ' ')
    .replace(/&(?:rsquo|apos);/gu, '’')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

function codePoint(value: number): string {
  return value >= 32 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)
    ? String.fromCodePoint(value)
    : ' ';
}

/** Cut after the last sentence that fits, if that leaves enough. */
function cutAtSentence(text: string): string | null {
  let end = 0;
  for (const match of text.slice(0, maxLength + 1).matchAll(/[.!?…](?= )/gu)) end = match.index + 1;
  return end < minLength ? null : text.slice(0, end);
}

function cutAtWord(text: string): string {
  const head = text.slice(0, maxLength - 1);
  const space = head.lastIndexOf(' ');
  return `${(space < minLength ? head : head.slice(0, space)).replace(/[\s,;:.–-]+$/u, '')}…`;
}

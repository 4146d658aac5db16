import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { structureHtml } from './markdown-structure.ts';
import { repairMarkdown } from './markdown-repair.ts';

declare const safe: unique symbol;

/** HTML made from a hostile text by {@link toSafeHtml}: the only thing `set:html` may receive. */
export type SafeHtml = string & { readonly [safe]: true };

/** Level of the first heading of a text, given where the text stands in its page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const marked = new Marked({ gfm: true, breaks: true, async: false });

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'a',
      'abbr',
      'b',
      'blockquote',
      'br',
      'code',
      'dd',
      'del',
      'details',
      'dl',
      'dt',
      'em',
      'hr',
      'i',
      'img',
    ],
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'li',
      'ol',
      'p',
      'pre',
      'small',
      'strong',
      'sub',
      'summary',
      'sup',
    ],
    ...['table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  allowedAttributes: {
    a: ['href'],
    abbr: ['title'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  // The scheme of each address is judged by `toSafeLink`, on the address as a browser would read it.
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'xmp',
    'noscript',
    'svg',
    'math',
    'iframe',
    'object',
    'title',
  ],
  nestingLimit: 24,
};

/** Longest text rendered: data.gouv.fr accepts no more. */
const maxLength = 100_000;
/** Longer texts are rendered piece by piece: some patterns of marked take the square of the length. */
const pieceLength = 4_000;
const wholeLength = 16_000;
/** Wider tables are text. */
const maxColumns = 60;
/** Nested quotes make marked slow, then overflow its stack. */
const deepQuote = /^(?:[ \t]*>){6,}/gmu;
const longRun = /([*_~`[\](!<>\- \t])\1{39,}/gu;

/**
 * Upstream Markdown with inline HTML, as HTML that is safe to publish: an allow-list of tags and attributes, http(s)
 * and mailto links, images as links, headings from `headingLevel` down without a gap, French spacing.
 */
export function toSafeHtml(markdown: string, headingLevel: HeadingLevel = 3): SafeHtml {
  const source = repairMarkdown(tame(markdown.slice(0, maxLength)));
  const html = cutInPieces(source).map(parseMarkdown).join('');
  return structureHtml(sanitizeHtml(html, allowed), headingLevel) as SafeHtml;
}

/** Shortens what only an attack writes: long runs of one mark, quotes in quotes, tables of hundreds of columns. */
function tame(markdown: string): string {
  return markdown
    .replace(longRun, '$1$1$1$1')
    .replace(deepQuote, '>')
    .split('\n')
    .map((line) =>
      line.split('|', maxColumns + 2).length > maxColumns + 1 ? line.replaceAll('|', ' ') : line,
    )
    .join('\n');
}

/** Cuts a very long text between paragraphs, else between lines, else anywhere. */
function cutInPieces(source: string): string[] {
  if (source.length <= wholeLength) return [source];
  const pieces: string[] = [];
  let rest = source;
  while (rest.length > pieceLength) {
    const head = rest.slice(0, pieceLength);
    const end = ['\n\n', '\n', ' '].map((mark) => head.lastIndexOf(mark)).find((at) => at > pieceLength / 2);
    pieces.push(rest.slice(0, end ?? pieceLength));
    rest = rest.slice(end ?? pieceLength);
  }
  return [...pieces, rest];
}

function parseMarkdown(source: string): string {
  try {
    return marked.parse(source, { async: false });
  } catch {
    // Nesting beyond what the parser's recursion can take: the text alone.
    return `<p>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  }
}

import { typeset } from '../french/typography.ts';
import type { HeadingLevel } from './markdown.ts';
import { toSafeLink } from './safe-link.ts';

/** Sanitised HTML cut into tags and texts. sanitize-html escapes `<` and `>` everywhere else, so this is exact. */
const token = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|[^<]+/gu;

/** A tag only makes sense inside one of these. */
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['table'],
  th: ['table'],
  td: ['table'],
  summary: ['details'],
};

/** A heading longer than this is a paragraph with a stray `#`. */
const maxHeadingLength = 160;

interface OpenTag {
  readonly name: string;
  /** Written when it closes. */
  readonly end: string;
}

/** Re-levels headings, marks links, turns images into links, wraps tables, drops stray tags, sets French spacing. */
export function structureHtml(html: string, headingLevel: HeadingLevel): string {
  const tokens = [...html.matchAll(token)];
  const open: OpenTag[] = [];
  const headings: number[] = [];
  const inside = (name: string): boolean => open.some((tag) => tag.name === name && tag.end !== '');
  let output = '';
  for (const [index, [text, slash, name, attributes = '']] of tokens.entries()) {
    if (name === undefined) {
      output += inside('code') || inside('pre') ? text : typeset(text);
    } else if (slash === '/') {
      output += open.pop()?.end ?? '';
    } else if (name === 'br' || name === 'hr') {
      output += `<${name}>`;
    } else if (name === 'img') {
      output += imageAsLink(attributes, inside('a'));
    } else {
      const [start, end] = openTag(name);
      open.push({ name, end });
      output += start;
    }

    // The two sides of a tag as written here; both empty when it is dropped and its content kept.
    function openTag(tag: string): [string, string] {
      if (parents[tag]?.some(inside) === false) return ['', ''];
      const heading = /^h([1-6])$/u.exec(tag)?.[1];
      if (heading !== undefined) return openHeading(Number(heading));
      switch (tag) {
        case 'a':
          return inside('a') ? ['', ''] : openLink(attribute(attributes, 'href'));
        case 'p':
          return inside('p') ? ['<br>', ''] : ['<p>', '</p>'];
        case 'table':
          return [
            '<div class="table-scroll" role="group" aria-label="Tableau" tabindex="0"><table>',
            '</table></div>',
          ];
        case 'th':
          return [`<th scope="${inside('thead') ? 'col' : 'row'}"${attributes}>`, '</th>'];
        case 'details':
          return [
            `<details>${nextTag(index) === 'summary' ? '' : '<summary>Détails</summary>'}`,
            '</details>',
          ];
        default:
          return [`<${tag}${attributes}>`, `</${tag}>`];
      }
    }
    function openHeading(written: number): [string, string] {
      const length = textLength(index);
      if (length === 0) return ['', ''];
      if (length > maxHeadingLength || open.length > 0) return ['<p>', '</p>'];
      while ((headings.at(-1) ?? 0) >= written) headings.pop();
      const level = Math.min(headingLevel + headings.length, 6).toString();
      headings.push(written);
      return [`<h${level}>`, `</h${level}>`];
    }
  }
  return output.replace(/<p>(?:\s|&nbsp;|\u00a0|<br>)*<\/p>/gu, '').trim();

  function nextTag(index: number): string | undefined {
    return tokens.slice(index + 1, index + 3).find(([text]) => text.trim() !== '')?.[2];
  }
  function textLength(index: number): number {
    let length = 0;
    for (let at = index + 1; at < tokens.length && length <= maxHeadingLength; at += 1) {
      const [text = '', slash, name] = tokens[at] ?? [];
      if (slash === '/' && name === tokens[index]?.[2]) break;
      length += name === undefined ? text.trim().length : Number(name === 'img');
    }
    return length;
  }
}

function openLink(address: string): [string, string] {
  const link = toSafeLink(address);
  if (link === null) return ['', ''];
  const rel = link.kind === 'web' ? ' rel="external noopener"' : '';
  return [`<a href="${escapeAttribute(link.href)}"${rel}>`, '</a>'];
}

function imageAsLink(attributes: string, insideLink: boolean): string {
  const alt = attribute(attributes, 'alt').replace(/\s+/gu, ' ').trim();
  const text = alt === '' ? 'Image' : `Image\u00a0: ${escapeText(alt)}`;
  if (insideLink) return text;
  const link = toSafeLink(attribute(attributes, 'src'));
  if (link?.kind !== 'web') return alt === '' ? '' : text;
  return `<a href="${escapeAttribute(link.href)}" rel="external noopener">${text}</a>`;
}

/** Value of an attribute as sanitize-html writes it, unescaped. */
function attribute(attributes: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** An opening tag of a page, with the text that follows it up to the next tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Content of `script`, `style`, `title` and `textarea`, whole; of other elements, up to the next tag. */
  readonly text: string;
}

const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/giu;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/**
 * Opening tags of a page that Astro built, in order. Not a general HTML parser: built pages are well formed,
 * which html-validate checks, and thousands of them have to be read.
 */
export function scanHtml(html: string): Tag[] {
  const tags: Tag[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(html); match !== null; match = token.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    const start = token.lastIndex;
    const end = rawElements.has(name) ? closing(html, name, start) : html.indexOf('<', start);
    const text = html.slice(start, end === -1 ? html.length : end);
    tags.push({ name, attributes: toAttributes(match[3] ?? ''), text });
    if (rawElements.has(name) && end !== -1) token.lastIndex = end;
  }
  return tags;
}

/** The page without the contents of its `<template>` elements, filled before anyone sees them; lines stay where they are. */
export function withoutTemplates(html: string): string {
  return html.replaceAll(
    /(<template(?:\s[^>]*)?>)(.*?)(<\/template>)/gsu,
    (_, open: string, content: string, close: string) =>
      [open, '\n'.repeat(content.split('\n').length - 1), close].join(''),
  );
}

function closing(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'giu');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

function toAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Decodes the character references that a serialiser writes. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return named[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
}

/** The little of XML that the parts of a workbook use: opening tags with their attributes, and text. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const lastCodePoint = 0x10ffff;

/** Text or a value of an attribute with its references read; those that XML does not define stay as they are. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([\da-f]{1,8})|#(\d{1,8})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= lastCodePoint ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** Control characters as Excel writes them in texts: `_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** An opening tag. */
export interface XmlTag {
  /** Its name without its prefix. */
  readonly name: string;
  /** By name without its prefix (`id` for `r:id`), references read. */
  readonly attributes: ReadonlyMap<string, string>;
}

// XML has no `<` in a value: a tag that is never closed costs no more than the text up to the next one.
const opening = /<([^\s/<>!?]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/g;
const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The opening tags of a small part, in order, that have one of these names. */
export function openingTags(xml: string, names: ReadonlySet<string>): XmlTag[] {
  const tags: XmlTag[] = [];
  for (const [, written = '', rest = ''] of xml.matchAll(opening)) {
    const name = localName(written);
    if (names.has(name)) tags.push({ name, attributes: readAttributes(rest) });
  }
  return tags;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    attributes.set(localName(name), decodeXml(double ?? single ?? ''));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

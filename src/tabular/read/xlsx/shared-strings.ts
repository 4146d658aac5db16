import { decodeEscapes, decodeXml } from './xml-text.ts';

/**
 * Texts that cells name by their rank. Runs of a rich text are put end to end; readings of Japanese texts (`rPh`) are left
 * out.
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const prefix = /<([\w.-]+:)?sst\b/.exec(xml)?.[1] ?? '';
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  let at = xml.indexOf(open);
  while (at !== -1) {
    const start = xml.indexOf('>', at) + 1;
    if (start === 0) break;
    if (xml.charAt(start - 2) === '/') {
      strings.push('');
      at = xml.indexOf(open, start);
      continue;
    }
    const end = xml.indexOf(close, start);
    if (end === -1) break;
    strings.push(textOf(xml, start, end, prefix));
    at = xml.indexOf(open, end);
  }
  return strings;
}

/** The text of the `t` elements between two positions. */
export function textOf(xml: string, start: number, end: number, prefix: string): string {
  const open = `<${prefix}t`;
  let text = '';
  let at = xml.indexOf('<', start);
  while (at !== -1 && at < end) {
    if (xml.startsWith(`<${prefix}rPh`, at)) {
      at = xml.indexOf(`</${prefix}rPh>`, at);
      if (at === -1) break;
    } else if (xml.startsWith(open, at) && isNameEnd(xml.charCodeAt(at + open.length))) {
      const from = xml.indexOf('>', at) + 1;
      const to = xml.charAt(from - 2) === '/' ? from : xml.indexOf(`</${prefix}t>`, from);
      if (to === -1) break;
      text += characters(xml.slice(from, Math.min(to, end)));
      at = to;
    }
    at = xml.indexOf('<', at + 1);
  }
  return decodeEscapes(text);
}

function isNameEnd(code: number): boolean {
  return code === 0x3e || code === 0x20 || code === 0x2f || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Text with its references read; what stands in a CDATA section is written as it is. */
export function characters(content: string): string {
  let at = content.indexOf(cdata);
  if (at === -1) return decodeXml(content);
  let text = '';
  let done = 0;
  while (at !== -1) {
    const end = content.indexOf(']]>', at);
    if (end === -1) break;
    text += decodeXml(content.slice(done, at)) + content.slice(at + cdata.length, end);
    done = end + 3;
    at = content.indexOf(cdata, done);
  }
  return text + decodeXml(content.slice(done));
}

const cdata = '<![CDATA[';

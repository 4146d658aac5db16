import { typeset } from './typography.ts';

const verbatim = /^<(\/?)(?:code|pre)\b/u;

/** {@link typeset} on the texts of an HTML fragment of ours; tags and code are left alone. */
export function typesetHtml(html: string): string {
  let depth = 0;
  return html
    .split(/(<[^>]*>)/u)
    .map((part) => {
      const tag = verbatim.exec(part);
      if (tag) depth += tag[1] === '/' ? -1 : 1;
      return depth > 0 || part.startsWith('<') ? part : typeset(part);
    })
    .join('');
}

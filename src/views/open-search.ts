import { routes } from '../routes.ts';
import { escapeXml } from './xml.ts';

interface OpenSearchSource {
  readonly name: string;
  readonly description: string;
}

/** OpenSearch lets a browser search the site from its address bar; `name` is cut to what the format allows. */
export function toOpenSearch({ name, description }: OpenSearchSource, site: URL): string {
  const search = `${new URL(routes.search, site).href}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shorten(name, 16))}</ShortName>
  <LongName>${escapeXml(shorten(name, 48))}</LongName>
  <Description>${escapeXml(shorten(description, 1024))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>fr</Language>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(new URL('/favicon.svg', site).href)}</Image>
  <Url type="text/html" template="${escapeXml(search)}"/>
</OpenSearchDescription>
`;
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  // « Données de la » says less than « Données ».
  return space < 0 ? text.slice(0, limit) : text.slice(0, space).replace(/(?: \p{L}{1,3})+$/u, '');
}

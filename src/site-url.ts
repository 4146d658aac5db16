import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { portalSchema, type Portal } from './catalog/schemas/portal.ts';

/** Address used while the portal has none: pages are then `noindex`. */
export const localSiteUrl = 'http://localhost:4321';

/**
 * The site's own origin: `SITE_URL`, else `url` in `content/portal.yaml`, else {@link localSiteUrl}.
 *
 * @throws TypeError when that address is not one of a whole host, as every link of the site begins at its root.
 */
export function siteUrl(): string {
  const address = process.env['SITE_URL']?.trim() || readPortal().url;
  return address ? toOrigin(address) : localSiteUrl;
}

/** `content/portal.yaml`, for what runs outside of the collections. */
export function readPortal(): Portal {
  return portalSchema.parse(parse(readFileSync(new URL('../content/portal.yaml', import.meta.url), 'utf8')));
}

function toOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new TypeError(
    `The address of the site (SITE_URL, or \`url\` in content/portal.yaml) is \`${address}\`: ` +
      'write a scheme and a host, without a path, such as https://donnees.example.',
  );
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { portalSchema, type Portal } from './catalog/schemas/portal.ts';

/** Address used while the portal has none: pages are then `noindex`. */
export const localSiteUrl = 'http://localhost:4321';

/**
 * The site's own origin: `SITE_URL`, else `url` in `content/portal.yaml`, else {@link localSiteUrl}.
 *
 * @throws TypeError when `SITE_URL` is not an absolute URL.
 */
export function siteUrl(): string {
  const fromEnvironment = process.env['SITE_URL'];
  if (fromEnvironment) return new URL(fromEnvironment).origin;
  return readPortal().url ?? localSiteUrl;
}

/** `content/portal.yaml`, for what runs outside of the collections. */
export function readPortal(): Portal {
  return portalSchema.parse(parse(readFileSync(new URL('../content/portal.yaml', import.meta.url), 'utf8')));
}

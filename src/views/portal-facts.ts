import type { Catalog } from '../catalog/catalog.ts';
import { formatDate, formatDay } from '../french/date.ts';
import { typeset } from '../french/typography.ts';

/** Facts of the portal that a text of `content/pages` may name: `<Fact name="hostName" />`. */
export const factNames = [
  'siteName',
  'publisher',
  'dataDate',
  'publicationDirector',
  'publisherAddress',
  'publisherPhone',
  'hostName',
  'hostAddress',
  'dataProtectionOfficer',
  'accessibilityStatus',
  'accessibilityDate',
] as const;
export type FactName = (typeof factNames)[number];

/** A fact in words; `null` when nobody has given it yet. */
export function portalFact(
  name: FactName,
  { portal, manifest }: Pick<Catalog, 'portal' | 'manifest'>,
): string | null {
  switch (name) {
    case 'siteName':
      return typeset(portal.name);
    case 'publisher':
      return typeset(portal.publisher);
    case 'dataDate':
      return formatDate(manifest.finishedAt);
    case 'accessibilityDate':
      return portal.legal.accessibilityDate === null ? null : formatDay(portal.legal.accessibilityDate);
    default:
      return portal.legal[name] === null ? null : typeset(portal.legal[name]);
  }
}

/** Facts that are still to be given, as they are named in `content/portal.yaml`. */
export function missingFacts(portal: Catalog['portal']): string[] {
  return Object.entries(portal.legal)
    .filter(([, value]) => value === null)
    .map(([name]) => `legal.${name}`);
}

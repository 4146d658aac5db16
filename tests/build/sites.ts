import { describe } from 'vitest';
import { readCatalog } from '../../scripts/build/read-catalog.ts';
import { readSite, type BuiltSite } from '../../scripts/site/read-site.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { testSites } from '../sites.ts';

interface SiteUnderTest {
  readonly name: string;
  readonly site: BuiltSite;
  readonly catalog: Catalog;
}

const sites: readonly SiteUnderTest[] = await Promise.all(
  testSites().map(async ({ name, dist, snapshot }) => ({
    name,
    site: await readSite(dist),
    catalog: await readCatalog(snapshot),
  })),
);

/** Declares the same tests on each built site. */
export function describeSites(declare: (site: SiteUnderTest) => void): void {
  for (const site of sites) {
    describe(site.name, () => {
      declare(site);
    });
  }
}

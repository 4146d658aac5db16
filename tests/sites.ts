import { z } from 'zod';

const siteSchema = z.object({
  /** `extremes`, `sample` or `real`. */
  name: z.string(),
  /** The built site. */
  dist: z.string(),
  /** The snapshot it was built from. */
  snapshot: z.string(),
  /** Where it is served, `null` in tests that only read files. */
  origin: z.string().nullable(),
});

/** A site built by `npm test` for its tests. */
export type TestSite = z.infer<typeof siteSchema>;

/** The sites under test, from the environment variable `TEST_SITES` that `npm test` sets. */
export function testSites(): TestSite[] {
  const value = process.env['TEST_SITES'];
  if (value === undefined) {
    throw new Error(
      'No built site to test.\nRun `npm test -- --only build,e2e,a11y`: it builds and serves them.',
    );
  }
  return z.array(siteSchema).min(1).parse(JSON.parse(value));
}

/** One site by name. */
function testSite(name: string): TestSite {
  const site = testSites().find((candidate) => candidate.name === name);
  if (site === undefined)
    throw new Error(`The site « ${name} » was not built: see scripts/testing/test-sites.ts.`);
  return site;
}

/** Address of a page of a served site. */
export function pageUrl(name: string, path: string): string {
  const { origin } = testSite(name);
  if (origin === null) throw new Error(`The site « ${name} » is not served: this is for browser tests.`);
  return origin + path;
}

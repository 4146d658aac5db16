import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSite } from '../../tests/sites.ts';
import { BuildError, buildSite } from '../build/build-site.ts';
import { rootPath } from '../project-root.ts';
import { serveFolder, type StaticServer } from '../serve/static-server.ts';
import { fetchRealCatalog } from './real-catalog.ts';

/** Snapshots that the site is built from for its tests, in order. */
const fixtures: readonly { name: string; snapshot: string; siteUrl?: string }[] = [
  // With a public address, so that its pages are to be indexed; the others are built as on anyone's machine.
  { name: 'extremes', snapshot: 'tests/fixtures/catalog-extremes', siteUrl: 'https://portail.example' },
  { name: 'sample', snapshot: 'content/sample' },
];

interface BuiltSites {
  readonly sites: readonly TestSite[];
  /** What could not be built, and why. */
  readonly failures: readonly string[];
}

/**
 * Builds the sites under test in `.cache/test/sites/`: the fixture of extremes, the sample, and, where the real data lies
 * beside the project, the real catalogue fetched through the stand-in API.
 */
export async function buildTestSites(): Promise<BuiltSites> {
  const sites: TestSite[] = [];
  const failures: string[] = [];
  const build = async (name: string, snapshot: string, siteUrl = ''): Promise<void> => {
    const dist = join(rootPath, '.cache/test/sites', name);
    try {
      const report = await buildSite({ catalog: snapshot, out: dist, compress: true, quiet: true, siteUrl });
      console.log(`  ${name}: ${report.datasets} datasets, ${report.pages} pages`);
      sites.push({ name, dist, snapshot, origin: null });
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      failures.push(`The site « ${name} » did not build: ${error.message}`);
    }
  };
  for (const { name, snapshot, siteUrl } of fixtures) {
    const folder = join(rootPath, snapshot);
    if (existsSync(join(folder, 'manifest.json'))) await build(name, folder, siteUrl);
    else failures.push(`The snapshot ${snapshot} is missing.`);
  }
  const real = await fetchRealCatalog();
  if (real?.failure !== undefined) failures.push(real.failure);
  else if (real !== null) await build('real', real.snapshot);
  return { sites, failures };
}

/** Serves each site on a free port. */
export async function serveSites(
  sites: readonly TestSite[],
): Promise<{ sites: TestSite[]; servers: StaticServer[] }> {
  const servers = await Promise.all(sites.map(({ dist }) => serveFolder(dist, 0)));
  return {
    sites: sites.map((site, index) => ({ ...site, origin: servers[index]?.origin ?? null })),
    servers,
  };
}

import { readdir } from 'node:fs/promises';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { themeCoverage, type ThemeCoverage } from '../../src/catalog/theme-coverage.ts';

/** What a build tells to whoever started it. */
export interface BuildReport {
  readonly source: string;
  readonly out: string;
  readonly pages: number;
  readonly datasets: number;
  readonly resources: number;
  readonly themes: ThemeCoverage;
  /** Legal facts that nobody has given yet: their pages show « à compléter ». */
  readonly missingLegalFacts: readonly string[];
  /** Whether the site has an address; without one its pages are `noindex`. */
  readonly hasAddress: boolean;
  /** Records in the search index. */
  readonly index: number;
  readonly compressed: number;
  readonly seconds: Readonly<Record<string, number>>;
}

interface BuildFacts {
  readonly catalog: Catalog;
  readonly source: string;
  readonly out: string;
  readonly index: number;
  readonly compressed: number;
  readonly seconds: Readonly<Record<string, number>>;
}

export async function toBuildReport({ catalog, ...facts }: BuildFacts): Promise<BuildReport> {
  return {
    ...facts,
    pages: await countPages(facts.out),
    datasets: catalog.datasets.length,
    resources: catalog.datasets.reduce((sum, { resources }) => sum + resources.length, 0),
    themes: themeCoverage(catalog),
    missingLegalFacts: missingLegalFacts(catalog.portal.legal),
    hasAddress: Boolean(process.env['SITE_URL']) || catalog.portal.url !== null,
  };
}

/** Names of the legal facts of `content/portal.yaml` that are still `null`. */
export function missingLegalFacts(legal: Catalog['portal']['legal']): string[] {
  return Object.entries(legal)
    .filter(([, value]) => value === null)
    .map(([name]) => name);
}

async function countPages(out: string): Promise<number> {
  const files = await readdir(out, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

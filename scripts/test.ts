import { parseArgs } from 'node:util';
import type { TestSite } from '../tests/sites.ts';
import { findBrowser, noBrowserMessage } from './testing/find-browser.ts';
import { hasShared } from './testing/real-catalog.ts';
import { summaryLines, totalLine, unexplainedSkips, type SuiteResult } from './testing/suite-result.ts';
import { failedSuite, runPlaywright, runVitest } from './testing/suites.ts';
import { buildTestSites, serveSites } from './testing/test-sites.ts';

const help = `Runs all tests: pure ones, then those on built sites, in a browser, and of accessibility.

  npm test -- [--only unit,build,e2e,a11y] [--full]

  --only LIST   these suites only
  --full        accessibility of every page, instead of every template and extreme
`;

const suites = ['unit', 'build', 'e2e', 'a11y'] as const;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: suites.join(',') },
    full: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const asked = values.only.split(',');
const unknown = asked.filter((name) => !suites.some((suite) => suite === name));
if (values.help) {
  console.log(help);
} else if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(', ')}.\n\n${help}`);
  process.exitCode = 1;
} else {
  const results = await runSuites(new Set(asked));
  console.log(`\n${summaryLines(results, hasShared).join('\n')}\n\n${totalLine(results)}`);
  const failed = results.some((result) => result.failed > 0);
  if (failed || unexplainedSkips(results, hasShared) > 0) process.exitCode = 1;
}

async function runSuites(wanted: ReadonlySet<string>): Promise<SuiteResult[]> {
  const results: SuiteResult[] = [];
  if (wanted.has('unit')) results.push(await runVitest('unit', []));
  if (!['build', 'e2e', 'a11y'].some((name) => wanted.has(name))) return results;
  console.log('\nBuilding the sites under test');
  const { sites, failures } = await buildTestSites();
  results.push(...failures.map((failure) => failedSuite('sites', failure)));
  if (sites.length === 0) return results;
  if (wanted.has('build')) results.push(await runVitest('build', sites));
  if (wanted.has('e2e') || wanted.has('a11y')) results.push(...(await runBrowserSuites(wanted, sites)));
  return results;
}

async function runBrowserSuites(
  wanted: ReadonlySet<string>,
  sites: readonly TestSite[],
): Promise<SuiteResult[]> {
  const browser = await findBrowser();
  if (browser === null) return [failedSuite('browser', noBrowserMessage)];
  console.log(`\nBrowser: ${browser.path} (${browser.origin})`);
  const { sites: served, servers } = await serveSites(sites);
  const results: SuiteResult[] = [];
  for (const folder of ['e2e', 'a11y'] as const) {
    if (wanted.has(folder)) results.push(await runPlaywright(folder, served, browser.path, values.full));
  }
  await Promise.all(servers.map(({ close }) => close()));
  return results;
}

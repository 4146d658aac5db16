import { join } from 'node:path';
import { catalogFolder } from '../../src/catalog/source.ts';
import { buildSite } from '../build/build-site.ts';
import { printBuildReport } from '../build/print-report.ts';
import { rootPath, rootUrl } from '../project-root.ts';
import { runTool } from '../run-command.ts';
import { brokenLinks } from '../site/broken-links.ts';
import { readSite } from '../site/read-site.ts';
import { validateHtml } from '../site/validate-html.ts';
import { findBrowser, noBrowserMessage } from '../testing/find-browser.ts';
import { runPlaywright, runVitest } from '../testing/suites.ts';
import { serveSites } from '../testing/test-sites.ts';
import { budgetReport } from './budget-report.ts';

/** A step of `npm run check`: prints what it finds and says whether all is well. */
export interface CheckStep {
  readonly name: string;
  readonly run: () => Promise<boolean>;
}

const dist = join(rootPath, 'dist');
const shownFaults = 30;

export const steps: readonly CheckStep[] = [
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', run: lint },
  { name: 'types', run: () => tool('astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning') },
  { name: 'unused code', run: () => tool('knip/bin/knip.js') },
  { name: 'unit tests', run: async () => (await runVitest('unit', [])).failed === 0 },
  { name: 'build', run: build },
  { name: 'links', run: links },
  { name: 'html', run: html },
  { name: 'budgets', run: budgets },
];

/** Added by `--full`. */
export const fullSteps: readonly CheckStep[] = [{ name: 'accessibility', run: accessibility }];

async function tool(script: string, ...args: string[]): Promise<boolean> {
  return (await runTool(script, args)).code === 0;
}

/** Typed lint needs the types that `astro sync` generates. */
async function lint(): Promise<boolean> {
  const sync = await runTool('astro/bin/astro.mjs', ['sync'], { output: 'capture' });
  if (sync.code !== 0) console.error(sync.output);
  const config = ['-c', 'scripts/eslint.config.mjs', '--max-warnings', '0'];
  return (await tool('eslint/bin/eslint.js', ...config, 'src', 'scripts', 'tests')) && sync.code === 0;
}

async function build(): Promise<boolean> {
  printBuildReport(await buildSite({ catalog: null, out: dist, compress: true, quiet: true }));
  return true;
}

async function links(): Promise<boolean> {
  const site = await readSite(dist);
  return list(
    brokenLinks(site).map(({ page, link, reason }) => `${page} → ${link}: ${reason}`),
    `${[...site.pages.values()].reduce((sum, page) => sum + page.links.length, 0)} links in ${site.pages.size} pages`,
  );
}

async function html(): Promise<boolean> {
  const site = await readSite(dist);
  const faults = await validateHtml(site);
  return list(
    faults.map(({ page, line, rule, message }) => `${page}:${line} ${rule}: ${message}`),
    `${site.pages.size} pages`,
  );
}

async function budgets(): Promise<boolean> {
  const { table, excess } = budgetReport(await readSite(dist));
  console.log(table.join('\n'));
  return list(excess, 'every page holds its budget');
}

async function accessibility(): Promise<boolean> {
  const browser = await findBrowser();
  if (browser === null) {
    console.error(noBrowserMessage);
    return false;
  }
  const built = { name: 'dist', dist, snapshot: catalogFolder(rootUrl), origin: null };
  const { sites, servers } = await serveSites([built]);
  const { failed } = await runPlaywright('a11y', sites, browser.path, true);
  await Promise.all(servers.map(({ close }) => close()));
  return failed === 0;
}

/** Prints faults, or what was read when there are none. */
function list(faults: readonly string[], checked: string): boolean {
  if (faults.length === 0) {
    console.log(checked);
    return true;
  }
  console.error(faults.slice(0, shownFaults).join('\n'));
  if (faults.length > shownFaults) console.error(`and ${faults.length - shownFaults} more`);
  return false;
}

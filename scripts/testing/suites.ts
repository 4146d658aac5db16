import { mkdir, rm } from 'node:fs/promises';
import type { TestSite } from '../../tests/sites.ts';
import { rootPath } from '../project-root.ts';
import { runTool } from '../run-command.ts';
import { readPlaywrightReport, readVitestReport, type SuiteResult } from './suite-result.ts';

const reports = `${rootPath}.cache/test`;

/** Runs the vitest files of a folder of `tests/`. */
export async function runVitest(folder: 'unit' | 'build', sites: readonly TestSite[]): Promise<SuiteResult> {
  const report = `${reports}/${folder}.json`;
  await fresh(report);
  const { code, seconds } = await runTool(
    'vitest/vitest.mjs',
    [
      ...['run', '--config', 'tests/vitest.config.ts', '--reporter', 'dot', '--reporter', 'json'],
      ...['--outputFile.json', report, `tests/${folder}/`],
    ],
    { env: environment(sites) },
  );
  return counted(folder, code, seconds, () => readVitestReport(report));
}

/** Runs the Playwright files of a folder of `tests/` with this browser. */
export async function runPlaywright(
  folder: 'e2e' | 'a11y',
  sites: readonly TestSite[],
  browser: string,
  full: boolean,
): Promise<SuiteResult> {
  const report = `${reports}/playwright.json`;
  await fresh(report);
  const { code, seconds } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'tests/playwright.config.ts', `${folder}/`],
    { env: { ...environment(sites), TEST_BROWSER: browser, ...(full ? { TEST_FULL: '1' } : {}) } },
  );
  return counted(folder, code, seconds, () => readPlaywrightReport(report));
}

/** A suite that could not even start. */
export function failedSuite(name: string, message: string): SuiteResult {
  console.error(`\n${message}\n`);
  return { name, passed: 0, failed: 1, skipped: 0, shared: 0, seconds: 0 };
}

async function fresh(report: string): Promise<void> {
  await mkdir(reports, { recursive: true });
  await rm(report, { force: true });
}

function environment(sites: readonly TestSite[]): Record<string, string> {
  return sites.length > 0 ? { TEST_SITES: JSON.stringify(sites) } : {};
}

async function counted(
  name: string,
  code: number,
  seconds: number,
  read: () => Promise<Omit<SuiteResult, 'name' | 'seconds'>>,
): Promise<SuiteResult> {
  try {
    const counts = await read();
    // A runner that fails without a failed test, or that ran none, has not passed.
    const hidden = counts.failed === 0 && (code !== 0 || counts.passed === 0) ? 1 : 0;
    return { name, seconds, ...counts, failed: counts.failed + hidden };
  } catch {
    return { ...failedSuite(name, `The suite « ${name} » left no report: its messages are above.`), seconds };
  }
}

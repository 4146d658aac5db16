import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How a suite went. A suite that could not run counts as one failure. */
export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Passed tests that read the data kept beside the project. */
  readonly shared: number;
  readonly seconds: number;
}

/** End of the name of the tests that read `../shared` (tests/shared-data.ts). */
const sharedMark = '[../shared]';

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

type Counts = Omit<SuiteResult, 'name' | 'seconds'>;

/** Counts of vitest's JSON report. A file that does not load has no test: it counts as a failure. */
export async function readVitestReport(file: string): Promise<Counts> {
  const { testResults } = vitestReport.parse(JSON.parse(await readFile(file, 'utf8')));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed');
  const failed = tests.filter(({ status }) => status === 'failed');
  return {
    passed: passed.length,
    failed: failed.length + unloaded.length,
    skipped: tests.length - passed.length - failed.length,
    shared: passed.filter(({ fullName }) => fullName.includes(sharedMark)).length,
  };
}

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), skipped: z.int(), flaky: z.int() }),
});

/** Counts of Playwright's JSON report. Errors outside of any test count as failures. */
export async function readPlaywrightReport(file: string): Promise<Counts> {
  const { stats, errors } = playwrightReport.parse(JSON.parse(await readFile(file, 'utf8')));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    shared: 0,
  };
}

/** The line that ends `npm test`. */
export function totalLine(results: readonly SuiteResult[]): string {
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/**
 * The table above it. A skipped test is a failure in disguise, save those that need `../shared` where it is
 * not: {@link unexplainedSkips} tells.
 */
export function summaryLines(results: readonly SuiteResult[], hasShared: boolean): string[] {
  const shared = results.reduce((total, result) => total + result.shared, 0);
  const skipped = results.reduce((total, result) => total + result.skipped, 0);
  return [
    ...results.map(
      ({ name, passed, failed, skipped: left, seconds }) =>
        `  ${name.padEnd(22)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed` +
        `${left > 0 ? ` ${left} not run` : ''}   ${seconds.toFixed(1)} s`,
    ),
    hasShared
      ? `  ${shared} tests used the data of ../shared.`
      : `  ../shared is not here: ${skipped} tests over its data did not run.`,
  ];
}

/** Skipped tests that the absence of `../shared` does not explain. */
export function unexplainedSkips(results: readonly SuiteResult[], hasShared: boolean): number {
  return hasShared ? results.reduce((total, result) => total + result.skipped, 0) : 0;
}

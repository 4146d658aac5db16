import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  readPlaywrightReport,
  readVitestReport,
  summaryLines,
  totalLine,
  unexplainedSkips,
  type SuiteResult,
} from '../../../scripts/testing/suite-result.ts';
import { sharedMark } from '../../shared-data.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

const passedTest = { status: 'passed', fullName: 'a' };

test('tests are counted by state, and those over ../shared apart', async () => {
  const file = await report({
    testResults: [
      {
        status: 'failed',
        assertionResults: [
          passedTest,
          { status: 'passed', fullName: `b ${sharedMark}` },
          { status: 'failed', fullName: 'c' },
          { status: 'skipped', fullName: `d ${sharedMark}` },
        ],
      },
    ],
  });
  expect(await readVitestReport(file)).toEqual({ passed: 2, failed: 1, skipped: 1, shared: 1 });
});

test('a file that does not load is a failure', async () => {
  const file = await report({
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [passedTest] },
    ],
  });
  expect(await readVitestReport(file)).toEqual({ passed: 1, failed: 1, skipped: 0, shared: 0 });
});

test('errors outside of any browser test are failures', async () => {
  const file = await report({
    errors: [{ message: 'x' }],
    stats: { expected: 3, unexpected: 1, skipped: 2, flaky: 0 },
  });
  expect(await readPlaywrightReport(file)).toEqual({ passed: 3, failed: 2, skipped: 2, shared: 0 });
});

const suite: SuiteResult = { name: 'unit', passed: 10, failed: 1, skipped: 2, shared: 4, seconds: 1 };

test('the last line sums all suites', () => {
  expect(totalLine([suite, { ...suite, passed: 5, failed: 0 }])).toBe('15 passed, 1 failed');
});

test('a test that did not run is explained only by the absence of ../shared', () => {
  expect(unexplainedSkips([suite], true)).toBe(2);
  expect(unexplainedSkips([suite], false)).toBe(0);
  expect(summaryLines([suite], true).at(-1)).toContain('4 tests used the data of ../shared');
  expect(summaryLines([suite], false).at(-1)).toContain('2 tests over its data did not run');
});

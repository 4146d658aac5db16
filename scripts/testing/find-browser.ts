import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from '../run-command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser that starts, and where it comes from. */
export interface FoundBrowser {
  readonly path: string;
  readonly origin: string;
}

/**
 * Finds a Chromium that starts: Playwright's own, else one of the system, else the one that npm ships
 * (`@sparticuz/chromium`), else, when `CI=1`, Debian's package.
 *
 * @returns `null` when there is none; {@link noBrowserMessage} says what to do.
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const candidates = [playwrightBrowser, systemBrowser, packagedBrowser, installedBrowser];
  for (const candidate of candidates) {
    const found = await candidate();
    if (found !== null && (await starts(found.path))) return found;
  }
  return null;
}

export const noBrowserMessage = [
  'No browser was found for the browser and accessibility tests, so they did not run.',
  'Any of these is enough:',
  '  npx playwright install --with-deps chromium',
  '  apt-get install chromium            (Debian, Ubuntu; done by itself when CI=1)',
  '  CHROME_PATH=/path/to/chrome npm test',
].join('\n');

function playwrightBrowser(): FoundBrowser | null {
  const path = chromium.executablePath();
  return existsSync(path) ? { path, origin: 'Playwright' } : null;
}

function systemBrowser(): FoundBrowser | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const named = process.env['CHROME_PATH'];
  const paths = [
    ...(named === undefined ? [] : [named]),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...applications,
  ];
  const path = paths.find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path, origin: 'system' };
}

/** The package's own launch arguments are left alone: they switch web security off. */
async function packagedBrowser(): Promise<FoundBrowser | null> {
  // Makes the package unpack the libraries (NSS, NSPR…) that a bare machine lacks. Read when it is imported.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { path: await packaged.executablePath(), origin: '@sparticuz/chromium' };
  } catch {
    // An optional dependency: absent on other platforms than Linux x64.
    return null;
  } finally {
    delete process.env['AWS_EXECUTION_ENV'];
  }
}

async function installedBrowser(): Promise<FoundBrowser | null> {
  if (!process.env['CI'] || !existsSync('/usr/bin/apt-get')) return null;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args: string[]): Promise<number> => {
    const [program = '', ...rest] = [...sudo, 'apt-get', ...args];
    return (await run(program, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } })).code;
  };
  await apt('update');
  const code = await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return code === 0 ? systemBrowser() : null;
}

async function starts(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

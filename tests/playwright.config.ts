import { defineConfig } from '@playwright/test';
import { testSites } from './sites.ts';

const sites = testSites();

/** Run by `npm test`, which builds and serves the sites and finds the browser (`TEST_BROWSER`, a path). */
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  outputDir: '../.cache/test/playwright',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Axe on the longest pages, on a busy machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['json', { outputFile: '../.cache/test/playwright.json' }]],
  use: {
    // The embedded sample unless a test names another site (`pageUrl` of sites.ts).
    baseURL: (sites.find(({ name }) => name === 'sample') ?? sites[0])?.origin ?? '',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      executablePath: process.env['TEST_BROWSER'] ?? '',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
});

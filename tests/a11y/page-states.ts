import { expect, test, type Page } from '@playwright/test';
import { violations } from './violations.ts';

/** A state of a page, and the way to it. */
export interface PageState {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

/** A test for each state: nothing found in the light theme, nor by its colours in the dark one. */
export function testStates(states: readonly PageState[]): void {
  for (const { name, reach } of states) {
    test(name, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await reach(page);
      expect.soft(await violations(page), 'light theme').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'colours'), 'dark theme').toEqual([]);
    });
  }
}

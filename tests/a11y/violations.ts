import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that read colours: all that another theme can change on a page that was looked at whole. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Each element that is as it should be is not described: a third of the time. */
const onlyViolations = { resultTypes: ['violations' as const] };

/** What axe finds on the page as it is, each with the elements at fault. */
export async function violations(page: Page, looked: 'whole' | 'colours' = 'whole'): Promise<string[]> {
  // Without frames in any page, the other mode only carries all the results to a second page: twice the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options(onlyViolations);
  const found = await (looked === 'whole' ? axe.withTags(rules) : axe.withRules(colourRules)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

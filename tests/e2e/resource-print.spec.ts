import { expect, test } from '@playwright/test';
import { resourceRoute } from '../../src/routes.ts';
import { pageUrl } from '../sites.ts';

const twoThousandColumns = pageUrl(
  'extremes',
  resourceRoute('apercus', 'eeeeeeee-0000-4000-8000-000000000002'),
);
const museums = resourceRoute('musees-de-france-base-museofile', 'exemple-musees-csv');

/** Pixels of the width of an A4 page, with and without its margins: browsers measure either. */
for (const width of [794, 680]) {
  test(`the first rows fit in a page of ${width} pixels, which says what it leaves out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(twoThousandColumns);
    const rows = page.locator('.first-rows');
    const note = page.getByText(/^Les 8\spremières colonnes seulement sont imprimées/u);
    await expect(note).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(note).toHaveText(/sur\s2\s000\.$/u);
    await expect(rows.locator('thead th:visible')).toHaveCount(8);
    const { scrollWidth, clientWidth, background } = await rows.evaluate((box) => ({
      scrollWidth: box.scrollWidth,
      clientWidth: box.clientWidth,
      background: getComputedStyle(box).backgroundImage,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    // Shadows say that there is more to scroll to.
    expect(background).toBe('none');
  });

  test(`names of columns have the whole width of theirs in a page of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(museums);
    await page.emulateMedia({ media: 'print' });
    const [entry, name] = await Promise.all([
      page.locator('.dictionary > .column').first().boundingBox(),
      page.locator('.column__name').first().boundingBox(),
    ]);
    expect(name?.width).toBeCloseTo(entry?.width ?? 0, 0);
  });
}

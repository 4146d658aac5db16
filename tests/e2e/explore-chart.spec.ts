import { readFile } from 'node:fs/promises';
import { expect as base, test, type Locator, type Page } from '@playwright/test';
import { resourceRoute } from '../../src/routes.ts';

// A chart is loaded, then drawn from a file, on a machine that may be busy.
const expect = base.configure({ timeout: 20_000 });

const cinemas = resourceRoute('frequentation-des-salles-de-cinema', 'exemple-frequentation-cinemas-csv');

/** The chart of the page of a resource, opened. */
async function openChart(page: Page): Promise<Locator> {
  await page.goto(cinemas);
  await page.getByRole('button', { name: 'Changer ce graphique' }).click();
  const chart = page.locator('explore-chart');
  await expect(chart.getByRole('img', { name: 'entrees_millions par année' })).toBeVisible();
  return chart;
}

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('another chart is chosen, with its words, its table and its address', async ({ page }) => {
  const chart = await openChart(page);
  const live = chart.locator('[data-part=live]');
  await expect(chart.getByLabel('Type')).toBeFocused();
  await expect(chart.getByRole('status').first()).toContainText('Entre 2000 et');
  await chart.getByLabel('Type').selectOption('Répartition d’un nombre');
  await expect(chart.getByRole('img')).toHaveAccessibleName(
    'Répartition des valeurs de « entrees_millions »',
  );
  await expect(chart.getByRole('status').first()).toContainText('La tranche la plus fournie');
  await live.getByText('Les chiffres du graphique').click();
  const figures = live.getByRole('table');
  await expect(figures.getByRole('row')).not.toHaveCount(1);
  await figures.getByRole('button', { name: 'Nombre de lignes' }).click();
  await expect(figures.getByRole('columnheader', { name: 'Nombre de lignes' })).toHaveAttribute(
    'aria-sort',
    /^(?:a|de)scending$/u,
  );

  // The address holds the choice: a copied link shows the same chart without a gesture.
  await page.goto(page.url());
  await expect(page.locator('.chart__drawing')).toHaveAttribute('aria-label', /^Répartition des valeurs/u);
});

test('the name of the kind of chart is read whole beside the three other choices', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const chart = await openChart(page);
  await expect(chart.getByLabel('Calcul')).toBeVisible();
  const room = await chart.getByLabel('Type').evaluate((select) => {
    const { width } = select.getBoundingClientRect();
    select.style.inlineSize = 'max-content';
    return width - select.getBoundingClientRect().width;
  });
  expect(room).toBeGreaterThanOrEqual(0);
});

test('the chart is kept as a drawing, as an image and as figures, with their source', async ({ page }) => {
  const chart = await openChart(page);
  const svg = await downloaded(page, chart.getByRole('button', { name: 'Image SVG' }));
  expect(svg.name).toMatch(/-graphique\.svg$/u);
  expect(svg.bytes.toString()).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
  expect(svg.bytes.toString()).toMatch(/Source\s: Fréquentation des salles de cinéma/u);
  const png = await downloaded(page, chart.getByRole('button', { name: 'Image PNG' }));
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.length).toBeGreaterThan(10_000);
  const csv = await downloaded(page, chart.getByRole('button', { name: 'Chiffres en CSV' }));
  expect(csv.bytes.toString()).toMatch(/\b2000;166\b/u);
});

test('the chart follows the filters of the table', async ({ page }) => {
  const chart = await openChart(page);
  await page.getByRole('button', { name: /^Explorer les/u }).click();
  await page.getByRole('searchbox', { name: 'Chercher dans toutes les colonnes' }).fill('2001');
  await expect(chart).toContainText(/Filtres du tableau appliqués\s: 1\sligne sur 25\slignes/u);
});

test('a file that cannot be read leaves the chart of the page, with the reason', async ({ page }) => {
  await page.route('**/fichiers/frequentation-cinemas.csv', (route) => route.fulfill({ status: 404 }));
  await page.goto(cinemas);
  await page.getByRole('button', { name: 'Changer ce graphique' }).click();
  const chart = page.locator('explore-chart');
  await expect(chart.getByRole('status')).toContainText('n’a pas pu être chargé');
  await expect(chart.getByRole('img', { name: 'entrees_millions par année' })).toBeVisible();
});

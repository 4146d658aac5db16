import { expect, test } from '@playwright/test';
import { testSites } from '../sites.ts';
import { CataloguePage } from './pages/catalogue-page.ts';

const real = testSites().find(({ name }) => name === 'real');

test('without its index the search says so and leaves the list', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await page.route('**/recherche/**', (route) => route.abort());
  await catalogue.open();
  const titles = await catalogue.titles();
  await catalogue.search.fill('musée');
  await expect(catalogue.error).toBeVisible();
  expect(await catalogue.titles()).toEqual(titles);
  await expect(page.getByRole('link', { name: 'Réessayer' })).toHaveAttribute('href', /q=mus/u);
});

test('without Pagefind the facets still work', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await page.route('**/pagefind/**', (route) => route.abort());
  await catalogue.open();
  const format = await catalogue.value('Format');
  const announced = await format.count();
  await format.box.check();
  await catalogue.expectTotal(announced);
  await expect(catalogue.error).toHaveCount(0);
});

for (const [state, path] of [
  ['missing', '**/pagefind/index/*.pf_index'],
  ['cut', '**/facettes.json'],
  ['cut', '**/*.pf_meta'],
  ['cut', '**/pagefind/index/*.pf_index'],
] as const) {
  test(`a file that is ${state} is told, and the list stays: ${path}`, async ({ page }) => {
    const catalogue = new CataloguePage(page);
    await page.route(path, async (route) => {
      if (state === 'missing') return route.fulfill({ status: 404 });
      const body = await (await route.fetch()).body();
      return route.fulfill({ body: body.subarray(0, body.length / 2) });
    });
    await catalogue.open();
    const titles = await catalogue.titles();
    await catalogue.search.fill('musée');
    await expect(catalogue.error).toBeVisible();
    await expect(page.locator('.alert')).toContainText('manque ou est incomplet');
    expect(await catalogue.titles()).toEqual(titles);
  });
}

// The index of the sample is in one part.
if (real)
  test('a part of the index that does not come is told, never left out, and asked for again [../shared]', async ({
    page,
  }) => {
    const catalogue = new CataloguePage(page);
    await page.goto(`${real.origin ?? ''}/jeux-de-donnees/?q=musée`);
    await expect(catalogue.count).toContainText('musée');
    await page.route('**/*.pf_index', (route) => route.abort());
    await catalogue.search.fill('bibliothèque');
    await expect(catalogue.error).toBeVisible();
    await page.unroute('**/*.pf_index');
    await catalogue.search.fill('bibliothèques');
    await expect(catalogue.count).toContainText('bibliothèques');
    await expect(catalogue.error).toHaveCount(0);
  });

test('without WebAssembly the filters still work, and the search says why it does not', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await catalogue.open('?q=musée');
  await expect(page.locator('.alert__title')).toHaveText('Ce navigateur ne peut pas faire la recherche');
  await catalogue.open();
  const format = await catalogue.value('Format');
  const announced = await format.count();
  await format.box.check();
  await catalogue.expectTotal(announced);
});

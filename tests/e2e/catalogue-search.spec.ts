import { expect, test, type Page } from '@playwright/test';
import { CataloguePage, toNumber } from './pages/catalogue-page.ts';

/** What the page complains of; a file refused on purpose is not a complaint. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.includes('favicon'))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

test('a query finds the dataset whose title it is, and says how many it found', async ({ page }) => {
  const complaints = complaintsOf(page);
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const [, title = ''] = await catalogue.titles();
  await catalogue.search.fill(title);
  await expect(catalogue.count).toContainText(`pour «\u00a0${title.slice(0, 20)}`);
  expect(await catalogue.titles()).toContain(title);
  await expect(page).toHaveURL(/\?q=/u);
  await expect(catalogue.orders.locator('[aria-current]')).toHaveText('Pertinence');
  expect(complaints).toEqual([]);
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  expect(loaded.filter((path) => path.startsWith('/recherche/'))).toEqual([]);
  const { box } = await catalogue.value('Format');
  await box.check();
  await expect(catalogue.chips).toHaveCount(1);
  expect(loaded.some((path) => path.endsWith('/facettes.json'))).toBe(true);
});

test('the count of a value is what choosing it shows; values of a facet add up', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const all = await catalogue.total();
  const first = await catalogue.value('Licence', 0);
  const second = await catalogue.value('Licence', 1);
  const announced = await first.count();
  await first.box.check();
  await catalogue.expectTotal(announced);
  const added = await second.count();
  await second.box.check();
  // A dataset has one licence: the two counts add up.
  await catalogue.expectTotal(announced + added);
  // A choice does not change the counts of its own facet.
  expect(await first.count()).toBe(announced);
  await page.getByRole('link', { name: 'Effacer les filtres' }).click();
  await catalogue.expectTotal(all);
  await expect(first.box).not.toBeChecked();
});

test('facets narrow one another, with counts that stay true', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  await (await catalogue.value('Format')).box.check();
  await expect(catalogue.chips).toHaveCount(1);
  for (const facet of ['Thématique', 'Ce qu’on peut en faire', 'Dernière mise à jour']) {
    const value = await catalogue.value(facet, 0);
    const announced = await value.count();
    if (announced === 0) continue;
    await value.box.check();
    await catalogue.expectTotal(announced);
  }
});

test('a chip says its value and takes it off', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const theme = await catalogue.value('Thématique');
  await theme.box.check();
  await expect(catalogue.chips).toHaveText([new RegExp(theme.label, 'u')]);
  await catalogue.chips.first().click();
  await expect(catalogue.chips).toHaveCount(0);
  await expect(theme.box).not.toBeChecked();
  await expect(page).toHaveURL(/\/jeux-de-donnees\/$/u);
});

test('the count takes the focus of a chip that goes, and the filter button forgets its number', async ({
  page,
}) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  await (await catalogue.value('Format')).box.check();
  await (await catalogue.value('Producteur')).box.check();
  await expect(catalogue.chips).toHaveCount(2);
  await expect(page.locator('[data-part=show]')).toHaveText(/\d/u);
  await catalogue.chips.first().press('Enter');
  await expect(catalogue.chips).toHaveCount(1);
  await expect(catalogue.count).toBeFocused();
  await page.getByRole('link', { name: 'Effacer les filtres' }).press('Enter');
  await expect(catalogue.count).toBeFocused();
  await expect(page.locator('[data-part=show]')).not.toHaveText(/\d/u);
});

test('what others add to the address of a page leaves it as it is', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('page/2/');
  const titles = await catalogue.titles();
  await catalogue.open('page/2/?utm_source=lettre');
  await page.waitForLoadState('networkidle');
  expect(await catalogue.titles()).toEqual(titles);
  await expect(page).toHaveURL(/page\/2\/\?utm_source=lettre$/u);
});

test('the address holds the search: shared, reloaded, gone back from', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const staticTitles = await catalogue.titles();
  await (await catalogue.value('Format')).box.check();
  await expect(catalogue.chips).toHaveCount(1);
  const filtered = await catalogue.titles();
  await catalogue.search.fill('base');
  await expect(page).toHaveURL(/q=base/u);
  await expect(catalogue.count).toContainText('base');
  const address = page.url();
  const found = await catalogue.count.innerText();

  await page.reload();
  await expect(catalogue.count).toHaveText(found);
  expect(page.url()).toBe(address);
  await expect(catalogue.search).toHaveValue('base');

  await page.goBack();
  await expect(catalogue.search).toHaveValue('');
  await expect.poll(() => catalogue.titles()).toEqual(filtered);
  await page.goBack();
  await expect.poll(() => catalogue.titles()).toEqual(staticTitles);
  await expect(catalogue.chips).toHaveCount(0);
});

test('typing is one step of the history', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  await catalogue.search.pressSequentially('liste des', { delay: 250 });
  await expect(page).toHaveURL(/q=liste\+des/u);
  await page.goBack();
  await expect(page).toHaveURL(/\/jeux-de-donnees\/$/u);
});

test('an address with values that do not exist is read for the rest, and they are named', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const catalogue = new CataloguePage(page);
  await catalogue.open('?theme=inconnu&format=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&page=999&tri=hasard');
  await expect(catalogue.chips).toHaveCount(0);
  await expect(catalogue.cards.first()).toBeVisible();
  await expect(catalogue.notes).toContainText('ignorés\u00a0: «\u00a0inconnu\u00a0», «\u00a0<img src=x');
  await expect(catalogue.announcements).toContainText('inconnu');
  expect(complaints).toEqual([]);
});

test('the live list is the static one, to the last attribute', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('tri/consultes/');
  const markup = (): Promise<string[]> =>
    catalogue.cards.evaluateAll((cards) =>
      cards.map((card) => card.outerHTML.replaceAll(/\s*(<|>)\s*/gu, '$1')),
    );
  const written = await markup();
  await catalogue.open('?tri=consultes&page=1&x');
  await expect(catalogue.orders.locator('[aria-current]')).toHaveText('Consultations');
  await expect.poll(markup).toEqual(written);
});

test('pages of results are links, and the focus goes to the count', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('?q=culture');
  await expect(catalogue.count).toContainText('page\u00a01 sur');
  const first = await catalogue.titles();
  await catalogue.pages.getByRole('link', { name: 'Page suivante' }).click();
  await expect(page).toHaveURL(/page=2/u);
  await expect(catalogue.count).toBeFocused();
  expect(await catalogue.titles()).not.toEqual(first);
  await expect(catalogue.pages.locator('[aria-current=page]')).toHaveText('2');
});

test('other orders keep the search', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('?q=culture');
  await expect(catalogue.count).toContainText('«\u00a0culture\u00a0»');
  await catalogue.orders.getByRole('link', { name: 'Consultations' }).click();
  await expect(page).toHaveURL(/q=culture&tri=consultes/u);
  await expect(catalogue.cards.first().locator('.dataset-card__figure')).toContainText('vue');
  const views = await catalogue.cards.locator('.dataset-card__figure').allInnerTexts();
  const numbers = views.map((text) => Number(text.replace(/\D/gu, '')));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test('the page has one live region, which says the count once typing pauses', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  await expect(page.locator('catalogue-search :is([aria-live], [role=status], [role=alert])')).toHaveCount(0);
  await catalogue.search.fill('base');
  await expect(catalogue.announcements).toContainText('pour «\u00a0base');
  await expect(catalogue.announcements).toHaveText(await catalogue.count.innerText());
  await (await catalogue.value('Format')).box.check();
  await expect(catalogue.announcements).toHaveText(await catalogue.count.innerText());
});

test('nothing found says so, with ways out', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const format = await catalogue.value('Format');
  await format.box.check();
  await catalogue.search.fill('xyzzyplugh');
  await expect(catalogue.count).toContainText('Aucun jeu de données');
  await expect(page.getByRole('link', { name: 'Demandez-les sur le forum' })).toHaveAttribute(
    'href',
    'https://forum.data.gouv.fr/tag/culture',
  );
  await expect(
    page.locator('.search-empty').getByRole('link', { name: 'Musées et collections' }),
  ).toBeVisible();
});

const hostile = [
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=1</script>',
  "'; DROP TABLE datasets; --",
  '"guillemet ouvert',
  '.*+?^${}()|[]\\',
  'مرحبا بالعالم',
  '🎬🎭',
  'x'.repeat(5000),
  'a',
];
for (const query of hostile) {
  test(`a hostile query is only text: ${query.slice(0, 24)}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const catalogue = new CataloguePage(page);
    await catalogue.open(`?q=${encodeURIComponent(query)}`);
    await expect(catalogue.count).toContainText('pour «');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('catalogue-search img').count()).toBe(0);
    await expect(catalogue.error).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('a choice among the results of a word that is not finished keeps them', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const all = await catalogue.total();
  await catalogue.search.pressSequentially('archi');
  await expect.poll(() => catalogue.total()).toBeLessThan(all);
  const format = await catalogue.value('Format');
  await expect.poll(() => format.count()).toBeLessThan(await catalogue.total());
  const announced = await format.count();
  expect(announced).toBeGreaterThan(0);
  await format.box.check();
  await catalogue.expectTotal(announced);
});

test('what a query says of the data can be made a filter, which leaves as many as it announces', async ({
  page,
}) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('?q=musée csv');
  const only = page.getByRole('link', { name: /^Ne garder que ceux-là.*CSV/u });
  const announced = toNumber((await only.innerText()).replace(/^.*\(/su, ''));
  expect(announced).toBeLessThan(await catalogue.total());
  await only.click();
  await catalogue.expectTotal(announced);
  await expect(catalogue.chips).toHaveCount(1);
  await expect(page).toHaveURL(/format=csv/u);
  // Nothing more to keep.
  await expect(only).toHaveCount(0);
  await expect(catalogue.count).toBeFocused();
});

test('an address that asks something says that it is under way, and hides the list of the page', async ({
  page,
}) => {
  const catalogue = new CataloguePage(page);
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/facettes.json', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/jeux-de-donnees/?q=musée', { waitUntil: 'domcontentloaded' });
  const waiting = page.locator('main').getByText('Recherche en cours…');
  await expect(waiting).toBeVisible();
  await expect(catalogue.cards.first()).toBeHidden();
  await expect(catalogue.count).toBeHidden();
  release();
  await expect(catalogue.count).toContainText('musée');
  await expect(waiting).toBeHidden();
  await expect(catalogue.cards.first()).toBeVisible();
});

test('an address that asks nothing of the catalogue leaves its list in sight', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('?utm_source=lettre');
  await expect(page.locator('main').getByText('Recherche en cours…')).toBeHidden();
  await expect(catalogue.cards.first()).toBeVisible();
});

test('a late answer never covers a newer one', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await gate;
    await route.continue();
  });
  await catalogue.open();
  const all = await catalogue.titles();
  await catalogue.search.fill('base');
  await expect(page).toHaveURL(/q=base/u);
  await catalogue.search.fill('');
  await expect(page).toHaveURL(/\/jeux-de-donnees\/$/u);
  release();
  await page.waitForLoadState('networkidle');
  expect(await catalogue.titles()).toEqual(all);
  await expect(catalogue.count).not.toContainText('base');
});

test('the whole search is done with the keyboard', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  await catalogue.search.focus();
  await page.keyboard.type('base');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=base/u);
  // The filters follow the answer: not before.
  await expect(catalogue.count).toContainText('«\u00a0base\u00a0»');
  const { box } = await catalogue.value('Format');
  await box.focus();
  await page.keyboard.press('Space');
  await expect(catalogue.chips).toHaveCount(1);
  await expect(box).toBeFocused();
  await catalogue.chips.first().focus();
  await page.keyboard.press('Enter');
  await expect(catalogue.chips).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('facets are links to lists, orders and pages are pages', async ({ page }) => {
    await page.goto('/jeux-de-donnees/');
    const facet = page.locator('.facet').first().getByRole('link').first();
    await expect(facet).toHaveAttribute('href', /^\/thematiques\//u);
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await expect(page).toHaveURL(/\/jeux-de-donnees\/page\/2\/$/u);
    await page.getByRole('link', { name: 'Téléchargements' }).click();
    await expect(page).toHaveURL(/\/tri\/telecharges\/$/u);
    await expect(page.locator('.facet[data-facet=update]')).toBeHidden();
  });
});

test('what is elsewhere on the site is told, where no dataset fits', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open('?q=“mentions légales”');
  const link = page.getByRole('link', { name: /^Ailleurs sur le site/u });
  await expect(link).toBeVisible();
  await link.click();
  await expect(page).toHaveURL(/\/recherche\/\?q=/u);
  await expect(page.getByRole('link', { name: 'Mentions légales' }).first()).toBeVisible();
});

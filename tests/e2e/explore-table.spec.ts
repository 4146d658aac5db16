import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { resourceRoute } from '../../src/routes.ts';
import { pageUrl } from '../sites.ts';
import { answerBadly, sendForEver, sendInTwo, stopInTheMiddle } from './bad-server.ts';
import { ExploreTable, ministers, ministersFile } from './pages/explore-table.ts';

const cinemas = resourceRoute('frequentation-des-salles-de-cinema', 'exemple-frequentation-cinemas-csv');
const extremes = (number: number): string =>
  pageUrl(
    'extremes',
    resourceRoute('apercus', `eeeeeeee-0000-4000-8000-${number.toString().padStart(12, '0')}`),
  );

const header = 'ministre;sexe;debut;fin\n';

/** Ministers that never were. */
function rows(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `Ministre ${index + 1};${index % 3 ? 'H' : 'F'};${1900 + (index % 100)};2000\n`,
  ).join('');
}

test('the live table takes the place of the static one, and nothing of it is loaded before', async ({
  page,
}) => {
  const table = new ExploreTable(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(ministers);
  await page.waitForLoadState('networkidle');
  const scripts = (): number => asked.filter((path) => path.endsWith('.js')).length;
  const before = scripts();
  expect(asked).not.toContain(ministersFile);
  await expect(table.staticTable).toBeVisible();
  await table.openButton.click();
  await expect(table.grid.getByRole('gridcell', { name: 'André Malraux' })).toBeVisible();
  expect(asked).toContain(ministersFile);
  expect(scripts()).toBeGreaterThan(before);
  await expect(table.staticTable).toBeHidden();
  await expect(table.openButton).toBeHidden();
  await expect(table.search).toBeFocused();
  await expect(table.count).toHaveText(/^\d+ lignes$/u);
});

test('typed filters are in the address, come back with it, and go with the way back', async ({ page }) => {
  const table = new ExploreTable(page);
  await table.open(ministers);
  await table.openColumn('sexe');
  const women = table.panel.getByRole('checkbox', { name: /^F/u });
  const count = Number((await women.locator('..').innerText()).replace(/\D/gu, ''));
  await women.check();
  await table.apply();
  await expect(table.count).toHaveText(new RegExp(`^${count} lignes sur `, 'u'));
  expect(table.asked()).toBe('?est.sexe=F');

  await table.openColumn('debut');
  await table.panel.getByRole('textbox', { name: 'Du' }).fill('hier');
  await table.apply();
  await expect(table.panel, 'what is no date is not applied').toBeVisible();
  await table.panel.getByRole('textbox', { name: 'Du' }).fill('01/01/2000');
  await table.apply();
  await expect(table.chips).toHaveText(['sexe : F', 'debut à partir de 1er janvier 2000']);
  expect(table.asked()).toBe('?est.sexe=F&du.debut=2000-01-01');
  await expect(table.header('debut')).toContainText('filtrée');

  const both = await table.count.innerText();
  await page.reload();
  await expect(table.count).toHaveText(both);
  await page.goBack();
  await expect(table.chips).toHaveText(['sexe : F']);
  await table.chips.first().click();
  await expect(table.count).toHaveText(/^\d+ lignes$/u);
  expect(table.asked()).toBe('');
});

test('numbers are filtered by a range, and a column says its statistics', async ({ page }) => {
  const table = new ExploreTable(page);
  await table.open(cinemas);
  await table.openColumn('entrees_millions');
  await expect(table.panel.getByText('Moyenne')).toBeVisible();
  // Bounds in the wrong order are put right.
  await table.panel.getByRole('textbox', { name: 'De' }).fill('210');
  await table.panel.getByRole('textbox', { name: 'à', exact: true }).fill('199,5');
  await table.apply();
  await expect(table.chips).toHaveText(['entrees_millions entre 199,5 et 210']);
  const shown = await table.grid.locator('[aria-colindex="3"][role=gridcell]').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(Number(text)).toBeGreaterThanOrEqual(199.5);
});

test('words are searched in every column, whatever their accents; nothing found is said', async ({
  page,
}) => {
  const table = new ExploreTable(page);
  await table.open(ministers);
  await table.search.fill('ANDRE malraux');
  await expect(table.count).toHaveText(/^1 ligne sur /u);
  expect(table.asked()).toBe('?recherche=ANDRE malraux');
  await table.search.fill('zzz');
  await expect(table.count).toHaveText(/^Aucune ligne ne correspond/u);
  await expect(table.grid.getByRole('gridcell')).toHaveCount(0);
  await table.root.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(table.count).toHaveText(/^\d+ lignes$/u);
  await expect(table.search).toHaveValue('');
});

test('columns are sorted, moved and hidden; a copied link shows the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const table = new ExploreTable(page);
  await table.open(ministers);
  await table.openColumn('debut');
  await table.panel.getByRole('button', { name: 'Trier par ordre décroissant' }).click();
  await expect(table.header('debut')).toHaveAttribute('aria-sort', 'descending');
  const first = await table.cell(1, 1).innerText();
  await table.root.getByRole('button', { name: 'Colonnes et filtres' }).click();
  await table.panel.getByRole('checkbox', { name: 'fin' }).uncheck();
  await table.panel.getByRole('button', { name: 'Monter sexe' }).click();
  await expect(table.panel.getByRole('button', { name: 'Descendre sexe' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await table.headers()).toEqual(['sexe', 'ministre', 'debut']);
  await expect(table.chips).toHaveText(['Tri par debut, décroissant', '1 colonne masquée']);

  await table.root.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(table.root.getByRole('status').filter({ hasText: 'Lien copié' })).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(table.cell(1, 2)).toHaveText(first);
  expect(await table.headers()).toEqual(['sexe', 'ministre', 'debut']);
});

test('the grid is walked with the keyboard, and a row shown in full', async ({ page }) => {
  const table = new ExploreTable(page);
  await table.open(ministers);
  await table.cell(1, 1).click();
  await expect(table.cell(1, 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(table.cell(2, 2)).toBeFocused();
  await page.keyboard.press('Control+End');
  const last = Number(await table.grid.getAttribute('aria-rowcount')) - 1;
  await expect(table.cell(last, 4)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(table.header('ministre').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table.header('ministre').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(table.row).toContainText('Edmond Michelet');
  expect(table.asked()).toBe('?ligne=2');
  await table.row.getByRole('button', { name: 'Ligne suivante' }).click();
  await expect(table.row).toContainText('Jacques Duhamel');
  await page.reload();
  await expect(table.row).toContainText('Jacques Duhamel');
  await page.keyboard.press('Escape');
  await expect(table.row).toBeHidden();
  expect(table.asked()).toBe('');
});

test('the first rows are there before the file is whole, and only the rows in view are drawn', async ({
  page,
}) => {
  const table = new ExploreTable(page);
  const { answer, goOn } = sendInTwo(header + rows(10_000), rows(20_000));
  const close = await answerBadly(page, ministersFile, answer);
  await table.open(ministers);
  await expect(table.cell(1, 1)).toHaveText('Ministre 1');
  await expect(table.root.getByText('Lecture du fichier')).toBeVisible();
  await expect(table.grid).toHaveAttribute('aria-rowcount', '-1');
  goOn();
  await expect(table.count).toHaveText(/^30\s000 lignes$/u);
  await expect(table.grid).toHaveAttribute('aria-rowcount', '30001');
  await table.cell(1, 1).click();
  await page.keyboard.press('Control+End');
  await expect(table.cell(30_000, 1)).toHaveText('Ministre 20000');
  expect(await table.grid.getByRole('row').count()).toBeLessThan(60);
  await close();
});

for (const [name, answer, message] of [
  ['an empty file', { body: '' }, 'Le fichier est vide.'],
  [
    'a page instead of the file',
    { body: '<!doctype html><title>Erreur</title>' },
    'le serveur envoie une page web',
  ],
  [
    'a binary file',
    { body: Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(600)]) },
    'ne contient pas de texte',
  ],
  ['a 404', { status: 404, body: 'Non' }, 'a répondu par une erreur (404)'],
  ['a 403', { status: 403, body: 'Non' }, 'a répondu par une erreur (403)'],
  ['a 500', { status: 500, body: header + rows(3) }, 'a répondu par une erreur (500)'],
  ['no answer that a page may read', null, 'n’autorise pas sa lecture depuis un autre site'],
] as const) {
  test(`${name} is told, the static table stays, and another try may do`, async ({ page }) => {
    const table = new ExploreTable(page);
    await page.route(`**${ministersFile}`, (route) =>
      answer === null ? route.abort('accessdenied') : route.fulfill(answer),
    );
    await page.goto(ministers);
    await table.openButton.click();
    await expect(table.failure).toContainText(message);
    await expect(table.staticTable).toBeVisible();
    await expect(table.grid).toHaveCount(0);
    const [button, alert] = await Promise.all([table.openButton.boundingBox(), table.failure.boundingBox()]);
    expect((alert?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeGreaterThanOrEqual(12);
    await page.unroute(`**${ministersFile}`);
    await table.failure.getByRole('button', { name: 'Réessayer' }).click();
    await expect(table.grid.getByRole('gridcell', { name: 'André Malraux' })).toBeVisible();
    await expect(table.failure).toBeEmpty();
  });
}

test('columns of the address that the table does not have are told, whatever is asked of them', async ({
  page,
}) => {
  const table = new ExploreTable(page);
  await table.open(`${ministers}?masquer=sexe&masquer=Fant%C3%B4me&ordonner=Licorne`);
  await expect(table.failure).toHaveText(
    /n’a pas\s: «\sFantôme\s», «\sLicorne\s»\. Elles ont été ignorées\.$/u,
  );
  await expect(table.header('sexe')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?masquer=sexe');
});

test('a server that stops in the middle leaves the rows it gave', async ({ page }) => {
  const table = new ExploreTable(page);
  const close = await answerBadly(page, ministersFile, stopInTheMiddle(header + rows(10_000)));
  await table.open(ministers);
  await expect(table.note).toContainText('La lecture s’est interrompue');
  await expect(table.cell(1, 1)).toHaveText('Ministre 1');
  await table.search.fill('ministre 77');
  await expect(table.count).toHaveText(/ lignes sur /u);
  await close();
});

test('a server that sends for ever is paused at 20 MB', async ({ page }) => {
  const table = new ExploreTable(page);
  const close = await answerBadly(page, ministersFile, sendForEver(header, 'Quelqu’un;H;1959;1969\n'));
  await table.open(ministers);
  // The whole of it comes through, however busy the machine.
  await expect(table.note).toContainText('Le fichier dépasse 20 Mo', { timeout: 40_000 });
  await expect(table.note.getByRole('button', { name: /^Charger quand même/u })).toBeVisible();
  await close();
});

test('hostile cells are shown as text', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const table = new ExploreTable(page);
  await table.open(extremes(1));
  await expect(table.cell(1, 1)).toHaveText('<img src=x onerror="alert(1)">');
  await expect(table.cell(1, 2)).toHaveText('=HYPERLINK("http://exemple.invalid","Cliquez")');
  await table.openColumn('nom');
  await expect(table.panel).toContainText('Valeurs distinctes');
  await page.keyboard.press('Escape');
  await table.cell(1, 0).click();
  await expect(table.row).toContainText('javascript:');
  await expect(
    table.root.locator('img, iframe, [onerror], a[href^="javascript" i], a[href^="data" i]'),
  ).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('two thousand columns are drawn and listed as far as they are seen', async ({ page }) => {
  const table = new ExploreTable(page);
  await table.open(extremes(2));
  await expect(table.grid).toHaveAttribute('aria-colcount', '2001');
  expect(await table.grid.getByRole('columnheader').count()).toBeLessThan(30);
  await table.cell(1, 1).click();
  await page.keyboard.press('End');
  await expect(table.cell(1, 2000)).toBeFocused();
  await table.root.getByRole('button', { name: 'Colonnes et filtres' }).click();
  await expect(table.panel.getByRole('checkbox')).toHaveCount(100);
  await table.panel.getByRole('searchbox', { name: 'Chercher une colonne' }).fill('c1234');
  await expect(table.panel.getByRole('checkbox')).toHaveCount(1);
});

test('a file that lost its rows, or has a cell of 10 MB, still makes a table', async ({ page }) => {
  const table = new ExploreTable(page);
  await page.route(`**${ministersFile}`, (route) => route.fulfill({ body: header }));
  await page.goto(ministers);
  await table.openButton.click();
  await expect(table.count).toHaveText('0 ligne');
  await expect(table.header('ministre')).toBeVisible();
  await page.unroute(`**${ministersFile}`);
  await page.route(`**${ministersFile}`, (route) =>
    route.fulfill({ body: `${header}${'m'.repeat(10_000_000)};H;1959;1969\nAutre;F;1969;1970\n` }),
  );
  await table.open(ministers);
  await expect(table.count).toHaveText('2 lignes');
  expect((await table.cell(1, 1).innerText()).length).toBeLessThan(400);
});

/** Presses a format of the panel of downloads, and gives the bytes that come. */
async function download(page: Page, table: ExploreTable, format: RegExp): Promise<Uint8Array> {
  await table.root.getByRole('button', { name: 'Télécharger' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    table.panel.getByRole('button', { name: format }).click(),
  ]);
  await expect(table.panel).toBeHidden();
  return readFile(await file.path());
}

test('what is shown is downloaded, with its notice and its formulas defused', async ({ page }) => {
  const table = new ExploreTable(page);
  await page.route(`**${ministersFile}`, (route) =>
    route.fulfill({ body: `${header}=1+1;F;1959;1969\n@SUM(A1);F;1969;1970\nAutre;H;1971;1973\n` }),
  );
  await table.open(`${ministers}?est.sexe=F&masquer=fin`);
  const excel = unzipSync(await download(page, table, /^CSV pour Excel/u));
  const texts = Object.entries(excel).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const csv = texts.find(([name]) => name.endsWith('.csv'))?.[1];
  // The decoder takes the mark out.
  expect(csv).toBe("ministre;sexe;debut\r\n'=1+1;F;1959\r\n'@SUM(A1);F;1969\r\n");
  expect([...(excel[Object.keys(excel)[0] ?? '']?.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  const notice = texts.find(([name]) => name === 'LISEZMOI.txt')?.[1] ?? '';
  for (const line of [
    'Jeu de données',
    'Producteur',
    'Licence',
    'Téléchargées le',
    'Lignes\u00a0: 2 / 3',
    'Filtres\u00a0: sexe',
    'fin',
  ])
    expect(notice).toContain(line);

  const plain = unzipSync(await download(page, table, /^CSV\b(?! pour)/u));
  expect(strFromU8(Object.values(plain)[0] ?? new Uint8Array())).toMatch(
    /^ministre,sexe,debut\r\n'=1\+1,F,1959/u,
  );

  const json = JSON.parse(strFromU8(await download(page, table, /^JSON/u))) as {
    notice: object;
    rows: unknown[];
  };
  expect(json.rows[0]).toMatchObject({ ministre: '=1+1', sexe: 'F' });
  expect(Object.keys(json.notice)).toContain('Licence');

  const { sheets } = await readXlsx(await download(page, table, /^XLSX/u));
  expect(sheets.map(({ name }) => name)).toEqual(['Données', 'À propos']);
  expect(sheets[0]?.rows[1]?.[0]).toBe("'=1+1");
});

import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { guideToolRoutes } from '../../src/routes.ts';
import { violations } from '../a11y/violations.ts';

const faulty =
  'Nom du musée;code_insee;entrees\r\n<img src=x onerror=alert(1)> ;6088;1200\r\nMusée de Paris;75056;NC\r\nMusée de Lyon;69123;900\r\nMusée de Gap;05061;300\r\n';
const clean =
  'nom;code_insee;entrees\nMusée de Nice;06088;1200\nMusée de Gap;05061;300\nMusée du Port;97407;80\n';

function asFile(name: string, content: string | Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

async function check(page: Page, name: string, content: string | Buffer): Promise<Locator> {
  await page.getByLabel('Choisir un fichier').setInputFiles(asFile(name, content));
  const heading = page.getByRole('heading', { level: 2, name });
  // The worker and what shows its result are loaded with the first file.
  await expect(heading).toBeFocused({ timeout: 20_000 });
  return page.getByRole('region', { name });
}

test.beforeEach(async ({ page }) => {
  await page.goto(guideToolRoutes.checkFile);
});

test('a file is checked, its findings told, a corrected copy and reports handed over', async ({ page }) => {
  const result = await check(page, 'musees <b>.csv', faulty);
  const finding = result.getByRole('listitem').filter({ hasText: 'Zéro perdu au début d’un code' }).first();
  await expect(finding.getByRole('row', { name: 'code_insee' })).toContainText('ligne 2');
  // What comes from the file is text, wherever it is shown.
  await expect(result.locator('img')).toHaveCount(0);
  await expect(result.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();

  const copy = page.waitForEvent('download');
  await result.getByRole('button', { name: 'Télécharger le fichier corrigé' }).click();
  const download = await copy;
  expect(download.suggestedFilename()).toBe('musees_b_corrige.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain(
    '<img src=x onerror=alert(1)>;06088;1200\r\n',
  );

  const report = page.waitForEvent('download');
  await result.getByRole('button', { name: 'Rapport Markdown' }).click();
  expect(await readFile(await (await report).path(), 'utf8')).toContain('# Vérification de `musees <b>.csv`');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect
      .soft(await violations(page, colorScheme === 'light' ? 'whole' : 'colours'), colorScheme)
      .toEqual([]);
  }
});

test('a clean file says so; the next one takes its place, by a drop too', async ({ page }) => {
  await check(page, 'musees.csv', clean);
  await expect(page.getByText('Rien à signaler')).toBeVisible();
  const maps = page.getByRole('img', { name: /^Carte/u });
  await expect(maps).toHaveCount(2);
  await expect(maps.last()).toHaveAccessibleName('Carte : La Réunion');
  await expect(page.locator('svg .static-map__land')).toHaveCount(2);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7 \u0000\u0001\u0002\u0003\u0004'], 'faux.csv'));
    return data;
  });
  await page.dispatchEvent('.file-checker__zone', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('alert')).toContainText('Ce fichier n’est ni un texte ni un classeur');
  await expect(page.getByText('Rien à signaler')).toBeHidden();
});

/** The container of old Excel files, with a stream of this name in its directory. */
function oleFile(stream: string): Buffer {
  const directory = Buffer.alloc(512);
  directory.write(stream, 'utf16le');
  const header = Buffer.alloc(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([header, directory]);
}

test('what cannot be checked is refused in a sentence that says what to do', async ({ page }) => {
  const refused: readonly (readonly [name: string, content: string | Uint8Array, said: string])[] = [
    ['vide.csv', '', 'Ce fichier est vide : il ne contient aucune ligne.'],
    ['paie.xlsx', oleFile('EncryptedPackage'), 'Ce classeur est protégé par un mot de passe'],
    ['ancien.xls', oleFile('Workbook'), 'Ce format n’est pas vérifié ici'],
    ['photo.csv', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'Ce fichier n’est ni un texte ni un classeur'],
    ['export.csv', '<!doctype html><p>Erreur 404</p>', 'Ce fichier est une page web, et non des données'],
    [
      'coupe.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60),
      'Ce fichier est abîmé',
    ],
    ['carte.geojson', '{"type": "FeatureCollection", "features": [', 'Ce JSON ne se lit pas'],
  ];
  for (const [name, content, said] of refused) {
    await page.getByLabel('Choisir un fichier').setInputFiles(asFile(name, Buffer.from(content)));
    const alert = page.getByRole('alert').filter({ hasText: name });
    // The first file brings the worker too.
    await expect.soft(alert, name).toContainText(said, { timeout: 20_000 });
  }
});

test('what is odd is read all the same, and said', async ({ page }) => {
  const rows = [
    ['nom', 'prix'],
    ['Nice', 1],
    ['Gap', 2],
  ];
  const [book, sheets] = await Promise.all([
    writeXlsx({ sheets: [{ name: 'Prix', rows }] }),
    writeXlsx({
      sheets: Array.from({ length: 1000 }, (_, index) => ({ name: `F${index.toString()}`, rows })),
    }),
  ]);
  const renamed = await check(page, 'prix.csv', Buffer.from(book));
  await expect(renamed).toContainText('L’extension du fichier n’est pas celle de son contenu.');
  const many = await check(page, 'feuilles.xlsx', Buffer.from(sheets));
  await expect(many).toContainText('Le classeur a 999 autres feuilles, qui ne sont pas vérifiées.');
});

test('the preview draws the chart that the portal would, in words and figures too', async ({ page }) => {
  const years = Array.from(
    { length: 9 },
    (_, index) => `${(2016 + index).toString()};${(index * 10 + 5).toString()}`,
  );
  const result = await check(page, 'entrees.csv', `annee;entrees\n${years.join('\n')}\n`);
  const chart = result.getByRole('img', { name: 'entrees par année' });
  await expect(chart).toHaveAccessibleDescription(/^Entre 2016 et 2024.* passe de 5 à 85\./u);
  await expect(chart.locator('circle')).toHaveCount(9);
  await result.getByText('Les chiffres du graphique').click();
  const figures = result.getByRole('region', { name: 'entrees par année' });
  await expect(figures.getByRole('row', { name: '2020' })).toContainText('45');
  expect(await violations(page, 'whole')).toEqual([]);
  // A file without anything to draw takes the chart of the last one away.
  await check(page, 'noms.csv', 'nom;ville\nMusée A;Nice\nMusée B;Gap\n');
  await expect(page.locator('[data-part=chart]')).toHaveCount(0);
});

test('a long check can be abandoned by the keyboard', async ({ page }) => {
  const transfer = await page.evaluateHandle(() => {
    const row = 'Musée de Nice;06088;1200;13/02/2024;du texte qui prend de la place\n';
    const data = new DataTransfer();
    data.items.add(new File([`nom;code_insee;entrees;jour;note\n${row.repeat(400_000)}`], 'gros.csv'));
    return data;
  });
  await page.dispatchEvent('.file-checker__zone', 'drop', { dataTransfer: transfer });
  const cancel = page.getByRole('button', { name: 'Abandonner' });
  await cancel.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Vérification abandonnée.' })).toBeVisible();
  await expect(cancel).toBeHidden();
  await expect(page.getByLabel('Choisir un fichier')).toBeFocused();
});

test('nothing leaves: neither the page nor the worker connects', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const worker = page.waitForEvent('worker');
  await check(page, 'musees.csv', clean);
  const connects = (): Promise<string> => fetch(`${self.origin}/robots.txt`).then(String, String);
  expect(await page.evaluate(connects)).toContain('TypeError');
  expect(await (await worker).evaluate(connects)).toContain('TypeError');
  // The browser asks for the icon of a page when it likes.
  const own = /\/_astro\/|\/geo\/(?:codes-communes|fonds-de-carte)\.js$|\/favicon\.svg$|^blob:/u;
  expect(asked.filter((url) => !own.test(url))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and how to check by hand', async ({ page }) => {
    await expect(page.locator('noscript .alert')).toBeVisible();
    await expect(page.getByLabel('Choisir un fichier')).toBeHidden();
    await page.getByText('Zéro perdu au début d’un code', { exact: true }).click();
    await expect(page.getByText('Dans la colonne des codes Insee ou postaux')).toBeVisible();
  });
});

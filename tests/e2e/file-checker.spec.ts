import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
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
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7 \u0000\u0001\u0002\u0003\u0004'], 'faux.csv'));
    return data;
  });
  await page.dispatchEvent('.file-checker__zone', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('alert')).toContainText('Ce fichier n’est ni un texte ni un classeur');
  await expect(page.getByText('Rien à signaler')).toBeHidden();
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
  const own = /\/_astro\/|\/geo\/codes-communes\.js$|\/favicon\.svg$|^blob:/u;
  expect(asked.filter((url) => !own.test(url))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and how to check by hand', async ({ page }) => {
    await expect(page.locator('noscript .alert')).toBeVisible();
    await expect(page.getByLabel('Choisir un fichier')).toBeHidden();
    await page.getByText('Zéro perdu au début d’un code', { exact: true }).click();
    await expect(page.getByText('Dans la colonne des codes INSEE ou postaux')).toBeVisible();
  });
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { guideToolRoutes } from '../../src/routes.ts';

const page = guideToolRoutes.describeDataset;
const file = {
  name: 'liste_musees-2025.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'nom;code_insee;ouverture\n"<img src=x onerror=alert(1)>";06088;2019-05-01\nB;75056;2024-02-29\n',
  ),
};

test('a file and a few words make a description to paste, and nothing leaves the page', async ({
  page: tab,
}) => {
  const asked: string[] = [];
  // The browser asks for the icon by itself.
  tab.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
  });
  await tab.goto(page);
  await tab.waitForLoadState('networkidle');
  const opened = asked.length;
  await expect(tab.getByText('points à revoir')).toBeVisible();

  await tab.getByLabel(/Choisissez un fichier/u).setInputFiles(file);
  await expect(tab.getByText(/^Lu dans liste_musees-2025\.csv/u)).toBeVisible();
  await expect(tab.getByLabel('Titre', { exact: true })).toHaveValue('Liste musees 2025');
  await tab.getByLabel('Titre', { exact: true }).fill('Musées de France');
  await tab.getByLabel('Description courte').fill('Les musées labellisés et leur commune.');
  await tab.getByLabel(/Que contient-il/u).fill('Les musées qui portent le label « Musée de France ».');
  await tab.getByLabel('Ce que contient la colonne nom').fill('Nom officiel');
  await tab.getByLabel('Ce que contient la colonne code_insee').fill('Code de la commune');
  await tab.getByLabel('Ce que contient la colonne ouverture').fill('Date d’ouverture');
  await tab.getByRole('checkbox', { name: /^musee/u }).check();
  await tab.getByLabel('Fréquence de mise à jour').selectOption('annual');
  await expect(tab.getByText('Tout y est.')).toBeVisible();

  const download = tab.waitForEvent('download');
  await tab.getByRole('button', { name: /^JSON/u }).click();
  const saved = await (await download).path();
  expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject({
    title: 'Musées de France',
    tags: ['culture', 'ministeredelaculture', 'musee'],
    frequency: 'annual',
    temporal_coverage: { start: '2019-05-01', end: '2024-02-29' },
    spatial: { zones: ['country:fr'], granularity: 'fr:commune' },
  });
  // The scripts of the site itself, asked at the first file, are all that was fetched.
  const outside = asked.slice(opened).filter((url) => !/^blob:|\/_astro\/[^/]+\.js$/u.test(url));
  expect(outside).toEqual([]);
});

test('a file that is no table is said to be, and the fields stay', async ({ page: tab }) => {
  await tab.goto(page);
  await tab.getByLabel('Titre', { exact: true }).fill('Mon titre');
  const choose = tab.getByLabel(/Choisissez un fichier/u);
  await choose.setInputFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await expect(tab.getByText('Le fichier est vide.')).toBeVisible();
  await expect(tab.getByLabel('Titre', { exact: true })).toHaveValue('Mon titre');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a template is there to fill', async ({ page: tab }) => {
    await tab.goto(page);
    await expect(tab.getByLabel(/Modèle de description/u)).toHaveValue(/## Colonnes/u);
    await expect(tab.getByLabel('Titre', { exact: true })).toBeHidden();
  });
});

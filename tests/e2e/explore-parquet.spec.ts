import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { rootPath } from '../../scripts/project-root.ts';
import { resourceRoute } from '../../src/routes.ts';
import { pageUrl } from '../sites.ts';
import { ExploreTable } from './pages/explore-table.ts';

// A CSV file whose Parquet version is on another site. The version was written by DuckDB (three groups of rows, ZSTD), in
// the columns of the CSV file: a reference, an object, a date, an amount missing once in ten, a boolean, a département.
const grants = pageUrl('extremes', resourceRoute('apercus', 'eeeeeeee-0000-4000-8000-000000000036'));
const version = await readFile(`${rootPath}tests/fixtures/aides.parquet`);

/** Serves these bytes as the Parquet version; the ranges that were asked come in the list. */
async function serveParquet(page: Page, bytes: Buffer, withRanges = true): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route('https://fichiers.exemple.invalid/aides.parquet', (route) => {
    const cors = { 'access-control-allow-origin': '*' };
    const range = route.request().headers()['range'];
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? [];
    if (range !== undefined) asked.push(range);
    if (from === undefined || !withRanges) {
      const body = route.request().method() === 'HEAD' ? '' : bytes;
      return route.fulfill({ headers: { ...cors, 'content-length': bytes.length.toString() }, body });
    }
    const headers = { ...cors, 'content-range': `bytes ${from}-${to}/${bytes.length}` };
    return route.fulfill({ status: 206, headers, body: bytes.subarray(Number(from), Number(to) + 1) });
  });
  return asked;
}

test('a Parquet version is read by ranges when the file may not be', async ({ page }) => {
  const table = new ExploreTable(page);
  await page.route('**/fichiers/aides.csv', (route) => route.abort('accessdenied'));
  const asked = await serveParquet(page, version);
  await table.open(grants);
  await expect(table.count).toHaveText(/^4\s500 lignes$/u);
  // The end of the file, then each group of rows once.
  expect(asked).toHaveLength(4);
  await expect(table.cell(2, 3)).toHaveText('2020-02-15');

  await table.openColumn('montant');
  await expect(table.panel).toContainText('Moyenne');
  await table.panel.getByRole('textbox', { name: 'De' }).fill('2 000,5');
  await table.apply();
  await table.openColumn('date_decision');
  await table.panel.getByRole('textbox', { name: 'Du' }).fill('01/01/2024');
  await table.apply();
  await expect(table.count).toHaveText(/^\d+ lignes sur 4\s500$/u);
  await table.root.getByRole('button', { name: 'Télécharger' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    table.panel.getByRole('button', { name: /^CSV pour Excel/u }).click(),
  ]);
  const files = Object.entries(unzipSync(await readFile(await file.path())));
  const csv = files.find(([name]) => name.endsWith('.csv'))?.[1] ?? new Uint8Array();
  const rows = strFromU8(csv).trimEnd().split('\r\n').slice(1);
  expect(rows).toHaveLength(Number.parseInt(await table.count.innerText()));
  for (const row of rows) {
    const [, , date = '', amount = ''] = row.split(';');
    expect(date >= '2024-01-01' && Number(amount.replace(',', '.')) >= 2000.5, row).toBe(true);
  }
});

for (const [name, bytes, withRanges, message] of [
  ['of a server that gives no ranges', version, false, 'ne donne pas ce fichier par morceaux'],
  ['cut in the middle', version.subarray(0, 9000), true, 'préparée par data.gouv.fr est abîmée'],
  [
    'whose columns are not where it says',
    Buffer.concat([Buffer.alloc(9000), version.subarray(9000)]),
    true,
    'La lecture s’est interrompue',
  ],
] as const) {
  test(`a Parquet version ${name} is told, and the page stands`, async ({ page }) => {
    const table = new ExploreTable(page);
    await serveParquet(page, bytes, withRanges);
    // The file is on a server that lets no page read it: only the version is left.
    await page.route(grants, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/\{"kind":"file".*?\},(?=\{"kind":"parquet")/u, '');
      await route.fulfill({ response, body });
    });
    await page.goto(grants);
    await table.openButton.click();
    await expect(table.root.getByText(message)).toBeVisible();
  });
}

import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { guideToolRoutes } from '../../src/routes.ts';
import { readTable } from '../../src/tabular/read/read-table.ts';
import { buildSite } from '../build/build-site.ts';
import { rootPath } from '../project-root.ts';
import { serveFolder } from '../serve/static-server.ts';
import { answerOf, installProbe, longestBlock, watchFor } from './explorer-probe.ts';
import { figure, median, type Figure } from './figure.ts';
import { writeTable } from './generate-table.ts';

const folder = join(rootPath, '.cache/bench');
/** Rows of the workbook: some five megabytes. */
const sheetRows = 55_000;
/** Longest wait for a result, in milliseconds: beyond, the measure fails. */
const patience = 120_000;

const how = 'generated file, Chromium, from its choice to its findings on screen, median';

/** Time that the checker of files takes in a browser, and the longest that its page does not answer meanwhile. */
export async function measureChecker(browserPath: string, runs: number): Promise<Figure[]> {
  const [csv, xlsx] = await writeFiles();
  const out = join(folder, 'checker');
  await buildSite({ catalog: join(rootPath, 'content/sample'), out, compress: false, quiet: true });
  const server = await serveFolder(out, 0);
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const url = server.origin + guideToolRoutes.checkFile;
  try {
    const table = await repeat(runs, () => checkInBrowser(browser, url, csv));
    const sheet = await repeat(runs, () => checkInBrowser(browser, url, xlsx));
    const blocked = Math.max(...[...table, ...sheet].map(({ block }) => block));
    return [
      secondsFigure('Checker: CSV of 20 MB', table, 3),
      secondsFigure('Checker: XLSX of 5 MB', sheet, 5),
      figure('Checker: longest block of the page', blocked, { most: 200, unit: ' ms', decimals: 0 }, how),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Check {
  readonly seconds: number;
  /** Milliseconds. */
  readonly block: number;
}

function secondsFigure(name: string, checks: readonly Check[], most: number): Figure {
  return figure(name, median(checks.map(({ seconds }) => seconds)), { most, unit: ' s' }, how);
}

async function repeat<Result>(times: number, run: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < times; index += 1) results.push(await run());
  return results;
}

/** A page of its own, with nothing in its cache. */
async function checkInBrowser(browser: Browser, url: string, file: string): Promise<Check> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await installProbe(page);
  await page.goto(url);
  await watchFor(page, { gesture: 'change', selector: '.check-result', least: 1 });
  await page.setInputFiles('file-checker input[type=file]', file);
  const seconds = (await answerOf(page, patience)) / 1000;
  const block = await longestBlock(page);
  await context.close();
  return { seconds, block };
}

async function writeFiles(): Promise<[csv: string, xlsx: string]> {
  await mkdir(folder, { recursive: true });
  const csv = join(folder, 'table-20mb.csv');
  await writeTable(csv, { bytes: 20_000_000 });
  const xlsx = join(folder, 'table-5mb.xlsx');
  if (existsSync(xlsx)) return [csv, xlsx];
  const rows: string[][] = [];
  await readTable(
    createReadStream(csv),
    { maxRows: sheetRows },
    {
      header: ({ names }) => rows.push([...names]),
      rows: (some) => {
        for (const row of some) rows.push([...row]);
      },
    },
  );
  await writeFile(xlsx, await writeXlsx({ sheets: [{ name: 'Feuille 1', rows }] }));
  return [csv, xlsx];
}

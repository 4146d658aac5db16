import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { SiteSearch } from '../relevance/ask-site.ts';
import { readJudgedQueries } from '../relevance/judged-queries.ts';
import { scoreAnswers } from '../relevance/score.ts';
import { testSites } from '../sites.ts';

const queriesFile = fileURLToPath(new URL('../../../shared/search/queries-dev.json', import.meta.url));
const datasetsSchema = z.array(z.looseObject({ id: z.string(), slug: z.string() }));
const real = testSites().find(({ name }) => name === 'real');

/** What other portals have: the words are here and there in the catalogue, and nothing is about them. */
const elsewhere = [
  'code postal',
  'recettes de cuisine',
  'météo demain',
  'plombier',
  'impôts sur le revenu',
  'bitcoin',
  'permis de conduire',
  'carte grise',
  'prix de l’essence',
  'factures d’électricité',
];

// The site of the real catalogue is built only where `../shared` is; the mark is that of `shared-data.ts`.
if (real)
  test('the judged queries find what answers them [../shared]', async ({ page }) => {
    test.setTimeout(120_000);
    const datasets = datasetsSchema.parse(
      JSON.parse(await readFile(join(real.snapshot, 'datasets.json'), 'utf8')),
    );
    const search = new SiteSearch(page, datasets);
    await search.open(real.origin ?? '');
    const queries = await readJudgedQueries(queriesFile);
    const answers = new Map<string, string[]>();
    for (const { q } of queries) answers.set(q, await search.ask(q));
    const { ndcg, reciprocalRank, successAt5, silent, talkative } = scoreAnswers(queries, answers);
    expect(silent).toEqual([]);
    expect(talkative).toEqual([]);
    expect(ndcg).toBeGreaterThanOrEqual(0.88);
    expect(reciprocalRank).toBeGreaterThanOrEqual(0.93);
    expect(successAt5).toBeGreaterThanOrEqual(0.93);
    for (const query of elsewhere) expect(await search.ask(query), query).toEqual([]);
  });

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { z } from 'zod';
import { SiteSearch } from '../../tests/relevance/ask-site.ts';
import type { JudgedQuery } from '../../tests/relevance/judged-queries.ts';
import { scoreAnswers, scoreByKind } from '../../tests/relevance/score.ts';
import { figure, type Figure } from './figure.ts';

const datasetsSchema = z.array(z.looseObject({ id: z.string(), slug: z.string() }));

/**
 * Relevance of the search on a served site, and its table by kind of query.
 *
 * @param snapshot the one that the site was built from.
 */
export async function measureRelevance(
  browser: Browser,
  origin: string,
  snapshot: string,
  queries: readonly JudgedQuery[],
): Promise<Figure[]> {
  const datasets = datasetsSchema.parse(JSON.parse(await readFile(join(snapshot, 'datasets.json'), 'utf8')));
  const page = await browser.newPage();
  const search = new SiteSearch(page, datasets);
  await search.open(origin);
  const answers = new Map<string, string[]>();
  for (const { q } of queries) answers.set(q, await search.ask(q));
  await page.close();
  console.log('\n| Kind of query | Queries | nDCG@10 | MRR | Success@5 |\n| --- | --- | --- | --- | --- |');
  for (const [kind, score] of scoreByKind(queries, answers)) {
    const cells = [score.ndcg, score.reciprocalRank, score.successAt5].map((value) =>
      Number.isNaN(value) ? '' : value.toFixed(3),
    );
    console.log(`| ${kind} | ${score.queries} | ${cells.join(' | ')} |`);
  }
  const score = scoreAnswers(queries, answers);
  const how = `${queries.length} judged queries, asked on the page`;
  const share = { unit: '', decimals: 3 };
  const none = { most: 0, unit: '' };
  return [
    figure('Search: nDCG@10', score.ndcg, { least: 0.88, ...share }, how),
    figure('Search: MRR', score.reciprocalRank, { least: 0.93, ...share }, how),
    figure('Search: success@5', score.successAt5, { least: 0.93, ...share }, how),
    figure('Search: silent queries', score.silent.length, none, 'something answers, nothing found'),
    figure('Search: talkative queries', score.talkative.length, none, 'nothing answers, something found'),
  ];
}

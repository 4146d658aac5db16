import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rootPath } from '../../../scripts/project-root.ts';
import { readCatalog } from '../../../scripts/build/read-catalog.ts';
import { themeClassifier, type ClassifiedDataset } from '../../../src/catalog/theme-membership.ts';
import { blindlyJudgedThemes } from '../../fixtures/blindly-judged-themes.ts';
import { judgedThemes } from '../../fixtures/judged-themes.ts';
import { testWithShared } from '../../shared-data.ts';

type Judgeable = ClassifiedDataset & { readonly id: string };

const sample = await readCatalog(`${rootPath}content/sample`);
const { themes } = sample;
const themesOf = themeClassifier(themes, sample.portal.genericKeywords);

/** The real catalogue, as the API gives it. */
const wireDatasets = z.array(
  z
    .object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      description_short: z.string().nullable(),
      tags: z.array(z.string()),
      organization: z.object({ id: z.string() }),
    })
    .transform(({ id, title, description, description_short: summary, tags: keywords, organization }) => ({
      ...{ id, title, description, summary, keywords },
      organizationId: organization.id,
    })),
);

test('the judged datasets are distinct, and their themes exist', () => {
  const known = new Set(themes.map(({ id }) => id));
  expect(new Set(judgedThemes.map(({ id }) => id)).size).toBe(judgedThemes.length);
  expect(judgedThemes.flatMap(({ main, also }) => [main, ...also]).filter((id) => !known.has(id))).toEqual(
    [],
  );
});

test('on the sample, the themes agree with the judgement', () => {
  expectAgreement(sample.datasets, 45);
  expectCoverage(sample.datasets);
});

testWithShared('on the real catalogue, the themes agree with the judgement', (shared) => {
  const datasets = wireDatasets.parse(
    JSON.parse(readFileSync(`${shared}data/catalogue/datasets.json`, 'utf8')),
  );
  expectAgreement(datasets, 60);
  expectCoverage(datasets);
});

testWithShared('on the real catalogue, nine themes in ten are right to a blind reader', (shared) => {
  const datasets = wireDatasets.parse(
    JSON.parse(readFileSync(`${shared}data/catalogue/datasets.json`, 'utf8')),
  );
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const judged = blindlyJudgedThemes.flatMap(({ id, main, also }) => {
    const dataset = byId.get(id);
    return dataset ? [{ main, also, given: themesOf(dataset).map((theme) => theme.id) }] : [];
  });
  expect(judged).toHaveLength(60);
  const given = judged.flatMap(({ main, also, given: ids }) =>
    ids.map((theme) => theme === main || also.includes(theme)),
  );
  expect(share(given, (right) => right)).toBeGreaterThanOrEqual(0.9);
  const withMain = judged.filter(({ main }) => main !== null);
  expect(share(withMain, ({ main, given: ids }) => ids.some((id) => id === main))).toBeGreaterThanOrEqual(
    0.95,
  );
});

function expectAgreement(datasets: readonly Judgeable[], atLeast: number): void {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const judged = judgedThemes.flatMap(({ id, main, also }) => {
    const dataset = byId.get(id);
    return dataset ? [{ id, main, also, given: themesOf(dataset).map((theme) => theme.id) }] : [];
  });
  expect(judged.length).toBeGreaterThanOrEqual(atLeast);
  const given = judged.flatMap(({ id, main, also, given: ids }) =>
    ids.map((theme) => ({ id, theme, right: theme === main || also.includes(theme) })),
  );
  const wrong = given.filter(({ right }) => !right);
  expect(1 - wrong.length / given.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.9);
  expect(share(judged, ({ main, given: ids }) => ids.includes(main))).toBeGreaterThanOrEqual(0.95);
  expect(share(judged, ({ main, given: ids }) => ids[0] === main)).toBeGreaterThanOrEqual(0.8);
}

function expectCoverage(datasets: readonly Judgeable[]): void {
  const given = datasets.map((dataset) => themesOf(dataset));
  expect(share(given, (ids) => ids.length > 0)).toBeGreaterThanOrEqual(0.95);
  const over30 = themes.filter((theme) => share(given, (ids) => ids.includes(theme)) > 0.3);
  expect(over30.map(({ id }) => id)).toEqual([]);
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

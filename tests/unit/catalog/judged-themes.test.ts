import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { datasetSchema } from '../../../src/catalog/schemas/dataset.ts';
import { themeClassifier, type ClassifiedDataset } from '../../../src/catalog/theme-membership.ts';
import { judgedThemes } from '../../fixtures/judged-themes.ts';
import { portalSettings, portalThemes } from '../../fixtures/portal-content.ts';

const themes = portalThemes();
const themesOf = themeClassifier(themes, portalSettings().genericKeywords);
const root = new URL('../../../', import.meta.url);

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

/** The sample is always there; the whole real catalogue only on some machines. */
const sources: readonly (readonly [
  string,
  URL,
  z.ZodType<(ClassifiedDataset & { id: string })[]>,
  number,
])[] = [
  ['the sample', new URL('content/sample/datasets.json', root), z.array(datasetSchema), 40],
  ['the real catalogue', new URL('../shared/data/catalogue/datasets.json', root), wireDatasets, 60],
];
const present = sources.filter(([name, file]) => name === 'the sample' || existsSync(file));

test('the judged datasets are distinct, and their themes exist', () => {
  const known = new Set(themes.map(({ id }) => id));
  expect(new Set(judgedThemes.map(({ id }) => id)).size).toBe(judgedThemes.length);
  expect(judgedThemes.flatMap(({ main, also }) => [main, ...also]).filter((id) => !known.has(id))).toEqual(
    [],
  );
});

test.each(present)('on %s, the themes agree with the judgement', (name, file, schema, atLeast) => {
  const byId = new Map(schema.parse(JSON.parse(readFileSync(file, 'utf8'))).map((item) => [item.id, item]));
  const judged = judgedThemes.flatMap(({ id, main, also }) => {
    const dataset = byId.get(id);
    return dataset ? [{ id, main, also, given: themesOf(dataset).map((theme) => theme.id) }] : [];
  });
  expect(judged.length).toBeGreaterThanOrEqual(atLeast);
  const given = judged.flatMap(({ id, main, also, given: ids }) =>
    ids.map((theme) => ({ id, theme, right: theme === main || also.includes(theme) })),
  );
  const precision = share(given, ({ right }) => right);
  const mainRecall = share(judged, ({ main, given: ids }) => ids.includes(main));
  const mainFirst = share(judged, ({ main, given: ids }) => ids[0] === main);
  console.info(
    `${name}: ${judged.length.toString()} judged, precision ${precision.toFixed(3)}, main theme found ${mainRecall.toFixed(3)}, first ${mainFirst.toFixed(3)}`,
  );
  expect(precision, JSON.stringify(given.filter(({ right }) => !right))).toBeGreaterThanOrEqual(0.9);
  expect(mainRecall).toBeGreaterThanOrEqual(0.95);
  expect(mainFirst).toBeGreaterThanOrEqual(0.8);
});

test.each(present)(
  'on %s, 95 in 100 datasets have a theme, and no theme holds over 30',
  (_, file, schema) => {
    const given = schema.parse(JSON.parse(readFileSync(file, 'utf8'))).map((dataset) => themesOf(dataset));
    expect(share(given, (ids) => ids.length > 0)).toBeGreaterThanOrEqual(0.95);
    const over30 = themes.filter((theme) => share(given, (ids) => ids.includes(theme)) > 0.3);
    expect(over30.map(({ id }) => id)).toEqual([]);
  },
);

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

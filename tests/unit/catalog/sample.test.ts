import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataserviceSchema } from '../../../src/catalog/schemas/dataservice.ts';
import { datasetSchema } from '../../../src/catalog/schemas/dataset.ts';
import { discussionSchema } from '../../../src/catalog/schemas/discussion.ts';
import { manifestSchema } from '../../../src/catalog/schemas/manifest.ts';
import { organizationSchema } from '../../../src/catalog/schemas/organization.ts';
import { reuseSchema } from '../../../src/catalog/schemas/reuse.ts';
import { toCatalog } from '../../../src/catalog/catalog.ts';
import { themeCoverage } from '../../../src/catalog/theme-coverage.ts';
import { portalSettings, portalThemes } from '../../fixtures/portal-content.ts';

const folder = new URL('../../../content/sample/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const manifest = manifestSchema.parse(readJson('manifest'));
const datasets = z.array(datasetSchema).parse(readJson('datasets'));
const organizations = z.array(organizationSchema).parse(readJson('organizations'));
const reuses = z.array(reuseSchema).parse(readJson('reuses'));
const dataservices = z.array(dataserviceSchema).parse(readJson('dataservices'));
const discussions = z.array(discussionSchema).parse(readJson('discussions'));
const portal = portalSettings();
const themes = portalThemes();
const catalog = toCatalog({
  ...{ portal, manifest, datasets, organizations, reuses, dataservices, discussions, themes },
});

const files: [keyof typeof manifest.counts, readonly { readonly id: string }[]][] = [
  ['datasets', datasets],
  ['organizations', organizations],
  ['reuses', reuses],
  ['dataservices', dataservices],
  ['discussions', discussions],
];

test.each(files)('%s: ids are unique, sorted, and counted in the manifest', (name, records) => {
  const ids = records.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(manifest.counts[name]).toBe(ids.length);
});

test('slugs and resource ids are unique, and counted', () => {
  for (const records of [datasets, organizations, reuses, dataservices]) {
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(records.length);
  }
  const resourceIds = datasets.flatMap(({ resources }) => resources.map(({ id }) => id));
  expect(new Set(resourceIds).size).toBe(resourceIds.length);
  expect(manifest.counts.resources).toBe(resourceIds.length);
});

test('every reference resolves', () => {
  const datasetIds = new Set(datasets.map(({ id }) => id));
  const organizationIds = new Set(organizations.map(({ id }) => id));
  const toDatasets = [
    ...[...reuses, ...dataservices].flatMap((record) => record.datasetIds),
    ...discussions.map(({ datasetId }) => datasetId),
  ];
  const toOrganizations = [
    ...datasets.map(({ organizationId }) => organizationId),
    ...dataservices.flatMap(({ organizationId }) => organizationId ?? []),
    ...discussions.flatMap(({ answers }) => answers.map(({ organizationId }) => organizationId)),
  ];
  expect(toDatasets.filter((id) => !datasetIds.has(id))).toEqual([]);
  expect(toOrganizations.filter((id) => !organizationIds.has(id))).toEqual([]);
});

test('every organisation of the portal is there, and every theme has at least three datasets', () => {
  expect(new Set(organizations.map(({ id }) => id))).toEqual(new Set(portal.organizations));
  const poor = themes.filter(({ id }) => (catalog.datasetsByTheme.get(id)?.length ?? 0) < 3);
  expect(poor.map(({ id }) => id)).toEqual([]);
  expect(themeCoverage(catalog)).toMatchObject({ over30: [] });
});

test('the sample says what it is: its manifest, and its invented records', () => {
  expect(manifest.source).toBe('sample');
  for (const { title } of [...reuses, ...dataservices, ...discussions]) expect(title).toContain('(exemple)');
  for (const { title } of embedded()) expect(title).toMatch(/^Exemple\u00a0: /u);
});

test('every description is our own: short, and not empty', () => {
  for (const { slug, description, summary } of datasets) {
    expect(description.length, slug).toBeGreaterThan(80);
    expect(description.length, slug).toBeLessThan(600);
    expect(summary ?? '', slug).toMatch(/^.{0,120}$/u);
  }
});

test('each file of the sample belongs to one resource, which gives its true size and checksum', () => {
  const resources = embedded();
  expect(resources.map(({ embeddedFile }) => embeddedFile).sort()).toEqual(
    readdirSync(new URL('files/', folder)).sort(),
  );
  for (const { embeddedFile = '', byteSize, checksum, format } of resources) {
    const file = new URL(`files/${embeddedFile}`, folder);
    expect(byteSize, embeddedFile).toBe(statSync(file).size);
    expect(checksum?.value).toBe(createHash('sha1').update(readFileSync(file)).digest('hex'));
    expect(embeddedFile.endsWith(`.${format ?? '?'}`)).toBe(true);
  }
});

test('the files exercise each kind of preview', () => {
  const text = (name: string): string => readFileSync(new URL(`files/${name}`, folder), 'utf8');
  expect(text('musees.csv')).toMatch(/^musee,commune,code_insee,latitude,longitude\n/u);
  expect(text('monuments-nationaux.csv')).toContain('"48.6361, -1.5115"');
  expect(text('bibliotheques-classees.csv')).toContain('code_insee');
  expect(text('frequentation-cinemas.csv').trim().split('\n')).toHaveLength(26);
  expect(text('ministres.csv')).toContain(';');
  expect(text('regions.tsv').split('\n')).toHaveLength(20);
  expect(text('termes.csv').startsWith('\ufeff')).toBe(true);
  expect(text('theatres-nationaux.csv')).toContain('POINT (');
  expect(JSON.parse(text('festivals.json'))).toHaveLength(15);
  expect(text('sites-archeologiques.geojson')).toContain('"Point"');
  expect(text('quartiers-anciens.geojson')).toContain('"Polygon"');
  const windows = readFileSync(new URL('files/monuments-windows-1252.csv', folder));
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(windows)).toThrow();
  expect(new TextDecoder('windows-1252').decode(windows)).toContain('Sacré-Cœur');
});

test('one link is dead, and one file is too large to preview', () => {
  const resources = datasets.flatMap((dataset) => dataset.resources);
  expect(resources.find(({ id }) => id === 'exemple-lien-mort')).toMatchObject({
    check: { available: false },
  });
  expect(resources.find(({ id }) => id === 'exemple-trop-lourd')?.byteSize).toBeGreaterThan(1e9);
});

test('the extremes that facts provide are there', () => {
  const counts = datasets.map(({ resources }) => resources.length);
  expect(Math.min(...counts)).toBe(0);
  expect(Math.max(...counts)).toBeGreaterThan(25);
  expect(Math.max(...datasets.map(({ title }) => title.length))).toBeGreaterThan(180);
});

function embedded(): (typeof datasets)[number]['resources'] {
  return datasets.flatMap(({ resources }) =>
    resources.filter(({ embeddedFile }) => embeddedFile !== undefined),
  );
}

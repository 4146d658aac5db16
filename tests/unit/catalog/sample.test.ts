import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Resource } from '../../../src/catalog/schemas/resource.ts';
import { themeCoverage } from '../../../src/catalog/theme-coverage.ts';
import { rootPath } from '../../../scripts/project-root.ts';
import { readCatalog } from '../../../scripts/build/read-catalog.ts';

const folder = `${rootPath}content/sample`;
const catalog = await readCatalog(folder);
const { portal, manifest, datasets, organizations, reuses, dataservices, discussions, themes } = catalog;

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
    readdirSync(`${folder}/files`).sort(),
  );
  for (const { embeddedFile = '', byteSize, checksum, format } of resources) {
    const file = `${folder}/files/${embeddedFile}`;
    expect(byteSize, embeddedFile).toBe(statSync(file).size);
    expect(checksum?.value).toBe(createHash('sha1').update(readFileSync(file)).digest('hex'));
    expect(embeddedFile.endsWith(`.${format ?? '?'}`)).toBe(true);
  }
});

test('the files exercise each kind of preview', () => {
  const text = (name: string): string => readFileSync(`${folder}/files/${name}`, 'utf8');
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
  const windows = readFileSync(`${folder}/files/monuments-windows-1252.csv`);
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

function embedded(): Resource[] {
  return datasets.flatMap(({ resources }) =>
    resources.filter(({ embeddedFile }) => embeddedFile !== undefined),
  );
}

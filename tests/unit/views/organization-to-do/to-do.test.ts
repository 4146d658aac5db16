import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/catalog/schemas/dataset.ts';
import { defectDetail } from '../../../../src/views/organization-to-do/defect-detail.ts';
import { defectTexts } from '../../../../src/views/organization-to-do/defect-texts.ts';
import { defectKinds, type Defect } from '../../../../src/views/organization-to-do/defects.ts';
import { toDoCsv } from '../../../../src/views/organization-to-do/to-do-csv.ts';
import {
  toDoPraise,
  toDoSummary,
  toOrganizationToDo,
  type ToDoLine,
} from '../../../../src/views/organization-to-do/to-do.ts';
import {
  organizationToDoPaths,
  toOrganizationToDoPageView,
} from '../../../../src/views/organization-to-do/to-do-page.ts';
import { aCatalog, aDataset, aDiscussion, anOrganization, aResource } from '../../../fixtures/records.ts';

const organization = anOrganization();
const viewed = (id: string, views: number, parts: Partial<Dataset> = {}): Dataset =>
  aDataset({ id, title: id, metrics: { ...aDataset().metrics, views }, ...parts });
const sound = {
  summary: 'Une phrase.',
  description: 'a'.repeat(120),
  temporalCoverage: { start: '2020-01-01', end: null },
  spatialCoverage: { zones: ['country:fr'], granularity: null },
};

test('the most viewed datasets come first, and those with nothing to mend stay out', () => {
  const datasets = [viewed('peu', 3), viewed('beaucoup', 900), viewed('sain', 5000, sound)];
  const toDo = toOrganizationToDo(organization, aCatalog({ datasets }));
  expect(toDo.toMend.map(({ title }) => title)).toEqual(['beaucoup', 'peu']);
  expect(toDo).toMatchObject({ datasets: 3, clean: 1, lines: 6 });
  expect(toDo.counts.map(({ kind, datasets: count }) => [kind, count])).toEqual([
    ['short-description', 2],
    ['no-summary', 2],
    ['no-coverage', 2],
  ]);
  expect(toDoSummary(toDo)).toBe('6\u00a0points à reprendre dans 2\u00a0jeux');
});

test('a producer with nothing to mend is praised, and keeps its page', () => {
  const catalog = aCatalog({ datasets: [viewed('sain', 1, sound)] });
  const toDo = toOrganizationToDo(organization, catalog);
  expect(toDoSummary(toDo)).toBe('rien à reprendre');
  expect(toDoPraise(toDo)).toContain('Bravo');
  const [path] = organizationToDoPaths(catalog);
  expect(path && toOrganizationToDoPageView(path.props)).toMatchObject({ done: true, counts: [] });
});

test('a producer without a dataset has no list', () => {
  expect(organizationToDoPaths(aCatalog())).toEqual([]);
});

test('the list is cut in pages; the counts stand on the first', () => {
  const datasets = Array.from({ length: 41 }, (_, index) => viewed(`d${index}`, index));
  const paths = organizationToDoPaths(aCatalog({ datasets }));
  expect(paths.map(({ params }) => params.page)).toEqual([undefined, 'page/2', 'page/3']);
  const views = paths.map(({ props }) => toOrganizationToDoPageView(props));
  expect(views.map(({ list }) => list.items.length)).toEqual([20, 20, 1]);
  expect(views.map(({ counts }) => counts.length)).toEqual([3, 0, 0]);
  expect(views[1]?.hrefFor(3)).toBe('/organisations/cnc/a-faire/page/3/');
});

describe('a line', () => {
  const lineOf = (
    kind: string,
    parts: Partial<Dataset>,
    discussions = [aDiscussion()],
  ): ToDoLine | undefined => {
    const dataset = aDataset({ ...sound, ...parts });
    const { toMend } = toOrganizationToDo(organization, aCatalog({ datasets: [dataset], discussions }));
    return toMend[0]?.lines.find((line) => line.kind === kind);
  };

  test('leads to the screen where it is mended', () => {
    const admin = 'https://www.data.gouv.fr/admin/datasets/d1/';
    expect(lineOf('no-summary', { summary: null })?.action.href).toBe(admin);
    const resources = [aResource({ format: 'xlsx' })];
    expect(lineOf('spreadsheet-only', { resources })?.action.href).toBe(`${admin}files`);
    expect(lineOf('unanswered-discussions', {})?.action.href).toBe(aDiscussion().pageUrl);
    const several = [aDiscussion(), aDiscussion({ id: 't2' })];
    expect(lineOf('unanswered-discussions', {}, several)?.action.href).toBe(`${admin}discussions`);
  });

  test('says why it matters and names a guide, whatever its kind', () => {
    for (const kind of defectKinds) {
      const { why, guide } = defectTexts[kind];
      expect(why, kind).toMatch(/\.$/u);
      expect(guide.href, kind).toMatch(/^\/guides\/[a-z-]+\/(?:#[a-z-]+)?$/u);
    }
  });

  test.each<[Defect, string]>([
    [{ kind: 'short-description', length: 0 }, 'La description est vide.'],
    [
      { kind: 'short-description', length: 42 },
      'La description compte 42 caractères ; il en faut 100 au moins.',
    ],
    [
      { kind: 'late', updatedAt: '2024-01-01T12:00:00Z', dueAt: '2024-12-31T12:00:00Z', frequency: 'annual' },
      'Fréquence annoncée : annuelle. La dernière mise à jour est du 1er janvier 2024 ; la suivante était attendue le 31 décembre 2024.',
    ],
    [{ kind: 'no-coverage', missing: ['spatial'] }, 'Le territoire couvert n’est pas indiqué.'],
    [
      {
        kind: 'dead-resources',
        resources: ['a', 'b', 'c', 'd', 'e'].map((title) => ({ title, seen: 'rien' })),
      },
      '« a », « b », « c » : rien ; et 2 autres fichiers.',
    ],
    [
      {
        kind: 'dead-resources',
        resources: ['a', 'b', 'c', 'd'].map((title) => ({ title, seen: title === 'b' ? '404' : 'rien' })),
      },
      '« a », « c », « d » : rien ; « b » : 404.',
    ],
  ])('%j in words', (defect, text) => {
    expect(defectDetail(defect).replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(text);
  });
});

test('the file has one line per point, and no formula', () => {
  const datasets = [viewed('d1', 2, { title: '=1+1 ; « x »' }), viewed('d2', 1, { title: '@SOMME(A1)' })];
  const csv = toDoCsv(
    toOrganizationToDo(organization, aCatalog({ datasets })),
    new URL('https://portail.example'),
  );
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 6);
  expect(lines[0]).toMatch(/^\u{FEFF}Jeu de données;Identifiant;Vues;/u);
  expect(lines[1]?.replaceAll(/[\u00a0\u202f]/gu, ' ')).toMatch(/^"'=1\+1 ; « x »";d1;2;/u);
  expect(lines[4]).toMatch(/^'@SOMME\(A1\);d2;1;/u);
  expect(lines[4]).toContain(';https://portail.example/jeux-de-donnees/d2/');
});

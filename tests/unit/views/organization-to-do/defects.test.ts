import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../src/catalog/catalog.ts';
import type { Dataset } from '../../../../src/catalog/schemas/dataset.ts';
import { findDefects, type Defect } from '../../../../src/views/organization-to-do/defects.ts';
import { aCatalog, aDataset, aDiscussion, aResource } from '../../../fixtures/records.ts';

// The catalogue of the fixtures was read on 20 November 2026.
const sound: Partial<Dataset> = {
  summary: 'Les salles de cinéma et leurs écrans.',
  description: 'a'.repeat(100),
  frequency: 'annual',
  updatedAt: '2026-05-21T23:30:00Z',
  temporalCoverage: { start: '2020-01-01', end: null },
  spatialCoverage: { zones: ['country:fr'], granularity: 'fr:commune' },
  resources: [aResource({ description: 'Une ligne par salle.' })],
};

const defectsOf = (parts: Partial<Dataset>, records: Parameters<typeof aCatalog>[0] = {}): Defect[] => {
  const dataset = aDataset({ ...sound, ...parts });
  return findDefects(dataset, aCatalog({ datasets: [dataset], ...records }));
};
const kindsOf = (...parameters: Parameters<typeof defectsOf>): string[] =>
  defectsOf(...parameters).map(({ kind }) => kind);

test('a sound dataset has nothing to mend', () => {
  expect(kindsOf({})).toEqual([]);
});

test('a bare dataset has all that metadata can lack', () => {
  expect(findDefects(aDataset({ frequency: 'unknown' }), aCatalog()).map(({ kind }) => kind)).toEqual([
    'short-description',
    'no-summary',
    'no-frequency',
    'no-coverage',
  ]);
});

test.each([
  ['annual', '2025-11-20T00:00:00Z', []],
  ['punctual', '2020-01-01T00:00:00Z', []],
  [
    'annual',
    '2024-01-01T00:00:00Z',
    [
      {
        kind: 'late',
        updatedAt: '2024-01-01T00:00:00Z',
        dueAt: '2024-12-31T00:00:00.000Z',
        frequency: 'annual',
      },
    ],
  ],
])('late: %s, updated on %s', (frequency, updatedAt, defects) => {
  expect(defectsOf({ frequency, updatedAt })).toEqual(defects);
});

describe('texts', () => {
  test.each([
    ['a'.repeat(100), []],
    ['a'.repeat(99), [{ kind: 'short-description', length: 99 }]],
    [`  ${'a'.repeat(98)}\n\n`, [{ kind: 'short-description', length: 98 }]],
    ['', [{ kind: 'short-description', length: 0 }]],
  ])('description %#', (description, defects) => {
    expect(defectsOf({ description })).toEqual(defects);
  });

  test.each([null, '', '   '])('summary %j', (summary) => {
    expect(kindsOf({ summary })).toEqual(['no-summary']);
  });

  test('only a frequency said to be unknown is missing', () => {
    expect(kindsOf({ frequency: 'unknown' })).toEqual(['no-frequency']);
    expect(kindsOf({ frequency: 'other' })).toEqual([]);
  });
});

describe('coverage', () => {
  const none = { zones: [], granularity: null };
  const { quality } = aDataset();

  test('one line says what is missing of the two', () => {
    expect(defectsOf({ temporalCoverage: null })).toEqual([{ kind: 'no-coverage', missing: ['temporal'] }]);
    expect(defectsOf({ spatialCoverage: none })).toEqual([{ kind: 'no-coverage', missing: ['spatial'] }]);
    expect(defectsOf({ temporalCoverage: null, spatialCoverage: none })).toEqual([
      { kind: 'no-coverage', missing: ['temporal', 'spatial'] },
    ]);
  });

  test('a granularity alone, or an area drawn on data.gouv.fr, is a coverage', () => {
    expect(kindsOf({ spatialCoverage: { zones: [], granularity: 'poi' } })).toEqual([]);
    expect(kindsOf({ spatialCoverage: none, quality: { ...quality, spatialCoverage: true } })).toEqual([]);
  });
});

describe('files', () => {
  const documented = { description: 'Ce que disent les colonnes.' };

  test.each([
    [['xlsx'], true],
    [['xls', 'pdf'], true],
    [['ods', 'docx', 'html'], true],
    [['xlsx', 'csv'], false],
    [['xlsx', 'geojson'], false],
    [['xlsx', 'zip'], false],
    [['xlsx', null], false],
    [['pdf'], false],
    [[], false],
  ])('spreadsheet only, %j: %s', (formats, found) => {
    const resources = formats.map((format) => aResource({ format, ...documented }));
    expect(kindsOf({ resources })).toEqual(found ? ['spreadsheet-only'] : []);
  });

  test('a spreadsheet that documents a CSV is no defect', () => {
    const resources = [aResource(), aResource({ format: 'xlsx', type: 'documentation' })];
    expect(kindsOf({ resources })).toEqual([]);
  });

  test('columns are documented by a file, a schema, a text on the table, or a table of the description', () => {
    const bare = [aResource()];
    expect(kindsOf({ resources: bare })).toEqual(['undocumented-columns']);
    const schema = { name: 'etalab/schema', version: null, url: null };
    expect(kindsOf({ resources: [aResource({ schema })] })).toEqual([]);
    expect(kindsOf({ resources: [...bare, aResource({ type: 'documentation', format: 'pdf' })] })).toEqual(
      [],
    );
    const table = `${'a'.repeat(100)}\n\n| Colonne | Contenu |\n| --- | :---: |\n| nom | Nom |`;
    expect(kindsOf({ resources: bare, description: table })).toEqual([]);
    const ruled = `${'a'.repeat(100)}\n\n---\n\nb | c`;
    expect(kindsOf({ resources: bare, description: ruled })).toEqual(['undocumented-columns']);
    const quality = { ...aDataset().quality, resourcesDocumented: true };
    expect(kindsOf({ resources: bare, quality })).toEqual([]);
  });

  test('what has no column needs no documentation', () => {
    expect(kindsOf({ resources: [aResource({ format: 'pdf' }), aResource({ format: null })] })).toEqual([]);
  });

  test('a file that does not answer is named with what was seen', () => {
    const check = { ...aResource().check, available: false, status: 404 };
    const resources = [
      aResource({ title: 'Perdu', storage: 'remote', check, ...documented }),
      aResource({ id: 'r2', title: 'Sans adresse', url: null, ...documented }),
      aResource({ id: 'r3', ...documented }),
    ];
    expect(defectsOf({ resources })).toEqual([
      {
        kind: 'dead-resources',
        resources: [
          { title: 'Perdu', seen: 'le serveur a répondu 404 (adresse introuvable)' },
          { title: 'Sans adresse', seen: 'aucune adresse n’est indiquée' },
        ],
      },
    ]);
  });

  test('our own reading of a file says it too', () => {
    const failure = {
      code: 'timeout',
      status: null,
      bytes: null,
      detail: null,
      since: '2026-11-19',
    } as const;
    const previews: Catalog['previews'] = [{ id: 'r1', kind: 'none', failure }];
    const [defect] = defectsOf({}, { previews });
    expect(defect).toMatchObject({ kind: 'dead-resources', resources: [{ title: 'Liste des salles' }] });
  });
});

describe('discussions', () => {
  const answer = {
    organizationId: 'o1',
    organizationName: 'CNC',
    postedAt: '2026-03-05T10:00:00Z',
    content: '',
  };
  const waiting = (parts: Parameters<typeof aDiscussion>[0]): string[] =>
    kindsOf({}, { discussions: [aDiscussion(parts)] });

  test('an open question older than thirty days waits for its producer', () => {
    expect(waiting({})).toEqual(['unanswered-discussions']);
    expect(waiting({ createdAt: '2026-10-21T03:00:00Z' })).toEqual(['unanswered-discussions']);
    expect(waiting({ createdAt: '2026-10-22T03:00:00Z' })).toEqual([]);
    expect(waiting({ closedAt: '2026-04-01T10:00:00Z' })).toEqual([]);
    expect(waiting({ answers: [answer] })).toEqual([]);
  });

  test('the answer of another organisation is not that of the producer', () => {
    expect(waiting({ answers: [{ ...answer, organizationId: 'o2' }] })).toEqual(['unanswered-discussions']);
  });

  test('the oldest comes first', () => {
    const discussions = [
      aDiscussion({ id: 'new', createdAt: '2026-05-01T10:00:00Z' }),
      aDiscussion({ id: 'old', createdAt: '2024-05-01T10:00:00Z' }),
    ];
    const [defect] = defectsOf({}, { discussions });
    expect(defect?.kind === 'unanswered-discussions' && defect.discussions.map(({ id }) => id)).toEqual([
      'old',
      'new',
    ]);
  });
});

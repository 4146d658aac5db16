import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { portalSchema } from '../../../../src/catalog/schemas/portal.ts';
import { checkDraft, isKeyword, toKeyword } from '../../../../src/client/describe-dataset/check-draft.ts';
import { descriptionText } from '../../../../src/client/describe-dataset/description-text.ts';
import type { Draft } from '../../../../src/client/describe-dataset/draft.ts';
import { draftJson, draftMarkdown } from '../../../../src/client/describe-dataset/export-draft.ts';
import { proposeDraft, titleOf } from '../../../../src/client/describe-dataset/propose-draft.ts';
import { profileTable } from '../../../../src/tabular/profile/profile-table.ts';
import { toDescribeDataset } from '../../../../src/views/describe-dataset.ts';
import { portal } from '../../../fixtures/records.ts';

const { config } = toDescribeDataset({
  keywordAdvice: { always: [{ keyword: 'culture', use: 'tout' }], recommended: [] },
});

const sound: Draft = {
  title: 'Musées de France',
  summary: 'Les musées labellisés, leur adresse et leur domaine.',
  content:
    'Ce jeu liste les musées qui portent le label « Musée de France », avec leur adresse et leur domaine.',
  row: 'un musée',
  method: '',
  limits: '',
  rows: 1200,
  columns: [{ name: 'nom_musee', type: 'texte', example: 'Musée | des *arts*', meaning: 'Nom officiel' }],
  keywords: ['culture', 'musee'],
  frequency: 'annual',
  start: '2020-01-01',
  end: '',
  zone: 'country:fr',
  granularity: 'poi',
};
const bare: Draft = {
  ...{ title: '', summary: '', content: '', row: '', method: '', limits: '', frequency: '' },
  ...{ start: '', end: '', zone: '', granularity: '', rows: null, columns: [], keywords: [] },
};

const textOf = (draft: Draft): string => descriptionText(draft, config.texts, config.labels.frequency);
const codesOf = (parts: Partial<Draft>): string[] => {
  const draft = { ...sound, ...parts };
  return checkDraft(draft, textOf(draft), config.always).map(({ code }) => code);
};
async function proposalOf(csv: string, name: string): Promise<ReturnType<typeof proposeDraft>> {
  const bytes = (async function* () {
    await Promise.resolve();
    yield new TextEncoder().encode(csv);
  })();
  const profile = await profileTable(() => bytes, { format: 'csv' }, { places: null });
  return proposeDraft(profile, name, config.types);
}

describe('the description', () => {
  test('says what was written, and nothing of what was not', () => {
    expect(textOf(bare)).toBe('');
    expect(textOf(sound).replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(
      [
        sound.content,
        '',
        'Le fichier compte 1 200 lignes et 1 colonne. Une ligne décrit un musée.',
        '',
        '## Colonnes',
        '',
        '| Colonne | Contenu | Type | Exemple |',
        '| --- | --- | --- | --- |',
        '| `nom_musee` | Nom officiel | texte | Musée \\| des \\*arts\\* |',
        '',
        '## Mise à jour',
        '',
        'Fréquence : annuelle.',
      ].join('\n'),
    );
  });

  test.each([
    ['Un musée.', 'Une ligne décrit un musée.'],
    ['DRAC ou musée', 'Une ligne décrit DRAC ou musée.'],
  ])('a row « %s » stands in a sentence', (row, text) => {
    expect(textOf({ ...bare, row })).toBe(text);
  });

  test('a hostile column stays in its cells', () => {
    const columns = [
      { name: 'a`|b\nc', type: '', example: '<img src=x onerror=alert(1)> [x](javascript:1)', meaning: '' },
    ];
    const table = textOf({ ...bare, columns })
      .split('\n')
      .at(-1);
    expect(table).toBe('| `a’\\|b c` |  |  | &lt;img src=x onerror=alert(1)> \\[x\\](javascript:1) |');
  });
});

describe('what is to look at again', () => {
  test('nothing, when all is there', () => {
    expect(codesOf({})).toEqual([]);
  });

  test('everything, when nothing is', () => {
    expect(checkDraft(bare, '', config.always).map(({ code }) => code)).toEqual([
      'title-missing',
      'summary-missing',
      'description-short',
      'keywords-few',
      'keywords-always',
      'frequency-missing',
      'period-missing',
      'territory-missing',
    ]);
  });

  test.each<[Partial<Draft>, string]>([
    [{ title: 'Musées' }, 'title-short'],
    [{ title: 'M'.repeat(121) }, 'title-long'],
    [{ title: 'liste_musees_2025.csv' }, 'title-file-name'],
    [{ title: 'LISTE DES MUSÉES' }, 'title-capitals'],
    [{ summary: 'a'.repeat(201) }, 'summary-long'],
    [{ summary: ' musées de france ' }, 'summary-is-title'],
    [{ content: 'Court.', columns: [], frequency: 'annual', rows: null }, 'description-short'],
    [{ content: 'a'.repeat(100_001) }, 'description-long'],
    [{ columns: [{ name: 'a', type: '', example: '', meaning: ' ' }] }, 'columns-unexplained'],
    [{ keywords: ['culture'] }, 'keywords-few'],
    [{ keywords: ['culture', 'bb1', 'cc1', 'dd1', 'ee1', 'ff1', 'gg1'] }, 'keywords-many'],
    [{ keywords: ['culture', 'x'] }, 'keywords-form'],
    [{ keywords: ['culture', 'a'.repeat(97)] }, 'keywords-form'],
    [{ keywords: ['musee', 'archives'] }, 'keywords-always'],
    [{ start: '2024-01-01', end: '2023-01-01' }, 'period-reversed'],
    [{ zone: '', granularity: '' }, 'territory-missing'],
  ])('%#: %s', (parts, code) => {
    expect(codesOf(parts)).toContain(code);
  });

  test('a length at its bound is right', () => {
    expect(codesOf({ title: `M${'u'.repeat(119)}`, summary: 'a'.repeat(200) })).toEqual([]);
    expect(codesOf({ zone: '', granularity: 'poi' })).toEqual([]);
  });
});

test.each([
  ['Musées de France', 'musees-de-france'],
  ['Œuvres & cinéma', 'oeuvres-cinema'],
  ['  --  ', ''],
])('the keyword « %s » is written %s', (text, keyword) => {
  expect(toKeyword(text)).toBe(keyword);
  if (keyword !== '') expect(isKeyword(keyword)).toBe(true);
});

describe('what a file proposes', () => {
  test.each([
    ['liste_musees-2025.csv', 'Liste musees 2025'],
    ['fréquentation.CSV.gz', 'Fréquentation'],
    ['.csv', ''],
  ])('the title of %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });

  test('its columns, its period and its places; no example of what may be personal', async () => {
    const rows = [
      '06088;a@example.org;2019-05-01',
      '75056;b@example.org;2024-02-29',
      '13055;c@example.org;2021-01-01',
    ];
    const proposal = await proposalOf(`code_insee;courriel;ouverture\n${rows.join('\n')}\n`, 'lieux.csv');
    expect(proposal).toMatchObject({
      rows: 3,
      start: '2019-05-01',
      end: '2024-02-29',
      zone: 'country:fr',
      granularity: 'fr:commune',
    });
    expect(proposal.columns.map(({ name, type, example }) => [name, type, example])).toEqual([
      ['code_insee', 'code de commune', '06088'],
      ['courriel', 'adresse électronique', ''],
      ['ouverture', 'date', '2019-05-01'],
    ]);
  });

  test('nothing of a person is in the text to paste', async () => {
    const { columns } = await proposalOf(
      'nir;commentaire;ville\n185067512345689;rappeler au 07.11.22.33.44;Paris\n285067512345686;sans suite;Lyon\n',
      'dossiers.csv',
    );
    const text = textOf({ ...bare, columns });
    expect(text).toContain('| Paris |');
    expect(text).not.toMatch(/\d{5}|07\.11/u);
  });

  test('whole years, and points', async () => {
    const proposal = await proposalOf(
      'annee;latitude;longitude\n2019;48.85;2.35\n2020;45.75;4.85\n2021;43.30;5.37\n',
      'points.csv',
    );
    expect(proposal).toMatchObject({ start: '2019-01-01', end: '2021-12-31', granularity: 'poi' });
  });

  test('at most two hundred columns', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `c${index}`);
    const proposal = await proposalOf(`${names.join(';')}\n${names.join(';')}\n`, 'large.csv');
    expect(proposal.columns).toHaveLength(200);
  });
});

describe('the files', () => {
  test('the JSON is what the API takes', () => {
    const keywords = ['musee', 'culture', 'ia', 'x'];
    expect(JSON.parse(draftJson({ ...sound, keywords }, 'Texte.'))).toEqual({
      title: 'Musées de France',
      description: 'Texte.',
      description_short: 'Les musées labellisés, leur adresse et leur domaine.',
      tags: ['culture', 'ia', 'musee'],
      frequency: 'annual',
      temporal_coverage: { start: '2020-01-01', end: null },
      spatial: { zones: ['country:fr'], granularity: 'poi' },
    });
    expect(JSON.parse(draftJson(bare, ''))).toEqual({ title: '', description: '', tags: [] });
  });

  test('the Markdown says the facts, then the description', () => {
    const text = draftMarkdown(sound, 'Texte.', config).replaceAll('\u00a0', ' ');
    expect(text).toContain(
      '- **Fréquence :** Annuelle\n- **Période :** 2020-01-01\n- **Territoire :** France',
    );
    expect(text.endsWith('---\n\nTexte.\n')).toBe(true);
  });
});

test('every keyword that the form offers is one that it takes', async () => {
  const file = new URL('../../../../content/portal.yaml', import.meta.url);
  const { keywords } = toDescribeDataset(portalSchema.parse(parse(await readFile(file, 'utf8'))));
  expect(keywords.map(({ keyword }) => keyword)).toContain('ia');
  expect(keywords.filter(({ keyword }) => !isKeyword(keyword))).toEqual([]);
});

test('every choice has a label', () => {
  const view = toDescribeDataset(portal);
  const zones = view.zones.flatMap(({ options }) => options);
  expect(zones).toHaveLength(6 + 18 + 101);
  for (const { value, label } of [...view.frequencies, ...zones, ...view.granularities]) {
    expect(value).not.toBe('');
    expect(label).not.toBe(value);
  }
  expect(view.frequencies.map(({ value }) => value)).not.toContain('unknown');
});

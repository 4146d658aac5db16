import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { attributionLine, toCitations, type CitedDataset } from '../../../src/views/dataset-citation.ts';
import { aDataset, anOrganization } from '../../fixtures/records.ts';

function cited(parts: Partial<Dataset> = {}): CitedDataset {
  return {
    dataset: aDataset(parts),
    organization: anOrganization(),
    url: 'https://www.data.gouv.fr/datasets/d1',
    readAt: '2026-11-20T03:01:00.000Z',
  };
}

function citation(id: string, parts: Partial<Dataset> = {}): string {
  return toCitations(cited(parts)).find((item) => item.id === id)?.text ?? '';
}

test('the attribution names producer, title, date of the data and licence', () => {
  expect(attributionLine(cited())).toBe(
    'Source\u00a0: Centre national du cinéma et de l’image animée, «\u00a0Salles de cinéma\u00a0», données mises à jour le 22\u00a0mai\u00a02026, data.gouv.fr, Licence Ouverte 2.0. https://www.data.gouv.fr/datasets/d1',
  );
});

test.each(['notspecified', 'une-licence-inconnue'])('no licence is named for %s', (license) => {
  expect(attributionLine(cited({ license }))).toContain('2026, data.gouv.fr. https');
});

test('ISO 690', () => {
  expect(citation('iso690')).toBe(
    'CENTRE NATIONAL DU CINÉMA ET DE L’IMAGE ANIMÉE. Salles de cinéma [jeu de données en ligne]. data.gouv.fr, 2\u00a0janvier\u00a02024, mis à jour le 22\u00a0mai\u00a02026 [consulté le 20\u00a0novembre\u00a02026]. Disponible à l’adresse\u00a0: https://www.data.gouv.fr/datasets/d1',
  );
});

test('APA', () => {
  expect(citation('apa')).toBe(
    'Centre national du cinéma et de l’image animée. (2026, 22\u00a0mai). Salles de cinéma [Jeu de données]. data.gouv.fr. https://www.data.gouv.fr/datasets/d1',
  );
});

test('a title that ends with a full stop does not get a second one', () => {
  expect(citation('apa', { title: 'Salles.' })).toContain('. Salles [Jeu');
});

test('BibTeX', () => {
  expect(citation('bibtex').split('\n')).toEqual([
    '@misc{datagouv-d1,',
    "  author       = {{Centre national du cinéma et de l'image animée}},",
    '  title        = {{Salles de cinéma}},',
    '  year         = {2026},',
    '  month        = {5},',
    '  publisher    = {data.gouv.fr},',
    '  howpublished = {Jeu de données},',
    '  url          = {https://www.data.gouv.fr/datasets/d1},',
    '  urldate      = {2026-11-20},',
    '  language     = {french},',
    '}',
  ]);
});

test.each([
  ['50 % & plus_tard #1 $', '50 \\% \\& plus\\_tard \\#1 \\$'],
  ['a}b{c', 'abc'],
  ['~a^b\\c', '\\textasciitilde{}a\\textasciicircum{}b\\textbackslash{}c'],
  ['a\nb', 'a b'],
])('BibTeX title %j', (title, escaped) => {
  expect(citation('bibtex', { title })).toContain(`title        = {{${escaped}}},`);
});

test('RIS', () => {
  expect(citation('ris').split('\n')).toEqual([
    'TY  - DATA',
    "AU  - Centre national du cinéma et de l'image animée",
    'TI  - Salles de cinéma',
    'PY  - 2026',
    'DA  - 2026/05/22',
    'PB  - data.gouv.fr',
    'UR  - https://www.data.gouv.fr/datasets/d1',
    'Y2  - 2026/11/20',
    'ID  - d1',
    'LA  - fr',
    'ER  - ',
  ]);
});

test('a title cannot end a field of RIS', () => {
  expect(citation('ris', { title: 'Salles\nER  - ' })).toContain('TI  - Salles ER -\nPY');
});

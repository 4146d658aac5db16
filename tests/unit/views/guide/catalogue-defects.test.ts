import { expect, test } from 'vitest';
import {
  defectNames,
  toDefectFigure,
  type DefectName,
} from '../../../../src/views/guide/catalogue-defects.ts';
import { findDefects } from '../../../../src/views/organization-to-do/defects.ts';
import { aCatalog, aDataset, aResource } from '../../../fixtures/records.ts';

const good = aDataset({
  id: 'good',
  summary: 'Les salles.',
  description: 'x'.repeat(100),
  frequency: 'annual',
  keywords: ['culture'],
  temporalCoverage: { start: '2020-01-01', end: null },
  resources: [aResource({ format: 'csv' })],
});
const bad = aDataset({
  id: 'bad',
  summary: ' ',
  description: 'x'.repeat(99),
  frequency: 'unknown',
  resources: [aResource({ id: 'r2', format: 'xlsx' })],
});

test.each<[DefectName, string]>([
  ['frequency', 'jeu de données sur 2 n’annonce pas sa fréquence de mise à jour'],
  ['summary', 'jeu de données sur 2 n’a pas de description courte'],
  ['description', 'jeu de données sur 2 a une description de moins de 100 caractères'],
  ['openFormat', 'jeu de données sur 2 n’a aucun fichier dans un format ouvert'],
  ['keywords', 'jeu de données sur 2 n’a aucun mot-clé'],
  ['coverage', 'jeu de données sur 2 n’indique pas la période couverte'],
])('%s is counted where it is missing, and there alone', (name, sentence) => {
  expect(toDefectFigure(name, aCatalog({ datasets: [good, bad] }))).toEqual({
    value: '1',
    sentence,
    date: '20\u00a0novembre\u00a02026',
  });
  expect(toDefectFigure(name, aCatalog({ datasets: [good] }))?.value).toBe('0');
});

test('several datasets are told in the plural, over those that could lack it', () => {
  const datasets = [bad, { ...bad, id: 'other' }, aDataset({ id: 'empty', summary: 'Rien.' })];
  expect(toDefectFigure('openFormat', aCatalog({ datasets }))).toMatchObject({
    value: '2',
    sentence: 'jeux de données sur 2 n’ont aucun fichier dans un format ouvert',
  });
  expect(toDefectFigure('summary', aCatalog({ datasets }))?.sentence).toContain('sur 3 n’ont pas');
});

test('the late ones are those of the to-do lists, whatever data.gouv.fr judged and when', () => {
  const { quality } = aDataset();
  const updatedAt = '2024-01-01T00:00:00Z';
  const datasets = [
    good,
    aDataset({ id: 'late', updatedAt, quality: { ...quality, updatedInTime: true } }),
    aDataset({
      id: 'grace',
      updatedAt: '2025-09-01T00:00:00Z',
      quality: { ...quality, updatedInTime: false },
    }),
    aDataset({ id: 'no-rhythm', updatedAt, frequency: 'punctual' }),
  ];
  const catalog = aCatalog({ datasets });
  expect(toDefectFigure('late', catalog)).toMatchObject({
    value: '1',
    sentence: 'jeu de données sur 3 à rythme régulier est en retard sur la fréquence qu’il annonce',
  });
  const listed = datasets.filter((dataset) =>
    findDefects(dataset, catalog).some(({ kind }) => kind === 'late'),
  );
  expect(listed.map(({ id }) => id)).toEqual(['late']);
});

test('nothing is said of an empty catalogue', () => {
  expect(defectNames.map((name) => toDefectFigure(name, aCatalog()))).toEqual(defectNames.map(() => null));
});

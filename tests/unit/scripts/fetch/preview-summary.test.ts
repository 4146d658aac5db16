import { expect, test } from 'vitest';
import { formatPreviews } from '../../../../scripts/fetch/preview-summary.ts';

const totals = { tables: 12, tiles: 0, documents: 1142, failed: {}, bytes: 19_500_000, seconds: 6.5 };

test('files that were not read are not told', () => {
  expect(formatPreviews(null)).toEqual([]);
});

test('what is shown, and why the rest is not, most frequent reason first', () => {
  expect(formatPreviews(totals)).toEqual([
    'Aperçus : 12\u00a0tableaux, 0\u00a0carte en tuiles, 1\u202f142\u00a0documents ; téléchargement : 19,5\u00a0Mo en 6,5 s.',
  ]);
  expect(formatPreviews({ ...totals, failed: { budget: 2, 'http-status': 30 } })[1]).toBe(
    'Fichiers sans aperçu : 30 refusés ou introuvables, 2 hors budget, pour la prochaine fois.',
  );
});

import { expect, test } from 'vitest';
import { tableProblemCodes, type TableProblem } from '../../../src/tabular/table.ts';
import { countProblems, toTableProblems } from '../../../src/views/table-problem.ts';

const columns = [{ name: 'Nom' }, { name: 'Code INSEE' }];

function problem(parts: Partial<TableProblem>): TableProblem {
  return { code: 'short-row', count: 1, lines: [], column: null, detail: null, ...parts };
}

function only(parts: Partial<TableProblem>) {
  return toTableProblems([problem(parts)], columns)[0];
}

test.each<[Partial<TableProblem>, string, string | null]>([
  [{ count: 1, lines: [12] }, '1 ligne a moins de cellules que de colonnes.', 'ligne\u00a012'],
  [{ count: 2, lines: [12, 40] }, '2 lignes ont moins de cellules que de colonnes.', 'lignes\u00a012 et 40'],
  [
    { count: 1200, lines: [2, 3, 4, 5, 6] },
    '1\u202f200 lignes ont moins de cellules que de colonnes.',
    'lignes\u00a02, 3, 4, 5, 6 et suivantes',
  ],
  [
    { code: 'lost-zeros', count: 3, column: 1, lines: [7] },
    '3 codes ont perdu le zéro de leur début.',
    'Colonne «\u00a0Code INSEE\u00a0», lignes\u00a07 et suivantes',
  ],
  [
    { code: 'multiline-header', count: 3, lines: [1] },
    '3 noms de colonnes tiennent sur plusieurs lignes.',
    'ligne\u00a01',
  ],
  [{ code: 'header-missing' }, 'Les colonnes n’ont pas de nom\u00a0: elles sont numérotées.', null],
  [
    { code: 'duplicate-header', column: 1, detail: 'Lien' },
    '1 colonne porte le nom d’une autre.',
    'Colonne «\u00a0Lien\u00a0»',
  ],
])('%o', (parts, text, where) => {
  expect(only(parts)).toMatchObject({ text, where });
});

test('each oddity has its sentence, in the singular and in the plural', () => {
  for (const code of tableProblemCodes) {
    for (const count of [1, 3]) {
      const view = only({ code, count });
      expect(view?.text).toMatch(/^[A-ZÀ-Ü\d].*\.$/u);
      expect(`${view?.text ?? ''} ${view?.hint ?? ''}`).not.toMatch(/#|undefined| [:;!?»]/u);
    }
  }
});

test('oddities are counted in words', () => {
  expect(countProblems([])).toBeNull();
  expect(countProblems([problem({}), problem({})])).toBe('2\u00a0particularités');
});

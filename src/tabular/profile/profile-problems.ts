import type { ColumnType } from '../column-type.ts';
import type { TableProblem, TableProblemCode } from '../table.ts';
import { marks } from './cell-verdict.ts';
import type { ColumnProfiler } from './column-profiler.ts';
import type { CellKind } from './evidence.ts';

const shownDetail = 80;

const lost: Partial<Record<ColumnType, number>> = {
  commune: marks.lostCommune,
  'postal-code': marks.lostCommune,
  departement: marks.lostDepartement,
  region: marks.lostRegion,
};
const unchecked: Partial<Record<ColumnType, number>> = { siren: marks.notSiren, siret: marks.notSiret };
/** Types that any cell agrees with, or that name nothing. */
const loose: ReadonlySet<ColumnType> = new Set(['text', 'category', 'empty']);

/** What is odd in the cells of a column, once all are there. The `lines` are numbers of rows yet, from 1. */
export function columnProblems(profiler: ColumnProfiler, column: number): TableProblem[] {
  if (profiler.filled === 0) {
    return [
      { code: 'empty-column', count: 1, lines: [], column, detail: profiler.name.slice(0, shownDetail) },
    ];
  }
  const { type, fits } = profiler.reading();
  const problems: TableProblem[] = [];
  const tell = (code: TableProblemCode, test: (kind: CellKind) => boolean) => {
    const { count, rows, example } = profiler.tally(test);
    if (count > 0)
      problems.push({ code, count, lines: rows, column, detail: example?.slice(0, shownDetail) ?? null });
  };
  const marked = (mark: number | undefined) => (kind: CellKind) =>
    mark !== undefined && (kind.marks & mark) !== 0;
  const told = (unchecked[type] ?? 0) | (profiler.identifies ? marks.scientific : 0);
  if (!loose.has(type)) tell('mixed-types', (kind) => !fits(kind) && !marked(told)(kind));
  tell('lost-zeros', (kind) => marked(lost[type])(kind) && fits(kind));
  if (profiler.identifies) tell('scientific-identifier', marked(marks.scientific));
  tell('checksum-failed', marked(unchecked[type]));
  tell('formula-like-cell', marked(marks.formula));
  tell('markup-in-cell', marked(marks.markup));
  return problems;
}

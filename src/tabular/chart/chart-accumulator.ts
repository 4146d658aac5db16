import { valueKind } from '../column-type.ts';
import type { Row } from '../table.ts';
import type { ColumnProfile } from '../table-profile.ts';
import { readNumber } from '../values/number.ts';
import { CategoryMarks } from './category-marks.ts';
import { readPeriod } from './read-period.ts';
import type { ChartData, ChartSpec } from './chart.ts';
import { NumberMarks } from './number-marks.ts';
import { PeriodMarks } from './period-marks.ts';

/** What reading the cells of a column takes. */
export type ChartColumn = Pick<ColumnProfile, 'name' | 'type' | 'decimal' | 'dateStyle'>;

/** Receives the rows of a table, and gives its chart. */
export interface ChartAccumulator {
  readonly add: (rows: readonly Row[]) => void;
  readonly finish: () => ChartData;
}

/** Takes the cell of the horizontal column and the number measured; `false` when the cell does not fit. */
interface Marks {
  readonly add: (cell: string, value: number) => boolean;
  readonly finish: () => Partial<Pick<ChartData, 'others' | 'apart'>> & Pick<ChartData, 'marks'>;
}

/**
 * Draws a chart from rows as they come, in bounded memory. A row whose cell of either column is empty or does not fit is
 * left out and counted.
 */
export function chartAccumulator(spec: ChartSpec, columns: readonly ChartColumn[]): ChartAccumulator {
  const marks = marksOf(spec, columns[spec.x]);
  const measure = spec.aggregate === 'count' || spec.y === null ? null : spec.y;
  const decimal = measure === null ? null : (columns[measure]?.decimal ?? null);
  let drawn = 0;
  let leftOut = 0;
  return {
    add: (rows) => {
      for (const row of rows) {
        const value = measure === null ? 1 : readNumber(row[measure] ?? '', decimal);
        if (value !== null && marks.add((row[spec.x] ?? '').trim(), value)) drawn += 1;
        else leftOut += 1;
      }
    },
    finish: () => {
      const { marks: shown, others = null, apart = [] } = marks.finish();
      const far = apart.reduce((sum, { rows }) => sum + rows, 0);
      return { spec, marks: shown, others, apart, rows: drawn - far, leftOut };
    },
  };
}

function marksOf(spec: ChartSpec, column: ChartColumn | undefined): Marks {
  if (column === undefined) throw new RangeError(`No column ${spec.x} to draw.`);
  if (spec.kind === 'histogram') return numberMarks(column);
  return valueKind(column.type) === 'date' ? periodMarks(spec, column) : categoryMarks(spec);
}

function numberMarks({ type, decimal }: ChartColumn): Marks {
  const marks = new NumberMarks();
  return {
    add: (cell) => {
      const value = readNumber(cell, decimal);
      if (value !== null) marks.add(value);
      return value !== null;
    },
    finish: () => ({ marks: marks.finish(type === 'integer') }),
  };
}

function periodMarks(spec: ChartSpec, { type, dateStyle }: ChartColumn): Marks {
  const marks = new PeriodMarks(spec, type === 'year');
  return {
    add: (cell, value) => {
      const period = readPeriod(cell, dateStyle);
      if (period !== null) marks.add(period, value);
      return period !== null;
    },
    finish: () => marks.finish(),
  };
}

function categoryMarks(spec: ChartSpec): Marks {
  const marks = new CategoryMarks(spec);
  return {
    add: (cell, value) => {
      if (cell !== '') marks.add(cell, value);
      return cell !== '';
    },
    finish: () => marks.finish(),
  };
}

import type { ColumnProfile } from '../table-profile.ts';
import type { Row } from '../table.ts';
import { readNumber } from '../values/number.ts';
import { finding, type Finding } from './finding.ts';

/** Nothing but a word for the sum of the rows. */
const totalWord = /^(?:sous-|grand )?(?:total|totaux)(?: g[eé]n[eé]ral| g[eé]n[eé]raux)?$/iu;
/** Words that may also begin a name: « Total Festum », « Ensemble vocal ». */
const totalStart =
  /^(?:(?:sous-|grand )?(?:total|totaux)|ensemble|somme|cumul|france enti[eè]re)(?![\p{L}\d])/iu;
const longestLabel = 60;
/** Sums of decimal numbers are a little apart. */
const rounding = 1e-9;

/**
 * A last row that adds up the others: its first cell says so and nothing else, or begins so and some number is the sum
 * of those above.
 *
 * @param rows of the whole table.
 */
export function totalRowFinding(
  last: Row | null,
  line: number,
  columns: readonly ColumnProfile[],
  rows: number,
): Finding[] {
  const label = last?.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (last === null || rows < 2 || label.length > longestLabel) return [];
  const isTotal =
    totalWord.test(label.replace(/\s*[:.]$/u, '')) || (totalStart.test(label) && hasSum(last, columns));
  return isTotal ? [finding('total-row', { lines: [line], examples: [label] })] : [];
}

function hasSum(last: Row, columns: readonly ColumnProfile[]): boolean {
  return columns.some(({ number, decimal }, column) => {
    const own = readNumber((last[column] ?? '').trim(), decimal);
    if (number === null || own === null || own === 0) return false;
    return Math.abs(number.sum - 2 * own) <= Math.abs(own) * rounding;
  });
}

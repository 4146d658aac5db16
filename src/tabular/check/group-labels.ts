import { nameWords } from '../name-words.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { Row } from '../table.ts';
import { finding, Tally } from './finding.ts';
import { fewestRows, type RowJudgement } from './row-findings.ts';

/** Share of the rows that may have a label, and that the largest group may hold, of two or of more: beyond, the column is optional. */
const mostLabels = 0.6;
const mostInGroup = { ofTwo: 0.75, ofMore: 0.6 };
/** Longest name of a group, in characters. */
const longestLabel = 80;
/** Names of columns that are filled when there is something to say. */
const optional =
  /^(?:commentaires?|notes?|observations?|remarques?|precisions?|complements?|mentions?|alertes?|exceptions?|fin|fermeture|alias|surnom|sigle|anciens?|anciennes?|autres?|divers)$/u;

/** A label written on the first row of each group alone: what merged cells leave behind. */
export function groupLabelFindings(
  profiles: readonly ColumnProfile[],
  firstRow: Row | undefined,
  rows: number,
): RowJudgement | null {
  const [first, ...others] = profiles;
  const begins = (firstRow?.[0] ?? '').trim() !== '';
  if (first === undefined || !begins || !holdsLabels(first, others, rows)) return null;
  const { filled } = first;
  const empty = new Tally();
  /** Rows of the group that is read, of the smallest and of the largest so far. */
  let size = 0;
  let smallest = Infinity;
  let largest = 0;
  const close = (): void => {
    if (size === 0) return;
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  };
  return {
    add: (row, line) => {
      if ((row[0] ?? '').trim() === '') {
        size++;
        empty.add(line, '');
        return;
      }
      close();
      size = 1;
    },
    finish: () => {
      close();
      // Nobody merges a cell alone; and a note stands anywhere, one may be followed by hundreds of rows without any.
      if (smallest < 2 || largest > rows * (filled > 2 ? mostInGroup.ofMore : mostInGroup.ofTwo)) return [];
      const { count, lines } = empty;
      return [finding('group-labels', { count, lines, column: 0 })];
    },
  };
}

/** Whether labels are all different, few, short, and the rest of the table is full. */
function holdsLabels(
  { name, filled, distinct, type, length }: ColumnProfile,
  others: readonly ColumnProfile[],
  rows: number,
): boolean {
  if (rows < fewestRows || nameWords(name).some((word) => optional.test(word))) return false;
  const isSparse = filled >= 2 && filled <= rows * mostLabels && distinct.count === filled;
  const isLabel =
    ['text', 'category', 'year', 'integer'].includes(type) && (length?.max ?? 0) <= longestLabel;
  return isSparse && isLabel && others.some((column) => column.filled === rows);
}

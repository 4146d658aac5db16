import type { TableProblem, TableProblemCode } from '../table.ts';

const maxLines = 5;
const maxDetail = 200;

interface Remark {
  /** Line in the file, from 1; left out when it is about no line. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly detail?: string | undefined;
  readonly count?: number | undefined;
}

/** Counts the oddities of one file, and keeps the first lines of each. */
export interface ProblemLog {
  readonly add: (code: TableProblemCode, remark?: Remark) => void;
  /** Whether more lines of this oddity are wanted: their number may be costly to find. */
  readonly wantsLine: (code: TableProblemCode) => boolean;
  readonly count: (code: TableProblemCode) => number;
  /** In the order of first sight. */
  readonly list: () => TableProblem[];
}

export function problemLog(): ProblemLog {
  const kept = new Map<
    TableProblemCode,
    { count: number; lines: number[]; column: number | null; detail: string | null }
  >();
  return {
    add: (code, { line, column, detail, count = 1 } = {}) => {
      const known = kept.get(code) ?? {
        count: 0,
        lines: [],
        column: column ?? null,
        detail: detail?.slice(0, maxDetail) ?? null,
      };
      kept.set(code, known);
      known.count += count;
      if (known.column !== (column ?? null)) known.column = null;
      if (line !== undefined && known.lines.length < maxLines && !known.lines.includes(line)) {
        known.lines.push(line);
      }
    },
    wantsLine: (code) => (kept.get(code)?.lines.length ?? 0) < maxLines,
    count: (code) => kept.get(code)?.count ?? 0,
    list: () =>
      [...kept].map(([code, { count, lines, column, detail }]) => ({
        code,
        count,
        lines: lines.toSorted((a, b) => a - b),
        column,
        detail,
      })),
  };
}

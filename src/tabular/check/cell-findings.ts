import type { PlaceTable } from '../geography/place-table.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { Row } from '../table.ts';
import { brokenRules } from './cell-rules.ts';
import { isCleanColumn } from './clean-column.ts';
import { finding, maskedRules, Tally, type Finding, type RuleId } from './finding.ts';
import { unknownColumn, type JudgedColumn } from './judged-column.ts';
import { shownCell } from './personal-data.ts';
import { quickRules, type QuickRules } from './quick-rules.ts';

/** Distinct values up to which the verdicts of a column are remembered: beyond, looking one up costs as much. */
const mostRemembered = 20_000;
/** Longer cells are judged each time: they hardly come back, and hashing them is slow. */
const longestRemembered = 80;
/** Beyond that share, the column is made of it: no spreadsheet turned a few cells of it. */
const fewOfColumn = 0.5;

/** Judges each cell of a table, once its columns are known. */
export interface CellJudgement {
  readonly add: (row: Row, line: number) => void;
  readonly finish: () => Finding[];
}

export function cellFindings(
  profiles: readonly ColumnProfile[],
  profilers: readonly ColumnProfiler[],
  columns: readonly JudgedColumn[],
  places: PlaceTable,
): CellJudgement {
  const judges = profilers.flatMap((profiler, index) => {
    const profile = profiles[index];
    const column = columns[index];
    if (column === undefined) return [];
    const longest = profile?.length?.max ?? 0;
    if (isCleanColumn(profiler, column, longest, places)) return [];
    const quick = quickRules(profiler, column, longest);
    const remembers = (profile?.distinct.count ?? 0) <= mostRemembered;
    const judge = (cell: string): readonly RuleId[] => brokenRules(cell, column, places);
    return [{ index, ...columnJudge(quick, remembers ? remembered(judge) : judge) }];
  });
  return {
    add: (row, line) => {
      for (const judge of judges) {
        const cell = row[judge.index];
        if (cell !== undefined && cell !== '') judge.add(cell, line);
      }
    },
    finish: () => judges.flatMap(({ index, finish }) => finish(index, profiles[index]?.filled ?? 0)),
  };
}

/** Judges what rows too long hold beyond the table: personal data is told, wherever it is. */
export function beyondFindings(places: PlaceTable): {
  /** Takes cells as the file writes them, with what is between them. */
  readonly add: (cells: string, line: number) => void;
  readonly finish: () => Finding[];
} {
  const tallies = new Map<RuleId, Tally>();
  return {
    add: (cells, line) => {
      for (const cell of cells.split(/[,;|\t]/u)) {
        const rules = brokenRules(cell, unknownColumn, places).filter((rule) => maskedRules.has(rule));
        for (const rule of rules) {
          let tally = tallies.get(rule);
          if (tally === undefined) tallies.set(rule, (tally = new Tally()));
          tally.add(line, shownCell(cell, rules));
        }
      }
    },
    finish: () => [...tallies].map(([rule, tally]) => finding(rule, pick(tally))),
  };
}

/** Remembers the verdicts of the cells that come back. */
function remembered(judge: (cell: string) => readonly RuleId[]): (cell: string) => readonly RuleId[] {
  const known = new Map<string, readonly RuleId[]>();
  return (cell) => {
    if (cell.length > longestRemembered) return judge(cell);
    const found = known.get(cell);
    if (found !== undefined) return found;
    const rules = judge(cell);
    known.set(cell, rules);
    return rules;
  };
}

function columnJudge(
  quick: QuickRules | null,
  judge: (cell: string) => readonly RuleId[],
): { add: (cell: string, line: number) => void; finish: (index: number, filled: number) => Finding[] } {
  const tallies = new Map<RuleId, Tally>();
  return {
    add: (cell, line) => {
      const rules = quick?.(cell) ?? judge(cell);
      for (const rule of rules) {
        let tally = tallies.get(rule);
        if (tally === undefined) tallies.set(rule, (tally = new Tally()));
        tally.add(line, tally.isFull ? cell : shownCell(cell, rules));
      }
    },
    finish: (index, filled) =>
      [...tallies]
        .filter(([rule, { count }]) => rule !== 'turned-date' || count <= filled * fewOfColumn)
        .map(([rule, tally]) => finding(rule, { ...pick(tally), column: index })),
  };
}

function pick({ count, lines, examples }: Tally): Pick<Finding, 'count' | 'lines' | 'examples'> {
  return { count, lines, examples };
}

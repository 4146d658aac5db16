import type { PlaceTable } from '../geography/place-table.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { Row } from '../table.ts';
import { brokenRules, type JudgedColumn } from './cell-rules.ts';
import { isCleanColumn } from './clean-column.ts';
import { codeKind } from './code-kind.ts';
import { finding, Tally, type Finding, type RuleId } from './finding.ts';

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
  places: PlaceTable,
): CellJudgement {
  const judges = profilers.flatMap((profiler, index) => {
    const profile = profiles[index];
    const column: JudgedColumn = {
      reading: profiler.reading(),
      code: profile === undefined ? null : codeKind(profile),
      identifies: profiler.identifies,
    };
    if (isCleanColumn(profiler, column, profile?.length?.max ?? 0, places)) return [];
    const remembers = (profile?.distinct.count ?? 0) <= mostRemembered;
    return [{ index, ...columnJudge(column, remembers, places) }];
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

function columnJudge(
  column: JudgedColumn,
  remembers: boolean,
  places: PlaceTable,
): { add: (cell: string, line: number) => void; finish: (index: number, filled: number) => Finding[] } {
  const known = new Map<string, readonly RuleId[]>();
  const tallies = new Map<RuleId, Tally>();

  function rulesOf(cell: string): readonly RuleId[] {
    if (!remembers || cell.length > longestRemembered) return brokenRules(cell, column, places);
    const found = known.get(cell);
    if (found !== undefined) return found;
    const rules = brokenRules(cell, column, places);
    known.set(cell, rules);
    return rules;
  }

  return {
    add: (cell, line) => {
      for (const rule of rulesOf(cell)) {
        let tally = tallies.get(rule);
        if (tally === undefined) tallies.set(rule, (tally = new Tally()));
        tally.add(line, cell);
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

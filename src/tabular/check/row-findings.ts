import { coordinateRoles } from '../geography/coordinate-name.ts';
import { findPositions, type PositionCandidate } from '../geography/position-candidates.ts';
import { rowPosition } from '../geography/position-reader.ts';
import { positionSampleRows } from '../geography/position-sample.ts';
import type { PositionRemark, PositionSource, TablePoints } from '../geography/table-geography.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { Row } from '../table.ts';
import { finding, Tally, type Finding, type RuleId } from './finding.ts';

/** Looks at rows one after the other. */
export interface RowJudgement {
  readonly add: (row: Row, line: number) => void;
  readonly finish: () => Finding[];
}

const remarkRules: Readonly<Partial<Record<PositionRemark, RuleId>>> = {
  swapped: 'coordinates-swapped',
  zero: 'coordinates-zero',
  'out-of-range': 'coordinates-out-of-range',
  unreadable: 'coordinates-unreadable',
};

/**
 * What is odd in the coordinates of a table, looked for in its first rows.
 *
 * @param profiled points that its profile found: where it had nothing to say of any, the rows are not read for it again.
 */
export function coordinateFindings(names: readonly string[], profiled: TablePoints | null): RowJudgement {
  // The same rows as its profile: both then decide alike.
  const sampleRows = positionSampleRows(names.length);
  let sample: { readonly row: Row; readonly line: number }[] | null = [];
  let found: RowJudgement | null = null;
  const begin = (): void => {
    const held = sample ?? [];
    sample = null;
    found = positionFindings(
      names,
      held.map(({ row }) => row),
      profiled,
    );
    for (const { row, line } of held) found?.add(row, line);
  };
  return {
    add: (row, line) => {
      found?.add(row, line);
      if (sample !== null && sample.push({ row, line }) === sampleRows) begin();
    },
    finish: () => {
      if (sample !== null) begin();
      return found?.finish() ?? [];
    },
  };
}

/** `null` when the table has no position. */
function positionFindings(
  names: readonly string[],
  sample: readonly Row[],
  profiled: TablePoints | null,
): RowJudgement | null {
  const [candidate] = findPositions(names, sample);
  if (candidate === undefined || candidate.source.kind === 'geojson') return null;
  if (profiled !== null && isSpotless(profiled, candidate)) {
    return { add: () => undefined, finish: () => wholeColumns(candidate, names, profiled.used) };
  }
  const { source, system, french } = candidate;
  const read = rowPosition(source, system, french);
  const tallies = new Map<RuleId, Tally>();
  const column = columnOf(source);
  let points = 0;
  const add = (rule: RuleId, line: number, row: Row): void => {
    let tally = tallies.get(rule);
    if (tally === undefined) tallies.set(rule, (tally = new Tally()));
    tally.add(line, written(source, row));
  };
  return {
    add: (row, line) => {
      const position = read(row);
      if (!('missing' in position)) points++;
      const remark = 'missing' in position ? position.missing : position.mended;
      const rule = remark === null ? undefined : remarkRules[remark];
      if (rule !== undefined) add(rule, line, row);
    },
    finish: () => [
      ...wholeColumns(candidate, names, points),
      ...[...tallies].map(([rule, { count, lines, examples }]) =>
        finding(rule, { count, lines, examples, column }),
      ),
    ],
  };
}

/** Whether a profile read the same positions, and had no remark on any. */
function isSpotless({ source, system, mended, leftOut }: TablePoints, candidate: PositionCandidate): boolean {
  return (
    system === candidate.system &&
    isSameSource(source, candidate.source) &&
    [...mended, ...leftOut].every(({ remark }) => remarkRules[remark] === undefined)
  );
}

function isSameSource(a: PositionSource, b: PositionSource): boolean {
  if (a.kind !== 'columns') return JSON.stringify(a) === JSON.stringify(b);
  return b.kind === 'columns' && a.latitude === b.latitude && a.longitude === b.longitude;
}

/** What holds for all the rows: a projected system, columns named one for the other. */
function wholeColumns(
  { source, system }: PositionCandidate,
  names: readonly string[],
  points: number,
): Finding[] {
  const column = columnOf(source);
  const found: Finding[] = [];
  if (system !== 'wgs84') {
    found.push(finding('coordinates-projected', { count: points, column, examples: [system] }));
  }
  if (source.kind === 'columns') {
    const reversed = coordinateRoles(names[source.latitude] ?? '').includes('longitude');
    if (reversed) found.push(finding('coordinates-swapped', { count: points, column }));
  }
  return found;
}

function columnOf(source: PositionSource): number {
  return source.kind === 'columns' ? Math.min(source.latitude, source.longitude) : source.column;
}

function written(source: PositionSource, row: Row): string {
  if (source.kind !== 'columns') return row[source.column] ?? '';
  const [first, second] = [source.latitude, source.longitude].toSorted((a, b) => a - b);
  return `${row[first ?? 0] ?? ''} ; ${row[second ?? 0] ?? ''}`;
}

/** Rows that must be there for a pattern to mean something. */
export const fewestRows = 6;

/** Columns that hold the same cells as an earlier one. */
export function twinColumnFindings(profiles: readonly ColumnProfile[], rows: number): RowJudgement | null {
  let pairs = candidatePairs(profiles, rows);
  if (pairs.length === 0) return null;
  return {
    add: (row) => {
      const same = ([first, second]: readonly [number, number]): boolean => row[first] === row[second];
      if (!pairs.every(same)) pairs = pairs.filter(same);
    },
    finish: () => {
      const twins = new Map(pairs.map(([first, second]) => [second, first] as const));
      return [...twins].map(([column, first]) =>
        finding('duplicate-column', { column, examples: [profiles[first]?.name ?? ''] }),
      );
    },
  };
}

/** Columns whose measures are all the same; columns of one value alone prove nothing. */
function candidatePairs(profiles: readonly ColumnProfile[], rows: number): (readonly [number, number])[] {
  if (rows < fewestRows) return [];
  const groups = Map.groupBy(profiles.keys(), (index) => {
    const profile = profiles[index];
    const { filled = 0, distinct, length, examples = [] } = profile ?? {};
    return filled === 0 || (distinct?.count ?? 0) < 2
      ? null
      : JSON.stringify([filled, distinct, length, examples]);
  });
  return [...groups].flatMap(([key, [first, ...others]]) =>
    key === null || first === undefined ? [] : others.map((other) => [first, other] as const),
  );
}

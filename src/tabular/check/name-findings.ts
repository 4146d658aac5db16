import { oneLine } from '../read/header-names.ts';
import type { TableHeader, TableProblemCode } from '../table.ts';
import { finding, type Finding } from './finding.ts';

const longestShown = 80;

type NameProblem = 'duplicate-header' | 'empty-header' | 'multiline-header';

/** Which names have each problem; `isSeen` of those that an earlier column has. */
const tests: Readonly<Record<NameProblem, (name: string, isSeen: boolean) => boolean>> = {
  'empty-header': (name) => oneLine(name) === '',
  'multiline-header': (name) => /[\r\n]/u.test(name),
  'duplicate-header': (name, isSeen) => isSeen && oneLine(name) !== '',
};

/** A problem of the names of columns, told of each; `null` when it is about something else, or no name shows it. */
export function nameFindings(
  code: TableProblemCode,
  lines: readonly number[],
  { written }: TableHeader,
): Finding[] | null {
  if (!isOfNames(code)) return null;
  const seen = new Set<string>();
  const found: Finding[] = [];
  written.forEach((name, column) => {
    const shown = oneLine(name).slice(0, longestShown);
    if (tests[code](name, seen.has(oneLine(name)))) {
      found.push(finding(code, { lines, column, examples: shown === '' ? [] : [shown] }));
    }
    seen.add(oneLine(name));
  });
  return found.length === 0 ? null : found;
}

function isOfNames(code: TableProblemCode): code is NameProblem {
  return Object.hasOwn(tests, code);
}

import type { TableHeader, TableProblemCode } from '../table.ts';
import { finding, type Finding } from './finding.ts';

type NameProblem = 'duplicate-header' | 'empty-header' | 'multiline-header';

/** Which names have each problem. */
const tests: Readonly<
  Record<NameProblem, (name: string, column: number, names: readonly string[]) => boolean>
> = {
  'empty-header': (name) => oneLine(name) === '',
  'multiline-header': (name) => /[\r\n]/u.test(name),
  'duplicate-header': (name, column, names) =>
    oneLine(name) !== '' && names.slice(0, column).some((other) => oneLine(other) === oneLine(name)),
};

/** A problem of the names of columns, told of each; `null` when it is about something else, or no name shows it. */
export function nameFindings(
  code: TableProblemCode,
  lines: readonly number[],
  { written }: TableHeader,
): Finding[] | null {
  if (!isOfNames(code)) return null;
  const columns = [...written.keys()].filter((column) => tests[code](written[column] ?? '', column, written));
  const found = columns.map((column) =>
    finding(code, { lines, column, examples: shown(written[column] ?? '') }),
  );
  return found.length === 0 ? null : found;
}

function isOfNames(code: TableProblemCode): code is NameProblem {
  return Object.hasOwn(tests, code);
}

/** What is shown of a name: none is shown empty. */
function shown(name: string): string[] {
  const text = oneLine(name).slice(0, 80);
  return text === '' ? [] : [text];
}

/** As the names of columns are shown. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u200B\uFEFF]+/gu, ' ').trim();
}

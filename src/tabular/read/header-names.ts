import type { TableHeader } from '../table.ts';
import type { ProblemLog } from './problem-log.ts';

/** As many as Excel has. */
export const mostColumns = 16_384;
/** Longest name shown, in characters. */
const longestName = 200;

/**
 * Names the columns.
 *
 * @param written names as the file writes them; empty when it has none.
 * @param width columns of the table.
 * @param line of the header in the file.
 */
export function nameColumns(
  written: readonly string[],
  width: number,
  line: number | undefined,
  log: ProblemLog,
): TableHeader {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let column = 0; column < width; column += 1) {
    const text = written[column] ?? '';
    const name = shownName(text);
    if (written.length > 0) {
      if (name === '') log.add('empty-header', { line, column });
      else if (taken.has(name)) log.add('duplicate-header', { line, column, detail: name });
      if (/[\r\n]/.test(text)) log.add('multiline-header', { line, column, detail: name });
    }
    names.push(unique(name === '' ? `Colonne ${column + 1}` : name, taken));
  }
  return { names, written: Array.from({ length: width }, (_, column) => written[column] ?? '') };
}

/** A name on one line: line breaks, control characters and invisible spaces are spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u200B\uFEFF]+/gu, ' ').trim();
}

function shownName(text: string): string {
  const line = oneLine(text);
  return line.length > longestName ? `${line.slice(0, longestName - 1).trim()}…` : line;
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${name} (${copy})`;
  taken.add(free);
  return free;
}

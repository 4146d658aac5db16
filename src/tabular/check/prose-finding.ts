import type { TableProfile } from '../table-profile.ts';
import type { TableHeader } from '../table.ts';
import { extensionOf } from './file-findings.ts';
import { finding, type Finding } from './finding.ts';
import { maskPersonal } from './personal-data.ts';

/** Share of the lines that must be sentences. */
const mostly = 0.5;
/** Words that make a sentence, with a full stop; without one, in lines that are cut. */
const fewestWords = 5;
const longLine = 30;
/** Words that no name of a column has. */
const longName = 8;

/** A letter, a notice: lines of sentences, which commas cut in columns that mean nothing. */
export function proseFinding(
  fileName: string,
  { read, firstRows, problems }: Pick<TableProfile, 'read' | 'firstRows' | 'problems'>,
  { written }: TableHeader,
): Finding[] {
  const { delimiter } = read.dialect ?? {};
  if (delimiter !== ',' && delimiter !== ';') return [];
  const rows = [written, ...firstRows];
  const lines = rows.map((cells) => cells.join(delimiter).replace(/[,;\s]+$/u, ''));
  const sentences = lines.filter(isSentence).length;
  if (lines.length < 2 || sentences < lines.length * mostly) return [];
  const beginsSo = isOpening(written.join(delimiter).trim());
  const isText = !['csv', 'tsv'].includes(extensionOf(fileName));
  const isRagged = problems.some(({ code }) => code === 'short-row' || code === 'long-row');
  const isProse =
    written.length === 1
      ? beginsSo || isText
      : isPunctuation(rows) && beginsSo && (isText || isRagged || isSentence(lines[0] ?? ''));
  return isProse
    ? [finding('prose', { examples: [maskPersonal(lines.find(isSentence) ?? '').slice(0, 80)] })]
    : [];
}

function isSentence(line: string): boolean {
  const words = wordCount(line);
  return words >= longLine || (words >= fewestWords && /[.!?…:»"]$/u.test(line));
}

/** Whether a first line is no list of names: it ends as a sentence or a greeting does, or has many words. */
function isOpening(line: string): boolean {
  return /[.,:!?…]$/u.test(line) || wordCount(line) >= longName;
}

function wordCount(line: string): number {
  return line.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Whether the cells, the first apart, begin with a space as what follows a comma does. */
function isPunctuation(rows: readonly (readonly string[])[]): boolean {
  const others = rows.flatMap((cells) => cells.slice(1)).filter((cell) => cell !== '');
  return others.filter((cell) => cell.startsWith(' ')).length * 2 > others.length;
}

import { checkFile, type CheckedTable } from '../../../../src/tabular/check/check-file.ts';
import { inChunks } from '../read-whole.ts';

/** Checks a file from its content. */
export function checkText(content: string | Uint8Array, name = 'musees_2025.csv'): Promise<CheckedTable> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return checkFile({ name, size: bytes.length, open: () => inChunks(bytes, 65_536) });
}

/** `rule ×count [column] @lines`, one per finding, worst first. */
export async function findingsOf(content: string | Uint8Array, name?: string): Promise<string[]> {
  const { check } = await checkText(content, name);
  return check.findings.map(({ rule, count, column, lines }) => {
    const where = column === null ? '' : ` [${check.profile.columns[column]?.name ?? ''}]`;
    return `${rule} ×${count}${where}${lines.length === 0 ? '' : ` @${lines.join(',')}`}`;
  });
}

/** A text as Windows-1252 writes it: Latin letters only. */
export function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

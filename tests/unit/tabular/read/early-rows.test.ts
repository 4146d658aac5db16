import { describe, expect, it } from 'vitest';
import { csvReader } from '../../../../src/tabular/read/csv-reader.ts';
import type { ReadHints, Row } from '../../../../src/tabular/table.ts';

const lines = Array.from({ length: 20_000 }, (_, row) => `M${row};Musée n° ${row};${row % 7},5`);
const bytes = new TextEncoder().encode(['Code;Nom;Valeur', ...lines].join('\n'));
const dialect = { delimiter: ';', headerLine: 1 } as const;

/** Rows given after each chunk of the file, then all of them. */
function read(hints: ReadHints): { given: number[]; rows: Row[] } {
  const rows: Row[] = [];
  const reader = csvReader(hints, { header: () => undefined, rows: (more) => rows.push(...more) });
  const given: number[] = [];
  for (let at = 0; at < bytes.length; at += 131_072) {
    reader.push(bytes.subarray(at, at + 131_072));
    given.push(rows.length);
  }
  reader.end();
  return { given, rows };
}

describe('early rows', () => {
  it('gives a few rows first when the dialect is known, and the same rows in the end', () => {
    const early = read({ early: true, dialect });
    const whole = read({});
    const [first = 0] = early.given.filter((count) => count > 0);
    const [usual = 0] = whole.given.filter((count) => count > 0);
    expect(first).toBeGreaterThan(50);
    expect(first).toBeLessThan(usual / 4);
    expect(early.rows).toEqual(whole.rows);
  });

  it('reads a whole head when nothing is known', () => {
    expect(read({ early: true }).given).toEqual(read({}).given);
  });

  it('loses nothing of a file that ends with its head', () => {
    const rows: Row[] = [];
    const reader = csvReader(
      { early: true, dialect },
      { header: () => undefined, rows: (more) => rows.push(...more) },
    );
    reader.push(bytes.subarray(0, 20_000));
    reader.end();
    // The header is no row.
    expect(rows).toHaveLength(new TextDecoder().decode(bytes.subarray(0, 20_000)).split('\n').length - 1);
  });
});

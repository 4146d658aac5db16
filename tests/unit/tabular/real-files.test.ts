import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testWithShared } from '../../shared-data.ts';
import { problemsOf, readWhole } from './read-whole.ts';
import { realFiles } from './real-files.ts';

describe('detection on the real files', () => {
  for (const [name, expected] of Object.entries(realFiles)) {
    testWithShared(`${name}: encoding, separator, header, rows, problems`, async (shared) => {
      const table = await readWhole(readFileSync(`${shared}data/files/${name}`), {}, 65_536);
      const { format, encoding, dialect, rows, complete } = table.report;
      expect({
        format,
        encoding,
        delimiter: dialect?.delimiter ?? null,
        headerLine: dialect?.headerLine ?? null,
        columns: table.header.names.length,
        rows,
        problems: problemsOf(table),
      }).toEqual(expected.read);
      expect(complete).toBe(true);
      expect(table.rows).toHaveLength(rows);
      expect(table.rows.every((row) => row.length === table.header.names.length)).toBe(true);
      expect([table.rows[0]?.[0], table.rows.at(-1)?.[0]]).toEqual(expected.firstCells);
    });
  }

  test('every file has its record', () => {
    expect(Object.keys(realFiles)).toHaveLength(13);
  });
});

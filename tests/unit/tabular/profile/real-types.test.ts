import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resourceProfileSchema } from '../../../../src/catalog/schemas/resource-profile.ts';
import { profileTable } from '../../../../src/tabular/profile/profile-table.ts';
import type { ColumnProfile } from '../../../../src/tabular/table-profile.ts';
import { testWithShared } from '../../../shared-data.ts';
import { realTypes } from './real-types.ts';

/** Bytes of a file, in chunks of one size. */
function chunked(bytes: Uint8Array, size: number): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  };
}

function typeLabel({ type, dateStyle, decimal }: ColumnProfile): string {
  const style = dateStyle === null || dateStyle === 'year' ? '' : ` ${dateStyle}`;
  return `${type}${style}${decimal === ',' ? ' ,' : ''}`;
}

describe('types of the columns of the real files', () => {
  for (const [name, expected] of Object.entries(realTypes)) {
    testWithShared(name, async (shared) => {
      const bytes = readFileSync(`${shared}data/files/${name}`);
      const profile = await profileTable(chunked(bytes, 65_536), {}, { places: null });
      const types: Record<string, string[]> = {};
      for (const column of profile.columns) (types[typeLabel(column)] ??= []).push(column.name);
      expect(types).toEqual(expected.types);
      expect(profile.key === null ? null : profile.columns[profile.key]?.name).toBe(expected.key);
      const problems = profile.problems.filter(
        ({ code, column }) => column !== null && code !== 'duplicate-header',
      );
      expect(
        problems.map(
          ({ code, count, column }) => `${code} ×${count} ${profile.columns[column ?? 0]?.name ?? ''}`,
        ),
      ).toEqual(expected.problems);
      expect(resourceProfileSchema.shape.table.parse(profile)).toEqual(profile);
      if (bytes.length > 1_000_000) return;
      expect(await profileTable(chunked(bytes, 777), {}, { places: null })).toEqual(profile);
    });
  }

  test('every file has its record', () => {
    expect(Object.keys(realTypes)).toHaveLength(13);
  });
});

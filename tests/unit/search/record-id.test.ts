import { expect, test } from 'vitest';
import { fromRecordId, toRecordId } from '../../../src/search/record-id.ts';

test('names are as long as each other, and give the rank back', () => {
  expect(toRecordId(0, 1200)).toBe('0000');
  expect(toRecordId(1199, 1200)).toBe('9911');
  for (const entry of [0, 7, 10, 100, 1199]) expect(fromRecordId(toRecordId(entry, 1200))).toBe(entry);
});

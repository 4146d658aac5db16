import { expect, test } from 'vitest';
import { formatByteSize } from '../../../src/french/byte-size.ts';

test.each([
  [0, '0 octet'],
  [1, '1 octet'],
  [999, '999 octets'],
  [1000, '1 ko'],
  [1_536_000, '1,5 Mo'],
  [999_960, '1 Mo'],
  [382_730_240, '382,7 Mo'],
  [5e9, '5 Go'],
  [7.25e12, '7,3 To'],
  [9e15, '9 000 To'],
])('%d octets', (bytes, expected) => {
  expect(formatByteSize(bytes).replace(/[\u00a0\u202f]/gu, ' ')).toBe(expected);
});

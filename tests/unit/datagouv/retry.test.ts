import { expect, test } from 'vitest';
import { backoffDelay, isRetryable, requestedDelay } from '../../../src/datagouv/retry.ts';

test.each([
  [408, true, true],
  [429, true, true],
  [500, true, true],
  [502, false, true],
  [503, false, true],
  [504, false, true],
  [403, false, true],
  [403, true, false],
  [400, true, false],
  [401, true, false],
  [404, true, false],
  [410, true, false],
  [501, true, false],
])('status %i (JSON: %s) is retried: %s', (status, isJson, expected) => {
  expect(isRetryable(status, isJson)).toBe(expected);
});

test('the back-off doubles, with jitter, up to a cap', () => {
  expect([1, 2, 3, 10].map((attempt) => backoffDelay(attempt, () => 1))).toEqual([1000, 2000, 4000, 30_000]);
  expect([1, 2].map((attempt) => backoffDelay(attempt, () => 0))).toEqual([500, 1000]);
});

const now = Date.parse('2026-08-22T04:00:00Z');

test.each([
  [429, { 'retry-after': '2' }, 2000],
  [503, { 'retry-after': 'Sat, 22 Aug 2026 04:00:30 GMT' }, 30_000],
  [503, { 'retry-after': 'Sat, 22 Aug 2026 03:00:00 GMT' }, 0],
  [429, { 'x-ratelimit-reset': (now / 1000 + 5).toString() }, 5000],
  [429, { 'retry-after': '1', 'x-ratelimit-reset': '9999999999' }, 1000],
  [503, { 'x-ratelimit-reset': (now / 1000 + 5).toString() }, null],
  [429, { 'retry-after': 'soon' }, null],
  [429, {}, null],
])('a %i with %j asks to wait %j ms', (status, headers, expected) => {
  expect(requestedDelay(status, new Headers(headers as Record<string, string>), now)).toBe(expected);
});

import { expect, test } from 'vitest';
import { updateDeadline } from '../../../src/catalog/update-deadline.ts';

const now = '2026-11-20T00:00:00.000Z';
const updated = (days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString();

test.each([
  ['annual', 456, false],
  ['annual', 457, true],
  ['monthly', 38, false],
  ['monthly', 39, true],
  // Short periods are given a day, not a quarter of them.
  ['daily', 1.9, false],
  ['daily', 2.1, true],
  ['hourly', 1.03, false],
  ['hourly', 1.05, true],
  // An id of before 2025.
  ['biannual', 457, true],
])('%s, updated %d days ago: late is %s', (frequency, days, isLate) => {
  expect(updateDeadline({ frequency, updatedAt: updated(days) }, now)?.isLate).toBe(isLate);
});

test.each(['punctual', 'irregular', 'notPlanned', 'continuous', 'unknown', 'a frequency nobody knows'])(
  '%s sets no deadline',
  (frequency) => {
    expect(updateDeadline({ frequency, updatedAt: updated(4000) }, now)).toBeNull();
  },
);

test('the day it was due is that of the frequency, without the grace', () => {
  expect(updateDeadline({ frequency: 'annual', updatedAt: '2024-01-01T00:00:00Z' }, now)).toEqual({
    dueAt: '2024-12-31T00:00:00.000Z',
    isLate: true,
  });
});

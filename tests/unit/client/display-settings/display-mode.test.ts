import { expect, test } from 'vitest';
import { toDisplayMode } from '../../../../src/client/display-settings/display-mode.ts';

test.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['system', 'system'],
  ['sepia', 'system'],
  [null, 'system'],
] as const)('%s is %s', (value, expected) => {
  expect(toDisplayMode(value)).toBe(expected);
});

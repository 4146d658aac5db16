import { expect, test } from 'vitest';
import { linePath } from '../../../../src/views/static-map/line-path.ts';

test.each<[string, readonly (readonly [number, number])[], number, string]>([
  [
    'steps are relative, a minus parts them',
    [
      [10, 20],
      [12.4, 19],
      [9, 25],
    ],
    2,
    'M10 20l2-1-3 6',
  ],
  [
    'a point on the one before is left out',
    [
      [1, 1],
      [1.2, 0.9],
      [3, 1],
    ],
    2,
    'M1 1l2 0',
  ],
  [
    'a line that shrinks to a point is nothing',
    [
      [1, 1],
      [1.2, 0.9],
    ],
    2,
    '',
  ],
  ['no point is nothing', [], 2, ''],
  [
    'a negative start',
    [
      [-3, -4],
      [0, 0],
    ],
    2,
    'M-3-4l3 4',
  ],
])('%s', (_, points, least, path) => {
  expect(linePath(points, least)).toBe(path);
});

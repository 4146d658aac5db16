import { expect, test } from 'vitest';
import { barHeights, dotField } from '../../../../src/components/ui/chart-geometry.ts';

test('bars share the width, the highest takes the height, a small one stays visible', () => {
  expect(barHeights([10, 0, 0.01, 5], 40, 20)).toBe(
    'M0 0h8.5V20h-8.5zM10 20h8.5V20h-8.5zM20 19h8.5V20h-8.5zM30 10h8.5V20h-8.5z',
  );
});

test('no value draws nothing', () => {
  expect(barHeights([], 40, 20)).toBe('');
});

test('dots fill columns from the first group on, and keep their hue', () => {
  const field = dotField([{ count: 3, hue: 'ocre' }, { count: 2 }], 3);
  expect(field).toEqual({
    width: 30,
    height: 20,
    paths: [
      { d: 'M5 5h0M5 15h0M15 5h0', hue: 'ocre' },
      { d: 'M15 15h0M25 5h0', hue: undefined },
    ],
  });
});

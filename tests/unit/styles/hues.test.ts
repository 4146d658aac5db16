import { expect, test } from 'vitest';
import { themeSchema } from '../../../src/catalog/schemas/theme.ts';
import { readTokens } from './tokens.ts';

test('every hue a theme may have is in the palette, and no other', () => {
  const names = [...readTokens('hues.css').keys()].map((name) => name.replace('theme-', ''));
  expect(names.toSorted()).toEqual([...themeSchema.shape.hue.options].toSorted());
});

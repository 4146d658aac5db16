import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictogramOf, pictogramThemes, strokesOf } from '../../../../src/components/ui/pictograms.ts';

const themes = readdirSync(new URL('../../../../content/themes/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

test('every theme of the portal has a pictogram of its own', () => {
  expect(themes.length).toBeGreaterThan(0);
  expect(pictogramThemes).toEqual(expect.arrayContaining(themes));
  expect(new Set(pictogramThemes.map((theme) => pictogramOf(theme))).size).toBe(pictogramThemes.length);
});

test('an unknown theme has the default one', () => {
  expect(pictogramOf('nulle-part')).toBe(pictogramOf(''));
  expect(pictogramThemes.map((theme) => pictogramOf(theme))).not.toContain(pictogramOf(''));
});

test('a drawing is its strokes, whatever its colours', () => {
  expect(strokesOf('<svg><path stroke="red" d="M0 0h1"/><g><path d="M2 2v1" /></g></svg>')).toBe(
    'M0 0h1M2 2v1',
  );
});

test('every drawing has strokes', () => {
  for (const theme of pictogramThemes) expect(pictogramOf(theme), theme).toMatch(/^M/u);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFreeForOutput } from '../../../scripts/build/output-folder.ts';
import { rootPath } from '../../../scripts/project-root.ts';

const source = join(rootPath, '.cache/test/real-catalog');

test.each([
  ['dist', true],
  ['.cache/test/sites/real', true],
  ['/elsewhere/dist', true],
  ['..dist', true],
  ['.', false],
  ['..', false],
  ['/', false],
  ['src', false],
  ['src/pages', false],
  ['content/catalog', false],
  ['.cache', false],
  ['.cache/test/real-catalog', false],
])('a build may empty %s: %s', (out, free) => {
  expect(isFreeForOutput(out.startsWith('/') ? out : join(rootPath, out), source)).toBe(free);
});

import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../src/client/copy-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a browser that has no clipboard, or refuses it, is told by its answer', async () => {
  vi.stubGlobal('navigator', {});
  expect(await copyText('x')).toBe(false);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  expect(await copyText('x')).toBe(false);
  const copied: string[] = [];
  const writeText = (text: string): Promise<void> => {
    copied.push(text);
    return Promise.resolve();
  };
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect([await copyText('x'), copied]).toEqual([true, ['x']]);
});

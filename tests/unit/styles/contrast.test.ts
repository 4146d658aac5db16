import { describe, expect, test } from 'vitest';
import { contrast, readTokens, type Token } from './tokens.ts';

const tokens = readTokens('tokens.css');
const hues = [...readTokens('hues.css')];
const papers = ['paper', 'paper-tinted', 'paper-raised'];

function token(name: string): Token {
  const found = tokens.get(name);
  if (!found) throw new Error(`No colour \`--${name}\` in tokens.css.`);
  return found;
}

test('black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#a3162a', '#a3162a')).toBe(1);
});

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const on = (ink: Token, paper: string): number => contrast(ink[theme], token(paper)[theme]);

  test.each(papers)('body text on %s is at least 7:1', (paper) => {
    expect(on(token('ink'), paper)).toBeGreaterThanOrEqual(7);
  });

  test.each(['ink-soft', 'accent', 'info', 'success', 'warning', 'error'])(
    '%s is at least 4.5:1 on every paper',
    (name) => {
      for (const paper of papers) expect(on(token(name), paper), paper).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('text of filled controls is at least 4.5:1, also when pointed at', () => {
    expect(on(token('on-fill'), 'fill')).toBeGreaterThanOrEqual(4.5);
    expect(on(token('on-accent'), 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['rule-control', 'accent-line', 'focus'])(
    '%s, which shows a control, is at least 3:1',
    (name) => {
      for (const paper of papers) expect(on(token(name), paper), paper).toBeGreaterThanOrEqual(3);
    },
  );

  test('every hue is at least 4.5:1 on the page and on tinted paper', () => {
    expect(hues).toHaveLength(12);
    for (const [name, hue] of hues) {
      expect(on(hue, 'paper'), name).toBeGreaterThanOrEqual(4.5);
      expect(on(hue, 'paper-tinted'), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});

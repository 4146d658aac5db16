import { readFileSync } from 'node:fs';

/** A colour of the palette in both themes. */
export interface Token {
  readonly light: string;
  readonly dark: string;
}

/** The colours written as `--name: light-dark(#…, #…)` in a style sheet of `src/styles`. */
export function readTokens(file: string): Map<string, Token> {
  const css = readFileSync(new URL(`../../../src/styles/${file}`, import.meta.url), 'utf8');
  const pattern = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu;
  return new Map(
    [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}

/** Contrast of two colours, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

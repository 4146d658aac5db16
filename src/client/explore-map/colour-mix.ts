type Rgb = readonly [number, number, number];

/** Reads `rgb(1, 2, 3)` or `rgba(…)`, as browsers compute colours in sRGB; black when it is written otherwise. */
function parseRgb(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  return [red, green, blue];
}

/** A colour between two: `share` 0 is the first, 1 the second. */
export function mixColours(first: string, second: string, share: number): string {
  const [from, to] = [parseRgb(first), parseRgb(second)];
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * share));
  return `rgb(${mixed.join(', ')})`;
}

/** A scale from a pale tint to a full colour: each step is darker (or lighter) than the one before, whoever looks. */
export function colourRamp(paper: string, colour: string, steps: number): readonly string[] {
  const least = 0.22;
  return Array.from({ length: steps }, (_, step) =>
    mixColours(paper, colour, steps === 1 ? 1 : least + ((1 - least) * step) / (steps - 1)),
  );
}

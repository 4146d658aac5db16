/** Strokes of the themes' pictograms, by slug, on a 48 × 48 grid, one line weight; drawn for this project. */
const pictograms: Readonly<Record<string, string>> = {};

const fallback =
  'M8 12c0-3.300 7.200-6 16-6s16 2.700 16 6-7.200 6-16 6-16-2.700-16-6v24c0 3.300 7.200 6 16 6s16-2.700 16-6V12M8 24c0 3.300 7.200 6 16 6s16-2.700 16-6';

/** Slugs of the themes that have a pictogram of their own. */
export const pictogramThemes: readonly string[] = Object.keys(pictograms);

/** Path of a theme's pictogram; a pile of discs for a theme that has none. */
export function pictogramOf(theme: string): string {
  return pictograms[theme] ?? fallback;
}

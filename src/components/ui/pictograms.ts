/** Drawings of `content/themes/<slug>.svg`: strokes on a 48 × 48 grid, one line weight. */
const files = import.meta.glob<string>('../../../content/themes/*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A pile of discs, for a theme that has no drawing. */
const fallback =
  'M8 12c0-3.3 7.2-6 16-6s16 2.7 16 6-7.2 6-16 6-16-2.7-16-6v24c0 3.3 7.2 6 16 6s16-2.7 16-6V12M8 24c0 3.3 7.2 6 16 6s16-2.7 16-6';

const pictograms: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/gu, ''), strokesOf(svg)]),
);

/** Slugs of the themes that have a pictogram of their own. */
export const pictogramThemes: readonly string[] = [...pictograms.keys()];

/** Path of a theme's pictogram; the default one for a theme that has none. */
export function pictogramOf(theme: string): string {
  return pictograms.get(theme) ?? fallback;
}

/** The `d` of every `<path>` of a drawing: colour and weight are those of the page. */
export function strokesOf(svg: string): string {
  return [...svg.matchAll(/<path\b[^>]*?\sd="([^"]*)"/gu)].map(([, d]) => d).join('');
}

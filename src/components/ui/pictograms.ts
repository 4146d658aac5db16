const circle = (x: number, y: number, radius: number): string =>
  `M${(x - radius).toString()} ${y.toString()}a${radius.toString()} ${radius.toString()} 0 1 0 ${(2 * radius).toString()} 0a${radius.toString()} ${radius.toString()} 0 1 0 ${(-2 * radius).toString()} 0`;

/** Strokes of the themes' pictograms, by slug, on a 48 × 48 grid, one line weight; drawn for this project. */
const pictograms: Readonly<Record<string, string>> = {
  // A box with its label.
  archives: 'M5 9h38v9H5zM8.5 18v22h31V18M18.5 24h11v5h-11z',
  // A palette.
  'arts-visuels': `M24 7C13.5 7 5.5 14 5.5 23.5S13 41 21.5 41c2.8 0 4-1.6 4-3.5 0-2.6-2-3.3-2-5.7s1.9-4.3 4.6-4.3h6.4c5 0 8-3 8-7.5C42.5 12.5 34.5 7 24 7${circle(13.5, 23, 2)}${circle(18, 15, 2)}${circle(27, 13.2, 2)}${circle(35, 18, 2)}`,
  // A clapperboard.
  cinema:
    'M7 20h34v21H7zM7 20l-1.5-7 33-7 1.5 7zM12.1 11.6l4.8 6.3M22 9.5l4.8 6.3M31.9 7.4l4.8 6.3M20.5 26l8.5 4.5-8.5 4.5z',
  // A coin over a pile.
  financements: `${circle(24, 18, 12.5)}M28.8 13a6.8 6.8 0 1 0 0 10M16.5 16.4h8M16.5 19.6h8M9 33.5v4.5c0 2.5 6.7 4.5 15 4.5s15-2 15-4.5v-4.5M9 33.5c0 2.5 6.7 4.5 15 4.5s15-2 15-4.5`,
  // A mortarboard.
  'formation-emploi':
    'M24 9L3.5 18.5 24 28l20.5-9.5zM12 22.5V33c0 2.8 5.4 5 12 5s12-2.2 12-5V22.5M40.5 20.5V34M38.5 34h4v4.5h-4z',
  // Guillemets, spoken.
  'langue-francaise':
    'M5 7.5h38v27H24l-9.5 7.5v-7.5H5zM16.5 15.5L11 21l5.5 5.5M22 15.5L16.5 21l5.5 5.5M26 15.5l5.5 5.5-5.5 5.5M31.5 15.5L37 21l-5.5 5.5',
  // An open book.
  'livre-lecture':
    'M24 13C20 9.5 14 8 5 8v28c9 0 15 1.5 19 5 4-3.5 10-5 19-5V8c-9 0-15 1.5-19 5zM24 13v28M11 15.5c3 .2 5.5.7 8 1.7M11 22c3 .2 5.5.7 8 1.7M37 15.5c-3 .2-5.5.7-8 1.7M37 22c-3 .2-5.5.7-8 1.7',
  // A wireless.
  medias: `M5.5 18h37v22.5h-37zM13 18L34 7${circle(16.5, 29, 6)}${circle(16.5, 29, 1)}M28.5 24H37M28.5 29H37M28.5 34H34`,
  // An amphora.
  musees:
    'M18.5 5.5h11M20 5.5V12c0 3-3.5 4-5.8 8-3.5 6.5-1.5 14.5 5.8 20M28 5.5V12c0 3 3.5 4 5.8 8 3.5 6.5 1.5 14.5-5.8 20M18 42.5h12M20 40h8v2.5M20 40v2.5M20 10c-6.5-1.5-10 1-10 4.5 0 3 1.8 4.8 4.2 5.5M28 10c6.5-1.5 10 1 10 4.5 0 3-1.8 4.8-4.2 5.5M12.9 24.5h22.2M12.8 29.5h22.4',
  // A gate with battlements.
  patrimoine:
    'M8.5 42V8h6.2v5h6.2V8h6.2v5h6.2V8h6.2v34zM17.5 42v-9.5a6.5 6.5 0 0 1 13 0V42M8.5 19.5h31M5 42h38',
  // A company of people.
  publics: `${circle(24, 14, 6.5)}M12.5 42v-5c0-6.5 4.8-11 11.5-11s11.5 4.5 11.5 11v5z${circle(9, 19.5, 4)}${circle(39, 19.5, 4)}M4 38.5v-4c0-4 2-6.8 5.5-6.8M44 38.5v-4c0-4-2-6.8-5.5-6.8`,
  // A mask that laughs.
  'spectacle-vivant':
    'M7.5 8.5C12.5 11 18 12 24 12s11.5-1 16.5-3.5V23C40.5 34 33 41.5 24 41.5S7.5 34 7.5 23zM13.5 20.5c1.7-2.2 5.3-2.2 7 0M27.5 20.5c1.7-2.2 5.3-2.2 7 0M14.5 27.5c1.5 5.2 5 7.7 9.5 7.7s8-2.5 9.5-7.7z',
};

const fallback =
  'M8 12c0-3.3 7.2-6 16-6s16 2.7 16 6-7.2 6-16 6-16-2.7-16-6v24c0 3.3 7.2 6 16 6s16-2.7 16-6V12M8 24c0 3.3 7.2 6 16 6s16-2.7 16-6';

/** Slugs of the themes that have a pictogram of their own. */
export const pictogramThemes: readonly string[] = Object.keys(pictograms);

/** Path of a theme's pictogram; a pile of discs for a theme that has none. */
export function pictogramOf(theme: string): string {
  return pictograms[theme] ?? fallback;
}

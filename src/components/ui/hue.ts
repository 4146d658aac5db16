/** A hue of the palette (`--theme-<hue>` in `src/styles/tokens.css`), given to an element by `data-hue`. */
export type Hue =
  | 'ocre'
  | 'brique'
  | 'prune'
  | 'indigo'
  | 'azur'
  | 'canard'
  | 'sapin'
  | 'olive'
  | 'terre'
  | 'encre'
  | 'rose'
  | 'ardoise';

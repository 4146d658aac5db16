/** The palette of themes, charts and maps: tokens `--theme-<hue>` of `hues.css`, given by `data-hue`. */
export const hues = [
  'ocre',
  'brique',
  'prune',
  'indigo',
  'azur',
  'canard',
  'sapin',
  'olive',
  'terre',
  'encre',
  'rose',
  'ardoise',
] as const;

export type Hue = (typeof hues)[number];

/** How the reader wants the site: a theme, or the system's. */
export type DisplayMode = 'light' | 'dark' | 'system';

/** Key of the choice in `localStorage`; `early.js` reads it too. */
export const displayModeKey = 'display-mode';

/** A stored or chosen value as a mode; anything unknown is the system's. */
export function toDisplayMode(value: string | null): DisplayMode {
  return value === 'light' || value === 'dark' ? value : 'system';
}

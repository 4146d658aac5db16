import type { IconName } from './icons.ts';

/** What a message says of the state of things. */
export type Tone = 'info' | 'success' | 'warning' | 'error';

/** Icon of each tone, so that colour is never alone. */
export const toneIcons: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  error: 'error',
};

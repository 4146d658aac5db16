const long = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const short = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** @param month from 0, as `Date` counts them. */
export function monthName(month: number, length: 'long' | 'short' = 'long'): string {
  return (length === 'long' ? long : short)[month] ?? '';
}

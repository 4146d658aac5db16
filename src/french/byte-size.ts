import { writeDecimal } from './decimal.ts';

const units = ['octets', 'ko', 'Mo', 'Go', 'To'] as const;

/** `1_536_000` → `1,5 Mo`. Decimal units: 1 Mo = 1 000 000 octets. */
export function formatByteSize(bytes: number): string {
  if (bytes < 2) return `${bytes.toString()}\u00a0octet`;
  let exponent = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  // 999 960 octets round to « 1 000 ko »: the next unit says it better.
  if (exponent > 0 && exponent < units.length - 1 && Math.round((bytes / 1000 ** exponent) * 10) >= 10_000)
    exponent += 1;
  return `${writeDecimal(bytes / 1000 ** exponent, { decimals: 1 })}\u00a0${units[exponent] ?? 'octets'}`;
}

import { roundStep } from './number-marks.ts';

/** The round years between two, so many at most: what an axis of years says, whether or not a year has a mark. */
export function roundYears(first: number, last: number, most: number): number[] {
  const span = last - first;
  const step = span < most ? 1 : roundStep(span / (most - 1));
  const from = Math.ceil(first / step);
  return Array.from({ length: Math.floor(last / step) - from + 1 }, (_, index) => (from + index) * step);
}

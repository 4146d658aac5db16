import { roundStep } from './number-marks.ts';

/** A scale with round steps. */
export interface NumberScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Place of a value on the scale: 0 at `min`, 1 at `max`. */
  readonly at: (value: number) => number;
}

/**
 * A scale that holds every value, with about four round steps, whole ones between whole numbers.
 *
 * @param fromZero whether it holds zero too: it must for bars, whose length is what is read.
 */
export function numberScale(values: readonly number[], fromZero: boolean): NumberScale {
  const least = Math.min(...values, ...(fromZero ? [0] : []));
  const most = Math.max(...values, ...(fromZero ? [0] : []));
  const asked = roundStep((most - least || Math.abs(most) || 1) / 4);
  // There is no half of a row.
  const step = values.every(Number.isInteger) ? Math.max(1, asked) : asked;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  const min = ticks[0] ?? 0;
  const max = ticks.at(-1) ?? 1;
  return { min, max, ticks, at: (value) => (value - min) / (max - min) };
}

/** Whether a line of these values needs a zero: not when they stay within a narrow band far from it. */
export function lineNeedsZero(values: readonly number[]): boolean {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least < 0 || most - least > most * 0.3;
}

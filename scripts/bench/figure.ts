/** One figure of README's table. */
export interface Figure {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
  /** What the issue asks, with its unit; empty when it is only told. */
  readonly target: string;
  readonly holds: boolean;
  /** How it was measured, in a few words. */
  readonly how: string;
}

interface Bound {
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
  /** Decimals shown; 1 by default. */
  readonly decimals?: number;
}

/** A figure from a number and the bound it must hold. */
export function figure(name: string, value: number, bound: Bound, how: string): Figure {
  const { most, least, unit, decimals = 1 } = bound;
  const show = (number: number): string =>
    `${number.toFixed(Number.isInteger(number) ? 0 : decimals)}${unit}`;
  const holds = (most === undefined || value <= most) && (least === undefined || value >= least);
  const target = most !== undefined ? `≤ ${show(most)}` : least !== undefined ? `≥ ${show(least)}` : '';
  return { name, value: show(value), target, holds, how };
}

/** The rows of a Markdown table, as README holds them. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name, value, target, holds, how }) =>
      `| ${name} | ${value} | ${target}${holds ? '' : ' **missed**'} | ${how} |`,
  );
  return ['| Figure | Measured | Asked | How |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

import { formatCompact, formatFigure } from '../../french/typography.ts';

/** A figure beside an axis: there is little room. */
export function axisFigure(value: number): string {
  return Math.abs(value) < 10_000 ? formatFigure(value) : formatCompact(value);
}

/** A figure at the end of a bar. */
export function barFigure(value: number): string {
  return Math.abs(value) < 100_000 ? formatFigure(value) : formatCompact(value);
}

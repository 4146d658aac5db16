const round = (value: number): string => (Math.round(value * 10) / 10).toString();

/** Path of a bar per value, zero at the bottom of the box; a value that is not zero is at least one unit high. */
export function barHeights(values: readonly number[], width: number, height: number): string {
  const highest = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return values
    .map((value, index) => {
      const bar = value <= 0 ? 0 : Math.max(1, (value / highest) * height);
      return `M${round(index * step)} ${round(height - bar)}h${round(Math.max(1, step - 1.5))}V${round(height)}h-${round(Math.max(1, step - 1.5))}z`;
    })
    .join('');
}

/** A field of dots, one path per group. */
export interface DotFieldGeometry {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly d: string; readonly hue: string | undefined }[];
}

const pitch = 10;

/** Places one dot per unit, column after column from the first group on; dots are round caps of zero-length lines. */
export function dotField(
  groups: readonly { readonly count: number; readonly hue?: string | undefined }[],
  columns: number,
): DotFieldGeometry {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const rows = Math.max(1, Math.ceil(total / columns));
  let placed = 0;
  const paths = groups.map(({ count, hue }) => {
    const dots = Array.from({ length: count }, (_, index) => placed + index);
    placed += count;
    const d = dots
      .map(
        (dot) =>
          `M${(Math.floor(dot / rows) * pitch + pitch / 2).toString()} ${((dot % rows) * pitch + pitch / 2).toString()}h0`,
      )
      .join('');
    return { d, hue };
  });
  return { width: Math.max(1, Math.ceil(total / rows)) * pitch, height: rows * pitch, paths };
}

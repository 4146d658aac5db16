/** Columns side by side: where each starts, and which are in view. Widths in pixels. */
export class ColumnStrip {
  readonly #lefts: readonly number[];
  readonly widths: readonly number[];
  readonly total: number;

  constructor(widths: readonly number[]) {
    let left = 0;
    this.widths = widths;
    this.#lefts = widths.map((width) => {
      left += width;
      return left - width;
    });
    this.total = left;
  }

  leftOf(column: number): number {
    return this.#lefts[column] ?? 0;
  }

  /** Columns to draw: from `start` to `end` excluded, one more at each edge. */
  window(scrollLeft: number, width: number): { readonly start: number; readonly end: number } {
    const count = this.widths.length;
    let start = 0;
    while (start < count - 1 && this.leftOf(start + 1) <= scrollLeft) start += 1;
    let end = start;
    while (end < count && this.leftOf(end) < scrollLeft + width) end += 1;
    return { start: Math.max(0, start - 1), end: Math.min(count, end + 1) };
  }

  /** Where to scroll so that a column is in view, right of the `fixed` pixels that do not scroll. */
  scrollTo(column: number, scrollLeft: number, width: number, fixed: number): number {
    const left = this.leftOf(column);
    const right = left + (this.widths[column] ?? 0);
    if (left < scrollLeft + fixed) return Math.max(0, left - fixed);
    return right > scrollLeft + width ? Math.min(left - fixed, right - width) : scrollLeft;
  }
}

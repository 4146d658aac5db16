/** Tallest content that browsers lay out safely, in pixels (Firefox stops at 17.8 million). */
const tallest = 12_000_000;

/** Rows drawn beyond each edge of the view. */
const overscan = 6;

export interface ScrollArea {
  readonly scrollTop: number;
  /** Height of the view below the header, in pixels. */
  readonly height: number;
}

/**
 * Where the rows of a long table stand in a scrolled box. Beyond {@link tallest}, a pixel of the scroll bar is several
 * pixels of the table.
 */
export class ScrollMap {
  readonly contentHeight: number;
  readonly #rowHeight: number;
  readonly #rows: number;

  constructor(rows: number, rowHeight: number) {
    this.#rows = rows;
    this.#rowHeight = rowHeight;
    this.contentHeight = Math.min(rows * rowHeight, tallest);
  }

  /** Rows to draw: from `start` to `end` excluded. */
  window(area: ScrollArea): { readonly start: number; readonly end: number } {
    const top = this.#virtualTop(area);
    return {
      start: Math.max(0, Math.floor(top / this.#rowHeight) - overscan),
      end: Math.min(this.#rows, Math.ceil((top + area.height) / this.#rowHeight) + overscan),
    };
  }

  /** Top of a row in the content, in pixels. */
  topOf(row: number, area: ScrollArea): number {
    return row * this.#rowHeight - this.#virtualTop(area) + area.scrollTop;
  }

  /** Where to scroll so that a row is in view; the same place when it is. */
  scrollTo(row: number, area: ScrollArea): number {
    const top = this.#virtualTop(area);
    const rowTop = row * this.#rowHeight;
    if (rowTop < top) return this.#scrollTop(rowTop, area);
    if (rowTop + this.#rowHeight > top + area.height)
      return this.#scrollTop(rowTop + this.#rowHeight - area.height, area);
    return area.scrollTop;
  }

  /** Whole rows in view, one at least. */
  pageOf(area: ScrollArea): number {
    return Math.max(1, Math.floor(area.height / this.#rowHeight) - 1);
  }

  #virtualTop(area: ScrollArea): number {
    return area.scrollTop * this.#scale(area);
  }

  #scrollTop(virtualTop: number, area: ScrollArea): number {
    return virtualTop / this.#scale(area);
  }

  #scale({ height }: ScrollArea): number {
    const virtual = this.#rows * this.#rowHeight;
    return virtual <= tallest ? 1 : (virtual - height) / (tallest - height);
  }
}

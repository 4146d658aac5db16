import type { Row } from '../../tabular/table.ts';
import type { TableSource } from '../explorer/table-source.ts';

interface CachedRow {
  readonly number: number;
  readonly cells: Row;
}

const pageSize = 50;
const keptPages = 40;

/** Rows of a query by their place, asked of the source page by page, the pages in view first. */
export class RowCache {
  readonly #source: TableSource;
  readonly #onRows: () => void;
  readonly #onFailure: (error: unknown) => void;
  readonly #pages = new Map<number, readonly CachedRow[]>();
  readonly #asked = new Set<number>();
  /** Pages that answer the query as it is now. */
  readonly #fresh = new Set<number>();
  #version = 0;

  constructor(source: TableSource, onRows: () => void, onFailure: (error: unknown) => void) {
    this.#source = source;
    this.#onRows = onRows;
    this.#onFailure = onFailure;
  }

  /** The row at a place of the query, `undefined` until it comes. */
  at(place: number): CachedRow | undefined {
    return this.#pages.get(Math.floor(place / pageSize))?.[place % pageSize];
  }

  /** Waits for the first rows, so that they are drawn at once. */
  async first(): Promise<void> {
    await this.#ask(0, false);
  }

  /** Asks for what is missing between two places. */
  want(start: number, end: number): void {
    for (let page = Math.floor(start / pageSize); page * pageSize < end; page += 1) {
      const known = this.#pages.get(page)?.length ?? 0;
      const needed = Math.min(pageSize, end - page * pageSize);
      if ((known < needed || !this.#fresh.has(page)) && !this.#asked.has(page)) void this.#ask(page);
    }
  }

  /** The table has more rows, or those that were lost are wanted again. */
  grown(): void {
    this.#asked.clear();
  }

  /**
   * The rows changed: they are asked for again.
   *
   * @param keep whether what is known stays until then.
   */
  renew(keep: boolean): void {
    this.#version += 1;
    this.#asked.clear();
    this.#fresh.clear();
    if (!keep) this.#pages.clear();
  }

  async #ask(page: number, tells = true): Promise<void> {
    const version = this.#version;
    this.#asked.add(page);
    try {
      const rows = await this.#source.rows(page * pageSize, (page + 1) * pageSize);
      if (version !== this.#version) return;
      // A source that gives no more than before is asked again when the table grows, not before.
      if (rows.length > (this.#pages.get(page)?.length ?? 0)) this.#asked.delete(page);
      this.#fresh.add(page);
      this.#keep(page, rows);
      if (tells) this.#onRows();
    } catch (error) {
      if (version === this.#version) this.#onFailure(error);
    }
  }

  #keep(page: number, rows: readonly CachedRow[]): void {
    this.#pages.set(page, rows);
    if (this.#pages.size <= keptPages) return;
    const [farthest] = [...this.#pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page));
    if (farthest !== undefined) this.#pages.delete(farthest);
  }
}

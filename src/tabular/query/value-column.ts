import type { Row } from '../table.ts';

const firstCapacity = 1024;
/** Rows after which a column shows whether its values come back, and the share of new ones above which they do not. */
const trials = [
  { rows: 4096, share: 0.95 },
  { rows: 32_768, share: 0.75 },
] as const;

/**
 * The cells of one column, coded by a dictionary: each value is kept, read and compared once, whatever the number of
 * rows. `codes[row]` is the number of the value. When most cells of a column differ, looking each of them up costs more
 * than it saves: the next ones are kept as they come, and a value may then have several codes.
 */
export class ValueColumn {
  readonly values: string[] = [];
  #codes = new Uint32Array(firstCapacity);
  #length = 0;
  #numbers: Map<string, number> | null = new Map<string, number>();

  get length(): number {
    return this.#length;
  }

  /** One code per row; longer than the column: read up to {@link length}. */
  get codes(): Uint32Array {
    return this.#codes;
  }

  add(rows: readonly Row[], index: number): void {
    this.#reserve(this.#length + rows.length);
    for (const row of rows) {
      this.#codes[this.#length] = this.#code(row[index] ?? '');
      this.#length += 1;
    }
    const hardlyRepeats = ({ rows: least, share }: (typeof trials)[number]): boolean =>
      this.#length >= least && this.values.length > this.#length * share;
    if (this.#numbers && trials.some(hardlyRepeats)) this.#numbers = null;
  }

  cell(row: number): string {
    return this.values[this.#codes[row] ?? -1] ?? '';
  }

  #code(value: string): number {
    const known = this.#numbers?.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#numbers?.set(value, code);
    return code;
  }

  #reserve(length: number): void {
    if (length <= this.#codes.length) return;
    const larger = new Uint32Array(Math.max(length, this.#codes.length * 2));
    larger.set(this.#codes);
    this.#codes = larger;
  }
}

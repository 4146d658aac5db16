import { metropole, territoryOf } from './french-territory.ts';
import type { TablePoints } from './table-geography.ts';

type Cells = TablePoints['cells'];

/** Width of the finest cell, in degrees; a cell is 0.7 times as high, which is square in the middle of France. */
const finest = 0.01;
const aspect = 0.7;
/** Cells kept while counting; beyond, they are merged two by two. */
const mostKept = 20_000;
const slots = 65_536;
const most = { main: 1200, overseas: 300 } as const;
/** Cells of the result are so many times the finest ones. */
const factors = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36, 42, 50, 60, 80, 100, 150, 200, 400, 800,
];
/** Lines of the finest grid: more than the earth has, and few enough for the key of a cell to fit in 31 bits. */
const stride = 30_000;

/** Counts by key, a positive integer below 2³¹: a `Map` of numbers is three times slower. */
class KeyCounts {
  size = 0;
  /** Of each slot: key + 1, 0 when it is free. */
  readonly #keys = new Int32Array(slots);
  readonly #counts = new Uint32Array(slots);

  /** No more than {@link mostKept} keys are ever added. */
  add(key: number, times: number): void {
    let at = (Math.imul(key, 0x9e3779b1) >>> 0) & (slots - 1);
    for (let held = this.#keys[at]; held !== key + 1; held = this.#keys[at]) {
      if (held === 0) {
        this.#keys[at] = key + 1;
        this.size += 1;
        break;
      }
      at = (at + 1) & (slots - 1);
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + times;
  }

  *[Symbol.iterator](): Iterator<readonly [key: number, count: number]> {
    for (let at = 0; at < slots; at += 1) {
      const key = this.#keys[at] ?? 0;
      if (key !== 0) yield [key - 1, this.#counts[at] ?? 0];
    }
  }
}

/** Counts points by cell of a regular grid, whatever their number. */
class Grid {
  #counts = new KeyCounts();
  /** Width of the kept cells, in finest cells. */
  #width = 1;

  add(longitude: number, latitude: number): void {
    const column = Math.floor((longitude + 180) / finest / this.#width);
    const line = Math.floor((latitude + 90) / (finest * aspect) / this.#width);
    this.#counts.add(column * stride + line, 1);
    if (this.#counts.size >= mostKept) this.#merge();
  }

  #merge(): void {
    this.#counts = grouped(this.#counts, 2);
    this.#width *= 2;
  }

  cells(limit: number): Cells {
    let chosen = { counts: this.#counts, factor: 1 };
    for (const factor of factors) {
      // A larger cell holds `factor ** 2` of the others at most: still too many, whatever they are.
      if (this.#counts.size > limit * factor ** 2) continue;
      chosen = { counts: grouped(this.#counts, factor), factor };
      if (chosen.counts.size <= limit) break;
    }
    const width = finest * this.#width * chosen.factor;
    return [...chosen.counts].map(([key, count]) => [
      rounded((Math.floor(key / stride) + 0.5) * width - 180),
      rounded(((key % stride) + 0.5) * width * aspect - 90),
      count,
    ]);
  }
}

function grouped(counts: KeyCounts, factor: number): KeyCounts {
  const groups = new KeyCounts();
  for (const [key, count] of counts) {
    const column = Math.floor(Math.floor(key / stride) / factor);
    groups.add(column * stride + Math.floor((key % stride) / factor), count);
  }
  return groups;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** Where points are, as a density: finer overseas, where territories are small and drawn larger. */
export class DensityGrid {
  readonly #main = new Grid();
  readonly #overseas = new Grid();

  add(longitude: number, latitude: number): void {
    const territory = territoryOf(longitude, latitude);
    const grid = territory === null || territory === metropole ? this.#main : this.#overseas;
    grid.add(longitude, latitude);
  }

  /** West to east, then south to north; 1,500 at most. */
  cells(): Cells {
    return [...this.#main.cells(most.main), ...this.#overseas.cells(most.overseas)].sort(
      (one, other) => one[0] - other[0] || one[1] - other[1],
    );
  }
}

import { metropole, territoryOf } from './french-territory.ts';
import type { TablePoints } from './table-geography.ts';

type Cells = TablePoints['cells'];

/** Width of the finest cell, in degrees; a cell is 0.7 times as high, which is square in the middle of France. */
const finest = 0.01;
const aspect = 0.7;
/** Cells kept while counting; beyond, they are merged two by two. */
const mostKept = 20_000;
const most = { main: 1200, overseas: 300 } as const;
/** Cells of the result are so many times the finest ones. */
const factors = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36, 42, 50, 60, 80, 100, 150, 200, 400, 800,
];
/** Lines of the finest grid: more than the earth has, and few enough for the key of a cell to fit in 31 bits. */
const stride = 30_000;

/** Counts points by cell of a regular grid, whatever their number. */
class Grid {
  #counts = new Map<number, number>();
  /** Width of the kept cells, in finest cells. */
  #width = 1;

  add(longitude: number, latitude: number): void {
    const column = Math.floor((longitude + 180) / finest / this.#width);
    const line = Math.floor((latitude + 90) / (finest * aspect) / this.#width);
    const key = column * stride + line;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (this.#counts.size > mostKept) this.#merge();
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

function grouped(counts: ReadonlyMap<number, number>, factor: number): Map<number, number> {
  const groups = new Map<number, number>();
  for (const [key, count] of counts) {
    const group =
      Math.floor(Math.floor(key / stride) / factor) * stride + Math.floor((key % stride) / factor);
    groups.set(group, (groups.get(group) ?? 0) + count);
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

import type { ColumnProfile, ValueCount } from '../table-profile.ts';
import { valueKind, type ColumnType } from '../column-type.ts';
import { CellScan, chars } from './cell-scan.ts';
import { CellJudge, marks, type CellShape } from './cell-verdict.ts';
import { chooseType, type ColumnClues, type ColumnReading } from './choose-type.ts';
import { nameHints } from './column-name.ts';
import type { DatePrecision } from './date-accumulator.ts';
import { DistinctCount } from './distinct-count.ts';
import { Evidence, isFraction, type CellKind } from './evidence.ts';
import { MemoryBudget } from './memory-budget.ts';
import { StreamedFigures } from './streamed-figures.ts';
import { copyOf, keptLength, ValueTable } from './value-table.ts';

/** Shown of a column. */
const shownTop = 10;
const shownExamples = 5;
/** Kinds of cells told apart in one column at most; there are some dozens in the worst of files. */
const mostKinds = 4096;
/** One cell in so many is enough to find the values that come back where hardly any does. */
const sparseStride = 8;
/** Share of the filled cells that a value found so must have to be told: its count is then known within a few hundredths. */
const sampledShare = 0.05;
/** How many times what purges may have taken from it a count must be to be told. */
const overError = 50;
const defaultBudget = 64 * 1024 * 1024;

const scan = new CellScan();
const judge = new CellJudge();

/** Types that identify nothing, even when each value is another. */
const measures: ReadonlySet<ColumnType> = new Set(['decimal', 'money', 'percentage']);

/** Some cells, and the rows where they are first met. */
export interface CellTally {
  readonly count: number;
  /** At most five, in order, from 1. */
  readonly rows: readonly number[];
  /** The first of them. */
  readonly example: string | null;
}

/** What one column holds, in one pass and in bounded memory. */
export class ColumnProfiler {
  /** Hashes of the last cell, for who compares rows. */
  low = 0;
  high = 0;
  filled = 0;
  readonly name: string;
  readonly #hints;
  readonly #table: ValueTable;
  readonly #distinct: DistinctCount;
  readonly #kinds: CellKind[] = [];
  #lastKind = 0;
  readonly #kindNumbers = new Map<CellShape, Map<number, number>>();
  readonly #examples: string[] = [];
  #shortest = Infinity;
  #longest = 0;
  #mask = 0;
  #spaced = false;
  #topInteger = 0;
  /** Set once the table has been full: figures are then added cell by cell, as the first values said. */
  #streamed: StreamedFigures | null = null;
  #reading: ColumnReading | null = null;
  /** One cell in so many is looked up in the table: all, unless values hardly came back before it was full. */
  #stride = 1;
  /** State of the draw of those cells: the file may come back at the rhythm of any regular one. */
  #drawn = 1;

  constructor(name: string, budget = new MemoryBudget(defaultBudget)) {
    this.name = name;
    this.#hints = nameHints(name);
    this.#table = new ValueTable(budget);
    this.#distinct = new DistinctCount(budget);
  }

  /** Whether the values are identifiers, by the name of the column or by their type. */
  get identifies(): boolean {
    const { type } = this.reading();
    return (
      this.#hints.identifier || this.#hints.siren || this.#hints.siret || type === 'siren' || type === 'siret'
    );
  }

  /**
   * @param row of the cell, from 1; 0 when nobody asks.
   * @returns the ends of lines in the cell.
   */
  add(written: string, row = 0): number {
    const cell = trimmed(written);
    if (cell.length < written.length) this.#spaced = true;
    if (cell === '') {
      this.low = 0;
      this.high = written.length;
      return written === '' ? 0 : lineEnds(written);
    }
    scan.scan(cell);
    this.low = scan.low;
    this.high = scan.high;
    this.filled++;
    const table = this.#table;
    const isLooked = this.#stride === 1 || this.#draws();
    const entry = isLooked ? table.find(scan.low, scan.high) : -1;
    if (entry < 0) this.#meet(cell, row, isLooked);
    else {
      const kind = table.increment(entry, this.#stride);
      if (this.#streamed !== null) this.#stream(kind, table.values[entry] ?? Number.NaN);
    }
    return (scan.mask & chars.newline) === 0 && cell.length === written.length ? 0 : lineEnds(written);
  }

  /**
   * A cell that also holds what is beyond the table: it has hashes, and no part in what the column is.
   *
   * @returns the ends of lines in the cell.
   */
  pass(written: string): number {
    scan.scan(written);
    this.low = scan.low;
    this.high = scan.high;
    return lineEnds(written);
  }

  #draws(): boolean {
    this.#drawn = (Math.imul(this.#drawn, 1_664_525) + 1_013_904_223) | 0;
    // The low bits of such a series come back soon.
    return (this.#drawn >>> 16) % sparseStride === 0;
  }

  finish(): ColumnProfile {
    if (this.#streamed === null) this.#tally();
    const reading = this.reading();
    const figures = this.#streamed ?? new StreamedFigures(reading);
    if (this.#streamed === null) this.#feed(figures);
    const evidence = this.#evidence();
    const { type, decimal, dateStyle } = reading;
    const kind = valueKind(type);
    return {
      name: this.name,
      type,
      share: evidence.share(evidence.count(reading.fits)),
      decimal,
      dateStyle,
      filled: this.filled,
      distinct: this.#distinctCount(),
      number: kind === 'number' ? figures.numbers.finish(this.#whole(reading)) : null,
      date: kind === 'date' ? figures.dates.finish(this.#precision(reading)) : null,
      length: this.filled === 0 ? null : { min: this.#shortest, max: this.#longest },
      top: this.#top(),
      examples: this.#examples,
    };
  }

  /** What the column is, once all its cells are there. */
  reading(): ColumnReading {
    this.#reading ??= chooseType(this.#clues());
    return this.#reading;
  }

  /** What its type is chosen on, words for « no value » and errors of formulas left out. */
  cluesWithoutBlanks(): ColumnClues {
    const isBlank = ({ marks: own }: CellKind): boolean => (own & marks.noValue) !== 0;
    const kinds = this.#kinds.filter((kind) => !isBlank(kind));
    const filled = kinds.reduce((sum, { count }) => sum + count, 0);
    let distinct = this.#distinctCount().count;
    if (this.#streamed === null) {
      for (let entry = 0; entry < this.#table.size; entry++) {
        const kind = this.#kinds[this.#table.kind(entry)];
        if (kind && isBlank(kind)) distinct--;
      }
    }
    return { ...this.#clues(), evidence: new Evidence(kinds, filled, distinct, this.#longest) };
  }

  /** Whether no cell has spaces around it. */
  get tight(): boolean {
    return !this.#spaced;
  }

  /** Characters of all the cells together, as {@link CellScan} tells them. */
  get mask(): number {
    return this.#mask;
  }

  /** Kinds of cells, in the order they were met. */
  get kinds(): readonly CellKind[] {
    return this.#kinds;
  }

  /** The different cells; `null` when there were too many to hold them, or one is too long to be held whole. */
  get values(): readonly string[] | null {
    return this.#streamed === null && this.#longest <= keptLength ? this.#table.texts : null;
  }

  /** The cells that a test holds for; the rows are those of the values still in the table. */
  tally(fits: (kind: CellKind) => boolean): CellTally {
    const count = this.#kinds.reduce((sum, kind) => (fits(kind) ? sum + kind.count : sum), 0);
    if (count === 0) return { count, rows: [], example: null };
    const found: number[] = [];
    for (let entry = 0; entry < this.#table.size; entry++) {
      const kind = this.#kinds[this.#table.kind(entry)];
      if (kind && fits(kind)) found.push(entry);
    }
    const rowOf = (entry: number) => this.#table.rows[entry] ?? 0;
    found.sort((a, b) => rowOf(a) - rowOf(b));
    const [first] = found;
    return {
      count,
      rows: [...new Set(found.slice(0, 5).map(rowOf))].filter((row) => row > 0),
      example: first === undefined ? null : (this.#table.texts[first] ?? null),
    };
  }

  #clues(): ColumnClues {
    return { evidence: this.#evidence(), hints: this.#hints, topInteger: this.#topInteger };
  }

  #evidence(): Evidence {
    return new Evidence(this.#kinds, this.filled, this.#distinctCount().count, this.#longest);
  }

  #distinctCount(): { count: number; exact: boolean } {
    if (this.#streamed === null) return { count: this.#table.size, exact: true };
    const { count, exact } = this.#distinct;
    return { count: Math.min(count, this.filled), exact };
  }

  /** A value seen for the first time, or again after it left the table. */
  #meet(cell: string, row: number, isLooked: boolean): void {
    const { low, high, mask } = scan;
    if (this.#streamed === null && !this.#table.reserve()) this.#overflow();
    judge.judge(cell, mask);
    this.#mask |= mask;
    const { value } = judge;
    if (cell.length < this.#shortest) this.#shortest = cell.length;
    if (cell.length > this.#longest) this.#longest = cell.length;
    if (judge.shape === 'integer' && value > this.#topInteger) this.#topInteger = value;
    const kind = this.#kindOf(judge.shape, judge.marks);
    if (this.#examples.length < shownExamples && this.#streamed === null) this.#examples.push(copyOf(cell));
    if (this.#streamed !== null) {
      this.#distinct.add(low, high);
      this.#stream(kind, value);
      if (!isLooked) return;
    }
    this.#keep(cell, kind, value, row);
  }

  #keep(cell: string, kind: number, value: number, row: number): void {
    const table = this.#table;
    if (!table.reserve()) table.purge();
    const entry = table.insert(scan.low, scan.high, kind, cell);
    table.values[entry] = value;
    table.rows[entry] = row;
    table.increment(entry, this.#stride);
  }

  #kindOf(shape: CellShape, kindMarks: number): number {
    const last = this.#kinds[this.#lastKind];
    // Most cells of a column are like the one before.
    if (last?.shape === shape && last.marks === kindMarks) return this.#lastKind;
    this.#lastKind = this.#kindNumber(shape, kindMarks);
    return this.#lastKind;
  }

  #kindNumber(shape: CellShape, kindMarks: number): number {
    let numbers = this.#kindNumbers.get(shape);
    if (numbers === undefined) this.#kindNumbers.set(shape, (numbers = new Map<number, number>()));
    const known = numbers.get(kindMarks);
    if (known !== undefined) return known;
    if (this.#kinds.length >= mostKinds) return this.#kinds.length - 1;
    numbers.set(kindMarks, this.#kinds.length);
    return this.#kinds.push({ shape, marks: kindMarks, count: 0 }) - 1;
  }

  /** Too many values to hold them all: what they were decides how the following ones are read. */
  #overflow(): void {
    this.#tally();
    for (let entry = 0; entry < this.#table.size; entry++) {
      const [low, high] = this.#table.hashesOf(entry);
      this.#distinct.add(low, high);
      if (this.#table.count(entry) > 1) this.#distinct.noIdentifier();
    }
    if (this.#table.size * 1.25 > this.filled) this.#stride = sparseStride;
    const reading = chooseType(this.#clues());
    if (measures.has(reading.type)) this.#distinct.noIdentifier();
    const figures = new StreamedFigures(reading);
    this.#feed(figures);
    this.#streamed = figures;
  }

  #tally(): void {
    for (let entry = 0; entry < this.#table.size; entry++) {
      const kind = this.#kinds[this.#table.kind(entry)];
      if (kind) kind.count += this.#table.count(entry);
    }
  }

  #feed(figures: StreamedFigures): void {
    const table = this.#table;
    for (let entry = 0; entry < table.size; entry++) {
      const kind = this.#kinds[table.kind(entry)];
      if (kind) figures.add(kind, table.values[entry] ?? Number.NaN, table.count(entry));
    }
  }

  #stream(kindNumber: number, value: number): void {
    const kind = this.#kinds[kindNumber];
    if (!kind) return;
    kind.count++;
    this.#streamed?.add(kind, value, 1);
  }

  #whole({ type, decimal }: ColumnReading): boolean {
    if (type !== 'integer' && type !== 'money' && type !== 'percentage') return false;
    return this.#evidence().count((kind) => isFraction(kind, decimal ?? '.')) === 0;
  }

  #precision(reading: ColumnReading): DatePrecision {
    if (reading.type === 'year') return 'year';
    const evidence = this.#evidence();
    const fitting = (mark: number) =>
      evidence.count((kind) => (kind.marks & mark) !== 0 && reading.fits(kind));
    if (reading.type === 'datetime') return fitting(marks.offset) > 0 ? 'utc-time' : 'time';
    return evidence.shaped('month') * 2 > evidence.filled ? 'month' : 'day';
  }

  #top(): ValueCount[] {
    const table = this.#table;
    const entries = Array.from({ length: table.size }, (_, entry) => entry);
    const least = this.#leastTold();
    const repeated = entries.filter((entry) => table.count(entry) >= least);
    if (repeated.length === 0) return [];
    const candidates = this.#streamed === null ? entries : repeated;
    // A stable sort: as first met when as frequent.
    candidates.sort((a, b) => table.count(b) - table.count(a));
    return candidates
      .slice(0, shownTop)
      .map((entry) => ({ value: table.texts[entry] ?? '', count: this.#told(table.count(entry)) }));
  }

  /** The least count that is sure enough to be told. */
  #leastTold(): number {
    if (this.#streamed === null) return 2;
    const sure = Math.max(2, this.#table.error * overError);
    return this.#stride === 1 ? sure : Math.max(sure, this.filled * sampledShare);
  }

  /** A count of a sample has two digits that mean something. */
  #told(count: number): number {
    return this.#stride === 1 ? count : Number(count.toPrecision(2));
  }
}

/** Ends of lines in a text. */
function lineEnds(text: string): number {
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends++;
  return ends;
}

/** The cell without the spaces around it; most have none. */
function trimmed(cell: string): string {
  if (cell === '') return cell;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const spaced = first <= 32 || last <= 32 || first >= 0xa0 || last >= 0xa0;
  return spaced ? cell.trim() : cell;
}

/** A profiler of one column: `add` each of its cells, then `finish`. */
export function columnProfiler(name: string): { add(cell: string): unknown; finish(): ColumnProfile } {
  return new ColumnProfiler(name);
}

import { valueKind } from '../column-type.ts';
import { dayNumber, dayOf } from '../values/calendar.ts';
import { serialDay } from '../values/date.ts';
import type { ColumnReading } from './choose-type.ts';
import { DateAccumulator } from './date-accumulator.ts';
import { isFraction, type CellKind } from './evidence.ts';
import { NumberAccumulator } from './number-accumulator.ts';

/** Figures of the cells that agree with a type. */
export class StreamedFigures {
  readonly numbers = new NumberAccumulator();
  readonly dates = new DateAccumulator();
  readonly #reading: ColumnReading;
  readonly #kind;
  /** The last kind that was met, and what it is: most cells are of the same. */
  #last: CellKind | null = null;
  #fits = false;
  /** `1,234` read as a whole number is 1.234. */
  #thousandths = false;

  constructor(reading: ColumnReading) {
    this.#reading = reading;
    this.#kind = valueKind(reading.type);
  }

  add(kind: CellKind, value: number, times: number): void {
    if (this.#kind !== 'number' && this.#kind !== 'date') return;
    if (kind !== this.#last) this.#look(kind);
    if (Number.isNaN(value) || !this.#fits) return;
    if (this.#kind === 'number') this.numbers.add(this.#thousandths ? value / 1000 : value, times);
    else this.dates.add(this.#days(kind, value), times);
  }

  #look(kind: CellKind): void {
    const { fits, decimal } = this.#reading;
    this.#last = kind;
    this.#fits = fits(kind);
    this.#thousandths = isFraction(kind, decimal ?? '.') && kind.shape.endsWith('-or-group');
  }

  #days(kind: CellKind, value: number): number {
    const { dateStyle } = this.#reading;
    if (dateStyle === 'year') return dayNumber(value, 1, 1);
    if (dateStyle === 'serial') return serialDay(value);
    if (kind.shape === 'integer') {
      return dayNumber(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    }
    if (kind.shape !== 'either' || dateStyle !== 'm/d/y') return value;
    const { year, month, day } = dayOf(value);
    return dayNumber(year, day, month) + (value - Math.floor(value));
  }
}

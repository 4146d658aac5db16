import type { CellValue } from 'hucre/xlsx';

/** Excel counts times from the last day of 1899. */
const firstDay = Date.UTC(1900, 0, 1);

/** A cell of a sheet as text: dates in ISO, numbers with the 15 digits that sheets keep. */
export function sheetCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** A number with the 15 digits that sheets keep. */
export function numberText(value: number): string {
  return Number.isFinite(value) ? Number(value.toPrecision(15)).toString() : '';
}

/** A date in ISO; the time alone when it is of no day. */
export function dateText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '';
  // Seconds come from fractions of a day: they are rounded.
  const [day = '', clock = ''] = new Date(Math.round(time / 1000) * 1000).toISOString().split(/[T.]/);
  if (time < firstDay) return clock;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}

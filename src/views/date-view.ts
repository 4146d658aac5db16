import { formatDate, toParisDay } from '../french/date.ts';

/** A date for `<time>`. */
export interface DateView {
  /** `datetime`: `2026-05-22`. */
  readonly day: string;
  /** In words: « 22 mai 2026 ». */
  readonly label: string;
}

export function toDateView(instant: string): DateView {
  return { day: toParisDay(instant), label: formatDate(instant) };
}

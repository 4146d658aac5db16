import { formatMonth } from '../../french/date.ts';
import { fillText } from '../../french/fill-text.ts';
import { formatFigure } from '../../french/typography.ts';
import type { ChartMark } from './chart.ts';
import type { ChartWords } from './chart-words.ts';

export type PeriodUnit = 'year' | 'month' | 'decade';

/** What a mark of a period lasts; `null` for a mark that is no period. */
export function periodUnit({ label, from, to }: ChartMark): PeriodUnit | null {
  if (label === '' || from === null || to === null) return null;
  const years = to - from;
  if (years < 0.5) return 'month';
  return years > 5 ? 'decade' : 'year';
}

/** What a mark is, in words: `2024`, `mai 2024`, `années 1990`, `0 à 500`, or the category as written. */
export function markLabel(mark: ChartMark, words: ChartWords, place: 'alone' | 'in-text' = 'alone'): string {
  switch (periodUnit(mark)) {
    case 'year':
      return mark.label;
    case 'month':
      return formatMonth(mark.label);
    case 'decade':
      return fillText(place === 'alone' ? words.decade : words.decadeInText, { year: mark.label });
    case null:
      return mark.label === '' ? rangeLabel(mark, words) : mark.label;
  }
}

function rangeLabel({ from, to }: ChartMark, words: ChartWords): string {
  return fillText(words.range, { from: formatFigure(from ?? 0), to: formatFigure(to ?? 0) });
}

/**
 * The marks of a histogram in words. Bars of whole numbers say the first and the last number they hold.
 *
 * @param wholeNumbers the column holds whole numbers only.
 */
export function binLabels(marks: readonly ChartMark[], words: ChartWords, wholeNumbers: boolean): string[] {
  return marks.map((mark, index) => {
    const from = formatFigure(mark.from ?? 0);
    if (isOpenBar(marks, index)) return fillText(words.openRange, { from });
    if (!wholeNumbers) return rangeLabel(mark, words);
    const last = formatFigure((mark.to ?? 0) - 1);
    return from === last ? from : fillText(words.wholeRange, { from, to: last });
  });
}

/** Whether a bar of a histogram is the last one, that holds all that is far above the others. */
export function isOpenBar(marks: readonly ChartMark[], index: number): boolean {
  const [first] = marks;
  const mark = marks[index];
  if (index === 0 || index !== marks.length - 1 || !first || !mark) return false;
  return (mark.to ?? 0) - (mark.from ?? 0) > ((first.to ?? 0) - (first.from ?? 0)) * 1.01;
}

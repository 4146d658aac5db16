import { fillText } from '../../french/fill-text.ts';
import { counted, formatFigure, formatNumber, plural } from '../../french/typography.ts';
import type { ChartData, ChartMark, PeriodsApart } from './chart.ts';
import { othersBar } from './others-bar.ts';
import type { ChartWords } from './chart-words.ts';
import { isOpenBar, markLabel, periodUnit } from './mark-label.ts';

/** Periods without a row that are named; more are counted. */
const namedGaps = 4;

/** What a reader must know to judge a chart: what is not drawn, what is uneven. */
export function chartNotes(data: ChartData, words: ChartWords): string[] {
  const { notes } = words;
  const rows = (count: number): string => counted(count, ...words.rows);
  const said: (string | null)[] = [
    ...periodNotes(data, words),
    ...data.apart.map((apart) => apartNote(apart, words)),
  ];
  if (data.spec.kind === 'histogram' && isOpenBar(data.marks, data.marks.length - 1))
    said.push(fillText(notes.openBar, { from: formatFigure(data.marks.at(-1)?.from ?? 0) }));
  if (data.others !== null && othersBar(data, words) === null) {
    const { categories, rows: count } = data.others;
    said.push(
      fillText(plural(categories, ...notes.others), { count: formatNumber(categories), rows: rows(count) }),
    );
  }
  if (data.leftOut > 0)
    said.push(fillText(plural(data.leftOut, ...notes.leftOut), { count: rows(data.leftOut) }));
  return said.filter((note) => note !== null);
}

function periodNotes(data: ChartData, words: ChartWords): (string | null)[] {
  const { marks, spec } = data;
  const unit = marks[0] === undefined ? null : periodUnit(marks[0]);
  if (unit === null) return [];
  const panel = spec.y !== null && marks.some(({ rows }) => rows > 1);
  return [
    spec.aggregate === 'count' ? null : gapNote(marks, words),
    panel && spec.aggregate === 'sum' ? unevenNote(marks, words) : null,
    panel || spec.aggregate === 'count' ? lastPeriodNote(marks, words) : null,
  ];
}

function apartNote({ side, rows, first, last }: PeriodsApart, words: ChartWords): string {
  const range = fillText(words.wholeRange, { from: first.toString(), to: last.toString() });
  return fillText(plural(rows, ...words.notes.apart[side]), {
    rows: counted(rows, ...words.rows),
    years: first === last ? first.toString() : range,
  });
}

function gapNote(marks: readonly ChartMark[], words: ChartWords): string | null {
  const gaps = missingPeriods(marks);
  if (gaps.length === 0) return null;
  if (gaps.length > namedGaps) return fillText(words.notes.missingMany, { count: formatNumber(gaps.length) });
  return fillText(plural(gaps.length, ...words.notes.missing), {
    labels: enumeration(
      gaps.map((gap) => markLabel(gap, words, 'in-text')),
      words,
    ),
  });
}

/** The periods between the first and the last that have no mark. */
export function missingPeriods(marks: readonly ChartMark[]): ChartMark[] {
  return marks.slice(1).flatMap((mark, index) => {
    const before = marks[index];
    const step = (mark.to ?? 0) - (mark.from ?? 0);
    if (before === undefined || !(step > 0)) return [];
    const start = before.to ?? 0;
    const count = Math.round(((mark.from ?? 0) - start) / step);
    return Array.from({ length: Math.max(0, count) }, (_, gap) => gapMark(start + gap * step, step));
  });
}

function gapMark(from: number, step: number): ChartMark {
  const months = Math.round(from * 12);
  const year = Math.floor(months / 12).toString();
  const label = step < 0.5 ? `${year}-${((months % 12) + 1).toString().padStart(2, '0')}` : year;
  return { label, value: 0, rows: 0, from, to: from + step };
}

function unevenNote(marks: readonly ChartMark[], words: ChartWords): string | null {
  const rows = marks.map((mark) => mark.rows);
  const min = Math.min(...rows);
  const max = Math.max(...rows);
  if (max <= min * 1.2) return null;
  return fillText(words.notes.unevenRows, { min: formatNumber(min), max: formatNumber(max) });
}

/** A last period with far fewer rows than the one before is likely not over. */
function lastPeriodNote(marks: readonly ChartMark[], words: ChartWords): string | null {
  const last = marks.at(-1);
  const previous = marks.at(-2);
  if (!last || !previous || marks.length < 4 || previous.rows < 5 || last.rows >= previous.rows * 0.5)
    return null;
  return fillText(words.notes.lastPeriod, {
    last: markLabel(last, words, 'in-text'),
    rows: counted(last.rows, ...words.rows),
    previousRows: formatNumber(previous.rows),
    previous: markLabel(previous, words, 'in-text'),
  });
}

/** `a, b et c`. */
export function enumeration(items: readonly string[], { and }: ChartWords): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

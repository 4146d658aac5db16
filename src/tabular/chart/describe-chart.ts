import { fillText } from '../../french/fill-text.ts';
import { counted, formatFigure, formatNumber, formatShare } from '../../french/typography.ts';
import type { ColumnType } from '../column-type.ts';
import type { ChartData, ChartMark } from './chart.ts';
import { chartNotes, enumeration } from './chart-notes.ts';
import type { ChartWords } from './chart-words.ts';
import { othersBar, type OthersBar } from './others-bar.ts';
import { binLabels, markLabel, periodUnit } from './mark-label.ts';

/** A chart in words: what stands beside the drawing, and says the same. */
export interface ChartDescription {
  readonly title: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** Names of what is drawn, and of what is measured. */
  readonly xLabel: string;
  readonly yLabel: string;
  /** One label per mark, in their order. */
  readonly labels: readonly string[];
  /** The bar of the categories that have none of their own. */
  readonly others: OthersBar | null;
  /** Whether the marks stand for several rows: their number is then worth a column. */
  readonly severalRows: boolean;
}

const longestName = 80;
/** Hebrew, Arabic and their neighbours, and the marks that change the direction of a text. */
const turned = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Marks of one value that are named; more are counted. */
const namedTies = 3;

/** Says a chart. A unit that no column tells is not invented; names and categories are quoted as written. */
export function describeChart(
  data: ChartData,
  columns: readonly { readonly name: string; readonly type: ColumnType }[],
  words: ChartWords,
): ChartDescription {
  const { spec, marks } = data;
  const names = {
    x: shortName(columns[spec.x]?.name),
    y: shortName(spec.y === null ? '' : columns[spec.y]?.name),
  };
  const single = spec.aggregate !== 'count' && marks.every(({ rows }) => rows === 1);
  const measure = words.measures[single ? 'single' : spec.aggregate];
  const scene: Scene = {
    data,
    words,
    names,
    inText: fillText(measure.inText, names),
    alone: fillText(measure.alone, names),
    labels:
      spec.kind === 'histogram'
        ? binLabels(marks, words, columns[spec.x]?.type === 'integer')
        : marks.map((mark) => markLabel(mark, words)),
  };
  return {
    title: titleOf(scene),
    sentence: marks.length === 0 ? words.sentences.empty : sentenceOf(scene),
    notes: chartNotes(data, words),
    xLabel: names.x,
    yLabel: scene.alone,
    labels: scene.labels,
    others: othersBar(data, words),
    severalRows: spec.aggregate !== 'count' && !single,
  };
}

interface Scene {
  readonly data: ChartData;
  readonly words: ChartWords;
  readonly names: Readonly<Record<'x' | 'y', string>>;
  readonly inText: string;
  readonly alone: string;
  readonly labels: readonly string[];
}

/** A name to quote; one that is written from right to left is isolated, or it would turn the words around it. */
function shortName(name = ''): string {
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
  return turned.test(short) ? `\u2068${short}\u2069` : short;
}

function titleOf({ data: { spec, marks }, words: { titles, periods }, names, alone }: Scene): string {
  if (spec.kind === 'histogram') return fillText(titles.histogram, names);
  const unit = marks[0] === undefined ? null : periodUnit(marks[0]);
  const counts = spec.aggregate === 'count';
  if (unit === null)
    return fillText(counts ? titles.countByCategory : titles.valueByCategory, { ...names, measure: alone });
  const model = counts ? titles.countByPeriod : titles.valueByPeriod;
  return fillText(model, { ...names, measure: alone, period: periods[unit] });
}

function sentenceOf(scene: Scene): string {
  const { spec, marks } = scene.data;
  if (spec.kind === 'histogram') return binSentence(scene);
  if (marks[0] !== undefined && periodUnit(marks[0]) !== null) return periodSentence(scene);
  return spec.aggregate === 'count' ? frequencySentence(scene) : rankingSentence(scene);
}

function periodSentence({ data, words, inText }: Scene): string {
  const { marks, spec } = data;
  const { sentences } = words;
  const first = marks[0];
  const last = marks.at(-1);
  if (!first || !last) return sentences.empty;
  const values = {
    measure: inText,
    Measure: capitalized(inText),
    from: markLabel(first, words, 'in-text'),
    to: markLabel(last, words, 'in-text'),
    first: formatFigure(first.value),
    last: formatFigure(last.value),
  };
  if (first === last)
    return fillText(sentences.oneMark, { label: capitalized(markLabel(first, words)), value: values.first });
  const max = Math.max(...marks.map(({ value }) => value));
  const min = Math.min(...marks.map(({ value }) => value));
  if (max === min) return fillText(sentences.sameAll, { ...values, value: values.first });
  const highest = { max: formatFigure(max), maxLabels: whereIs(max, marks, words) };
  if (spec.aggregate === 'count' && marks.length > 2)
    return fillText(sentences.spread, { ...values, ...highest, rows: counted(data.rows, ...words.rows) });
  const start = fillText(values.first === values.last ? sentences.sameEnds : sentences.evolution, values);
  if (marks.length === 2) return start;
  const extremes = {
    ...highest,
    min: formatFigure(min),
    minLabels: whereIs(min, marks, words),
  };
  return `${start} ${fillText(sentences.extremes, extremes)}`;
}

function whereIs(value: number, marks: readonly ChartMark[], words: ChartWords): string {
  const found = marks.filter((mark) => mark.value === value).map((mark) => markLabel(mark, words));
  if (found.length > namedTies) return fillText(words.sentences.times, { count: formatNumber(found.length) });
  return enumeration(found, words);
}

function quoted(label: string): string {
  return `«\u00a0${shortName(label)}\u00a0»`;
}

function frequencySentence({ data, words, names, labels }: Scene): string {
  const { sentences } = words;
  const [first] = data.marks;
  if (!first) return sentences.empty;
  const tied = data.marks.filter(({ value }) => value === first.value).length;
  const rows = counted(first.rows, ...words.rows);
  if (tied > 1 && tied < data.marks.length && tied <= namedTies)
    return fillText(sentences.mostFrequentTie, {
      ...names,
      labels: enumeration(labels.slice(0, tied).map(quoted), words),
      rows,
    });
  if (tied > 1) {
    const all = tied === data.marks.length;
    if (all && data.others === null)
      return fillText(sentences.sameRows, { ...names, count: formatNumber(first.rows) });
    const count = formatNumber(tied);
    const ties = all ? fillText(sentences.atLeast, { count }) : count;
    return fillText(sentences.mostFrequentTies, { ...names, ties, rows });
  }
  return fillText(sentences.mostFrequent, {
    ...names,
    label: shortName(labels[0]),
    rows,
    total: formatNumber(data.rows),
    share: formatShare(first.rows / data.rows),
    ahead: aheadOf(data, labels, words),
  });
}

function rankingSentence({ data, words, inText, labels }: Scene): string {
  const { sentences } = words;
  const [first] = data.marks;
  if (!first) return sentences.empty;
  const tied = data.marks.filter(({ value }) => value === first.value).length;
  const value = formatFigure(first.value);
  if (tied > 1)
    return fillText(sentences.highestTie, {
      measure: inText,
      value,
      labels:
        tied > namedTies
          ? fillText(sentences.times, { count: formatNumber(tied) })
          : enumeration(labels.slice(0, tied).map(quoted), words),
    });
  return fillText(sentences.highest, {
    measure: inText,
    label: shortName(labels[0]),
    value,
    ahead: aheadOf(data, labels, words),
  });
}

function aheadOf({ marks }: ChartData, labels: readonly string[], words: ChartWords): string {
  const next = marks
    .slice(1, 3)
    .map(({ value }, index) => `${quoted(labels[index + 1] ?? '')} (${formatFigure(value)})`);
  return next.length === 0 ? '' : fillText(words.sentences.ahead, { labels: enumeration(next, words) });
}

function binSentence({ data, words, names, labels }: Scene): string {
  const best = data.marks.reduce(
    (top, { value }, index) => (value > (data.marks[top]?.value ?? 0) ? index : top),
    0,
  );
  const rows = data.marks[best]?.rows ?? 0;
  return fillText(words.sentences.wholeBin, {
    ...names,
    label: labels[best] ?? '',
    rows: counted(rows, ...words.rows),
    total: formatNumber(data.rows),
    share: formatShare(data.rows === 0 ? 0 : rows / data.rows),
  });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { fillText } from '../../french/fill-text.ts';
import { formatNumber, plural } from '../../french/typography.ts';
import type { ChartData } from './chart.ts';
import type { ChartWords } from './chart-words.ts';

/** The bar of the categories that have none of their own. */
export interface OthersBar {
  readonly label: string;
  readonly value: number;
}

/** Longer than the longest bar by this factor, it would make the others unreadable: they are told instead. */
const longest = 1.5;

/** The other categories as one bar more, the last; `null` when there is none, or when it cannot be drawn beside the rest. */
export function othersBar({ marks, others }: ChartData, words: ChartWords): OthersBar | null {
  if (others?.value == null || marks.some(({ value }) => value < 0)) return null;
  const most = Math.max(...marks.map(({ value }) => value));
  if (others.value <= 0 || others.value > most * longest) return null;
  const { categories, value } = others;
  return { label: fillText(plural(categories, ...words.others), { count: formatNumber(categories) }), value };
}

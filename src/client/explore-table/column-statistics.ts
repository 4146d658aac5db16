import { formatNumber, formatShare } from '../../french/typography.ts';
import { valueKind } from '../../tabular/column-type.ts';
import type { ValueCount } from '../../tabular/table-profile.ts';
import { readNumber } from '../../tabular/values/number.ts';
import { formatDataDay, formatDecimal } from '../../french/data-value.ts';
import { writeDecimal } from '../../french/decimal.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import type { ColumnFigures } from '../explorer/column-figures.ts';
import { drawHistogram } from './mini-histogram.ts';
import { part } from './part.ts';
import type { TableView } from './table-view.ts';

/** Fills a place with the statistics of a column; its section stays hidden when there are none. */
export async function showStatistics(section: HTMLElement, view: TableView, column: number): Promise<void> {
  const figures = await view.table.figures(column).catch(() => null);
  section.hidden = figures === null;
  if (figures === null) return;
  const { statistics } = view.texts;
  part(section, 'statistics-title').textContent = figures.wholeTable
    ? statistics.ofWholeTable
    : statistics.ofShownRows;
  const place = part(section, 'figures');
  place.replaceChildren(figureList(figures, view.texts));
  if (figures.histogram.length > 1) place.append(drawHistogram(figures.histogram));
  const top = figures.top.map(({ value, count }) => ({
    value: valueText(value, view.table.columns[column]),
    count,
  }));
  if (top.length > 0) place.append(topValues(top, view.texts));
}

function figureList(
  { filled, rows, distinct, number, date }: ColumnFigures,
  { statistics }: TableTexts,
): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'data-panel__figures';
  const add = (term: string, value: string | null): void => {
    if (value === null) return;
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = term;
    dd.textContent = value;
    list.append(dt, dd);
  };
  const decimal = (value: number | null): string | null => (value === null ? null : formatDecimal(value));
  add(statistics.filled, formatNumber(filled) + (rows ? ` (${formatShare(filled / rows)})` : ''));
  add(distinct.exact ? statistics.distinct : statistics.distinctEstimate, formatNumber(distinct.count));
  if (number) {
    add(statistics.min, decimal(number.min));
    add(statistics.max, decimal(number.max));
    add(statistics.mean, decimal(number.mean));
    add(statistics.median, decimal(number.median));
    add(statistics.sum, decimal(number.sum));
  }
  if (date) {
    add(statistics.from, formatDataDay(date.min));
    add(statistics.to, formatDataDay(date.max));
  }
  return list;
}

/** Beyond, a number is not held exactly. */
const inexact = 1e15;

/** A number of a file may be written in many ways, `2423.0`: here the French one, whole. */
function valueText(value: string, column: ExplorerColumn | undefined): string {
  if (!column || valueKind(column.type) !== 'number') return value;
  const number = readNumber(value, column.decimal);
  return number === null || Math.abs(number) >= inexact ? value : writeDecimal(number, {});
}

/** The most frequent values, each with a bar as long as its count. */
function topValues(top: readonly ValueCount[], texts: TableTexts): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'data-panel__top';
  list.setAttribute('aria-label', texts.statistics.top);
  const most = Math.max(...top.map(({ count }) => count));
  for (const { value, count } of top.slice(0, 5)) {
    const item = document.createElement('li');
    item.style.setProperty('--share', (count / most).toString());
    const [name, number] = [document.createElement('span'), document.createElement('span')];
    name.textContent = value;
    number.textContent = formatNumber(count);
    number.className = 'numeric';
    item.append(name, number);
    list.append(item);
  }
  return list;
}

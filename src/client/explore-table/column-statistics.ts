import { formatNumber, formatShare } from '../../french/typography.ts';
import type { ColumnProfile } from '../../tabular/table-profile.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { drawHistogram } from './mini-histogram.ts';
import type { TableView } from './table-view.ts';

const decimals = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 6 });

/** Fills a place with the statistics of a column over the rows that match. */
export async function showStatistics(place: HTMLElement, view: TableView, column: number): Promise<void> {
  const section = place.closest<HTMLElement>('section');
  try {
    const profile = await view.table.columnProfile(column);
    const rows = view.table.state.matching ?? view.table.state.total ?? 0;
    place.replaceChildren(figures(profile, rows, view.texts));
    const bins = profile.number?.histogram ?? profile.date?.histogram;
    if (bins && bins.length > 1) place.append(drawHistogram(bins));
    if (profile.top.length > 0) place.append(topValues(profile, view.texts));
  } catch {
    if (section) section.hidden = true;
  }
}

function figures(profile: ColumnProfile, rows: number, texts: TableTexts): HTMLElement {
  const { statistics } = texts;
  const list = document.createElement('dl');
  list.className = 'data-panel__figures';
  const add = (term: string, value: string): void => {
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = term;
    dd.textContent = value;
    list.append(dt, dd);
  };
  const share = rows === 0 ? '' : ` (${formatShare(profile.filled / rows)})`;
  add(statistics.filled, formatNumber(profile.filled) + share);
  const { count, exact } = profile.distinct;
  add(exact ? statistics.distinct : statistics.distinctEstimate, formatNumber(count));
  const { number, date } = profile;
  if (number) {
    add(statistics.min, decimals.format(number.min));
    add(statistics.max, decimals.format(number.max));
    add(statistics.mean, decimals.format(number.mean));
    add(statistics.median, decimals.format(number.quantiles[2]));
    if (profile.type === 'integer' || profile.type === 'decimal' || profile.type === 'money')
      add(statistics.sum, decimals.format(number.sum));
  }
  if (date) {
    add(statistics.from, date.min);
    add(statistics.to, date.max);
  }
  return list;
}

/** The most frequent values, each with a bar as long as its count. */
function topValues(profile: ColumnProfile, texts: TableTexts): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'data-panel__top';
  list.setAttribute('aria-label', texts.statistics.top);
  const most = Math.max(...profile.top.map(({ count }) => count));
  for (const { value, count } of profile.top.slice(0, 5)) {
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

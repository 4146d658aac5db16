import { fillText } from '../../french/fill-text.ts';
import { formatNumber, plural } from '../../french/typography.ts';
import { formatDataDay } from '../../french/data-value.ts';
import type { ColumnFilter, TableQuery } from '../../tabular/query/table-query.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { cloneTemplate, setText } from '../template.ts';
import { describeFilter } from '../../tabular/query/query-facts.ts';
import { part } from './part.ts';
import { allShown } from './shown-columns.ts';
import type { TableView } from './table-view.ts';

/** One chip per thing asked, that removes it. */
export function showChips(view: TableView): void {
  const { texts, shown } = view;
  const { query } = view.table;
  const without = (change: Partial<TableQuery>) => () => {
    view.ask(change);
  };
  const chips = [
    ...(query.search === ''
      ? []
      : [chip(view, fillText(texts.chips.search, { text: query.search }), without({ search: '' }))]),
    ...query.filters.map((filter) =>
      chip(
        view,
        filterText(filter, texts),
        without({ filters: query.filters.filter((other) => other !== filter) }),
      ),
    ),
    ...(query.sort === null ? [] : [chip(view, sortText(query.sort, texts), without({ sort: null }))]),
    ...(shown.hidden.size === 0
      ? []
      : [
          chip(view, hiddenText(shown.hidden.size, texts), () => {
            view.setShown({ ...shown, hidden: allShown(view.table.columns).hidden });
          }),
        ]),
  ];
  const bar = part(view.element, 'chips');
  bar.hidden = chips.length === 0;
  bar.querySelector('ul')?.replaceChildren(...chips);
}

/** A filter in words. */
export function filterText(filter: ColumnFilter, texts: TableTexts): string {
  const { kind, words, values } = describeFilter(filter);
  const days = filter.kind === 'dates' ? mapValues(words, ['from', 'to'], formatDataDay) : {};
  const chosen = values?.map((value) => (value === '' ? texts.emptyValue : value)).join(texts.or);
  return fillText(texts.chips[kind], {
    ...words,
    ...days,
    ...(chosen === undefined ? {} : { text: chosen }),
  });
}

/** An order in words. */
export function sortText(
  { column, descending }: NonNullable<TableQuery['sort']>,
  { chips }: TableTexts,
): string {
  return fillText(descending ? chips.sortDown : chips.sortUp, { column });
}

function hiddenText(count: number, { chips }: TableTexts): string {
  return fillText(plural(count, ...chips.hidden), { count: formatNumber(count) });
}

function mapValues(
  words: Readonly<Record<string, string>>,
  names: readonly string[],
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, change(words[name] ?? '')]));
}

function chip(view: TableView, label: string, remove: () => void): DocumentFragment {
  const fragment = cloneTemplate(view.element, 'chip');
  setText(fragment, '[data-part=label]', label);
  fragment.querySelector('button')?.addEventListener('click', () => {
    remove();
    // What had the focus is gone: the next chip takes it, or the search.
    const next = part(view.element, 'chips').querySelector<HTMLElement>('li button');
    (next ?? part(view.element, 'live').querySelector('input'))?.focus();
  });
  return fragment;
}

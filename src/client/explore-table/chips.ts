import { fillText } from '../../french/fill-text.ts';
import type { ColumnFilter, TableQuery } from '../../tabular/query/table-query.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { cloneTemplate, setText } from '../template.ts';
import { describeFilter, type FilterFacts } from '../../tabular/query/query-facts.ts';
import { part } from './part.ts';
import type { TableView } from './table-view.ts';

/** One chip per thing asked, that removes it. */
export function showChips(view: TableView): void {
  const { query } = view.table;
  const bar = part(view.element, 'chips');
  const list = bar.querySelector('ul');
  const chips = [
    ...(query.search === ''
      ? []
      : [chip(view, fillText(view.texts.chips.search, { text: query.search }), { search: '' })]),
    ...query.filters.map((filter) =>
      chip(view, filterText(filter, view.texts), {
        filters: query.filters.filter((other) => other !== filter),
      }),
    ),
  ];
  bar.hidden = chips.length === 0;
  list?.replaceChildren(...chips);
}

/** A filter in words. */
export function filterText(filter: ColumnFilter, texts: TableTexts): string {
  const facts: FilterFacts = describeFilter(filter);
  const values = facts.values?.map((value) => (value === '' ? texts.emptyValue : value)).join(texts.or);
  return fillText(texts.chips[facts.kind], {
    ...facts.words,
    ...(values === undefined ? {} : { text: values }),
  });
}

function chip(view: TableView, label: string, without: Partial<TableQuery>): DocumentFragment {
  const fragment = cloneTemplate(view.element, 'chip');
  setText(fragment, '[data-part=label]', label);
  fragment.querySelector('button')?.addEventListener('click', () => {
    view.ask(without);
    // What had the focus is gone: the next chip takes it, or the search.
    const next = part(view.element, 'chips').querySelector<HTMLElement>('li button');
    (next ?? part(view.element, 'live').querySelector('input'))?.focus();
  });
  return fragment;
}

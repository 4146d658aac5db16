import { fillText } from '../../french/fill-text.ts';
import { plural } from '../../french/typography.ts';
import { readUnknownColumns } from './shown-in-address.ts';
import type { TableView } from './table-view.ts';

/** Says which columns of the address the table does not have, and forgets what was asked of them. */
export function showUnknownColumns(view: TableView): void {
  const { table, texts, element } = view;
  const known = new Set(table.columns.map(({ name }) => name));
  const { filters, sort } = table.query;
  const asked = [...filters.map(({ column }) => column), ...(sort ? [sort.column] : [])];
  const unknownShown = readUnknownColumns(table.columns);
  const unknown = [...new Set([...asked.filter((name) => !known.has(name)), ...unknownShown])];
  if (unknown.length === 0) return;
  const names = unknown.map((name) => fillText(texts.joints.name, { name })).join(', ');
  const message = document.createElement('p');
  message.className = 'small';
  message.textContent = fillText(plural(unknown.length, ...texts.unknownColumns), { names });
  element.querySelector('[data-part=message]')?.replaceChildren(message);
  if (unknownShown.length > 0) view.setShown(view.shown);
  view.ask({
    filters: filters.filter(({ column }) => known.has(column)),
    sort: sort && known.has(sort.column) ? sort : null,
  });
}

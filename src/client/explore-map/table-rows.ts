import { fillText } from '../../french/fill-text.ts';
import type { TableSource } from '../explorer/table-source.ts';
import type { Field, MapItem } from './map-content.ts';
import type { Position } from './placement.ts';

/** Numbers of lines are shown from 1. */
export function rowItem(source: TableSource, row: number, position: Position, untitled: string): MapItem {
  return {
    key: row.toString(),
    position,
    title: null,
    fallbackTitle: fillText(untitled, { number: (row + 1).toString() }),
    fields: () => fieldsOf(source, row),
  };
}

async function fieldsOf(source: TableSource, row: number): Promise<readonly Field[]> {
  const cells = await source.row(row);
  return source.columns.map(({ name }, index) => ({ name, value: cells[index] ?? '' }));
}

import { layOut } from './field-layout.ts';
import type { EntryKind, SearchField } from './search-answer.ts';
import { toStems } from './words.ts';

/** What the index holds of one entry: the items of each field, as texts. */
export interface SearchRecord {
  readonly kind: EntryKind;
  readonly fields: Readonly<Record<SearchField, readonly string[]>>;
}

/** A record without any text, to be filled. */
export const emptyFields: SearchRecord['fields'] = {
  title: [],
  keywords: [],
  producer: [],
  theme: [],
  summary: [],
  columns: [],
  resources: [],
  values: [],
  description: [],
};

/** What Pagefind indexes of a record. */
export function toIndexedContent({ fields }: SearchRecord): string {
  const stems = (field: SearchField): string[][] => fields[field].map(toStems);
  return layOut({
    title: stems('title'),
    keywords: stems('keywords'),
    producer: stems('producer'),
    theme: stems('theme'),
    summary: stems('summary'),
    columns: stems('columns'),
    resources: stems('resources'),
    values: stems('values'),
    description: stems('description'),
  });
}

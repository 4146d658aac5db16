import { searchFields, type SearchField } from './search-answer.ts';

/**
 * Where each field stands in what Pagefind indexes of an entry: it gives back the places of words, and only a
 * place tells a title from a description. Sizes in words; what is beyond is left out. The description goes last.
 */
const fieldSizes: Readonly<Record<SearchField, number>> = {
  title: 40,
  keywords: 60,
  producer: 24,
  theme: 20,
  summary: 56,
  columns: 200,
  resources: 200,
  values: 400,
  description: 2000,
};

const fieldStarts: readonly (readonly [SearchField, number])[] = searchFields.map((field, index) => [
  field,
  searchFields.slice(0, index).reduce((sum, before) => sum + fieldSizes[before], 0),
]);

/**
 * Ends every indexed word. Pagefind finds the words that a term starts, and falls back on the words that start
 * it: with a mark that no other letter follows, a whole word finds itself only, and a start without it still works.
 */
export const wordEnd = 'ж';

/** Keeps a place without a word: Pagefind counts it, and indexes nothing. */
const emptyPlace = '.';
/** More of the same word in a field says nothing more. */
const mostRepeats = 3;

/** The content that Pagefind indexes: each field in its place, each item of a field apart from the next. */
export function layOut(fields: Readonly<Record<SearchField, readonly (readonly string[])[]>>): string {
  const places: string[] = [];
  for (const [field, start] of fieldStarts) {
    while (places.length < start) places.push(emptyPlace);
    places.push(...fieldPlaces(fields[field]).slice(0, fieldSizes[field]));
  }
  while (places.at(-1) === emptyPlace) places.pop();
  return places.join(' ');
}

function fieldPlaces(items: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  const places = items.flatMap((stems) => [
    ...stems.map((stem) => {
      const times = (seen.get(stem) ?? 0) + 1;
      seen.set(stem, times);
      return times > mostRepeats ? emptyPlace : stem + wordEnd;
    }),
    // A phrase does not go from one item to the next.
    emptyPlace,
  ]);
  places.pop();
  return places;
}

/** What is beyond all of them would be more of the last. */
const lastField: SearchField = 'description';
/** The field of each place: asked for each word of each entry that a query finds. */
const fieldByPlace: readonly SearchField[] = searchFields.flatMap((field) =>
  Array.from({ length: fieldSizes[field] }, () => field),
);

/** The field that holds a place. */
export function fieldAt(place: number): SearchField {
  return fieldByPlace[place] ?? lastField;
}

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

/** Places of an entry, empty ones included. */
const entryPlaces = searchFields.reduce((sum, field) => sum + fieldSizes[field], 0);
/** Entries of a small index have a record of Pagefind each, which takes less room. */
const smallIndex = 2000;
/** So many share one in a large index: their places still fit in two bytes. */
const sharing = 8;

/**
 * Entries that share one record of Pagefind, one after the other. For each record that holds a word, its program goes
 * through all those that do: for a word that is everywhere, it takes the square of their number.
 *
 * @param entries in the whole index.
 */
export function entriesPerRecord(entries: number): number {
  return entries <= smallIndex ? 1 : sharing;
}

/** The content of a record: that of its entries, each from the same place on. */
export function joinEntries(contents: readonly string[]): string {
  const places = contents.flatMap((content) => {
    const words = content === '' ? [] : content.split(' ');
    return [...words, ...Array<string>(entryPlaces - words.length).fill(emptyPlace)];
  });
  while (places.at(-1) === emptyPlace) places.pop();
  return places.join(' ');
}

/** Which entry of its record a place is in, and where in it. */
export function splitPlace(place: number): { readonly rank: number; readonly place: number } {
  return { rank: Math.floor(place / entryPlaces), place: place % entryPlaces };
}

/** The content that Pagefind indexes of an entry: each field in its place, each item of a field apart from the next. */
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

/** The field of each place, by its rank in `searchFields`: asked for each word of each entry that a query finds. */
const fieldByPlace = Uint8Array.from(
  searchFields.flatMap((field, index) => Array.from({ length: fieldSizes[field] }, () => index)),
);
/** What is beyond all of them would be more of the last. */
const lastField = searchFields.length - 1;

/** The field that holds a place, by its rank in `searchFields`. */
export function fieldAt(place: number): number {
  return fieldByPlace[place] ?? lastField;
}

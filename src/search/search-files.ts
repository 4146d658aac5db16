/** Cards in one file: a page of the default order takes one file. */
export const cardsPerFile = 20;

/** Names of the files of a search bundle, in its folder. */
export const searchFiles = {
  /** `EncodedFacetTable` */
  facets: 'facettes.json',
  /** Identifiers of Pagefind's records, in the order of the facet table, one space between two. */
  ids: 'identifiants.txt',
  /** Pagefind's own module. */
  engine: 'pagefind/pagefind.js',
  /** `SearchRecord[]`, taken away by the index step. */
  records: 'fiches.json',
} as const;

/** File of cards number `index`, from 0. */
export function cardsFile(index: number): string {
  return `cartes-${index.toString()}.json`;
}

/** File and place in it of the card at a position. */
export function cardPlace(position: number): { readonly file: number; readonly index: number } {
  return { file: Math.floor(position / cardsPerFile), index: position % cardsPerFile };
}

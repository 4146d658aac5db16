/** Cards in one file: few, as the results of a query are scattered over many files. */
export const cardsPerFile = 10;

/** Names of the files of a search bundle, in its folder. */
export const searchFiles = {
  /** `EncodedFacetTable` */
  facets: 'facettes.json',
  /** `DatasetMeasures` */
  measures: 'mesures.json',
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

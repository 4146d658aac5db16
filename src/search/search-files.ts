/** So many cards go in one file: it comes with the index, and no answer waits for it. */
const mostInOneFile = 300;
/** Cards in each file when there are more, up to so many: one waits for the number of files more than for their size. */
const largeFiles = { most: 2000, cards: 50 };
/** Beyond, the results of a query are in as many files as there are results: each is of one card. */
const fewCards = 1;
/** Items in one file of the longer texts that excerpts are taken from: so are they. */
export const textsPerFile = 2;

/** Cards in one file, of datasets or of the other entries. */
export function cardsPerFile(cards: number): number {
  if (cards <= mostInOneFile) return mostInOneFile;
  return cards <= largeFiles.most ? largeFiles.cards : fewCards;
}

/** Pagefind asks for its entry with this tag: without one it would never come from the cache. */
export const entryTag = '1';

/** Names of the files of a search bundle, in its folder. */
export const searchFiles = {
  /** `EncodedFacetTable` */
  facets: 'facettes.json',
  /** `DatasetMeasures` */
  measures: 'mesures.json',
  /** `EncodedLexicon` */
  lexicon: 'lexique.json',
  /** Pagefind's own module. */
  engine: 'pagefind/pagefind.js',
  /** What Pagefind reads first, with `entryTag`. */
  engineEntry: 'pagefind/pagefind-entry.json',
  /** Its program. */
  engineProgram: 'pagefind/wasm.unknown.pagefind',
  /** Names of its records, and of the parts of its index. */
  engineMeta: 'pagefind/pagefind.index.pf_meta',
  /** `SearchRecord[]`, taken away by the index step. */
  records: 'fiches.json',
} as const;

/** Words of the index, for corrections: a shard of them (`vocabulary.ts`). */
export function vocabularyFile(shard: string): string {
  return `vocabulaire-${shard}.txt`;
}

/** `DatasetCardView[]`: file of cards number `index`, from 0. */
export function cardsFile(index: number): string {
  return `cartes-${index.toString()}.json`;
}

/** `EntryCard[]`: the same for the entries that are no datasets. */
export function entriesFile(index: number): string {
  return `entrees-${index.toString()}.json`;
}

/** `DatasetText[]`: the same for what excerpts of datasets are taken from. */
export function textsFile(index: number): string {
  return `textes-${index.toString()}.json`;
}

/** File and place in it of the item at a position. */
export function placeInFiles(
  position: number,
  perFile: number,
): { readonly file: number; readonly index: number } {
  return { file: Math.floor(position / perFile), index: position % perFile };
}

/** What a first search asks for, some of it one after the other: to be asked for at once, the longest chain first. */
export const aheadFiles: readonly string[] = [
  searchFiles.engine,
  searchFiles.engineProgram,
  searchFiles.engineMeta,
  `${searchFiles.engineEntry}?ts=${entryTag}`,
  searchFiles.lexicon,
  searchFiles.facets,
];

/** What the index holds, in the order in which kinds are shown. */
export const entryKinds = [
  'dataset',
  'organization',
  'theme',
  'dataservice',
  'reuse',
  'guide',
  'page',
] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Where a word may be found in an entry, strongest evidence first. */
export const searchFields = [
  'title',
  'keywords',
  'producer',
  'theme',
  'summary',
  /** Names of the columns of its tables. */
  'columns',
  /** Titles of its files. */
  'resources',
  /** Most frequent values of its columns. */
  'values',
  'description',
] as const;

export type SearchField = (typeof searchFields)[number];

/** A stretch of the query as it was typed: offsets of its first character and after its last. */
export interface QuerySpan {
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

/**
 * Something that the query says beside its words: what agrees comes first, others follow (a place is seldom named by a
 * national dataset that covers it). Shown as a chip; taken off by asking again with `id` among
 * {@link SearchOptions.without}: its words are then searched as words.
 */
export interface Interpretation {
  /** Stable, and short enough for an address: `format:geojson`, `year:2022`, `producer:cnc`, `place:toulouse`. */
  readonly id: string;
  readonly kind: 'format' | 'year' | 'producer' | 'place' | 'theme';
  /** As on screen, from the data (« GeoJSON », « 2022 », « Toulouse »); no sentence. */
  readonly label: string;
  /** Words of the query that say it. */
  readonly spans: readonly QuerySpan[];
  /** The same as a facet of the catalogue, when there is one: id of the facet and of its value. It can be made a filter. */
  readonly facet: {
    readonly id: 'format' | 'producer' | 'theme' | 'territory' | 'period';
    readonly value: string;
  } | null;
}

/** A word that nothing holds, read as one that the index knows. */
export interface Correction {
  readonly span: QuerySpan;
  /** As to be written: « archéologie ». */
  readonly to: string;
}

/** Words that also found entries through `content/synonymes.yaml`: `to` is never empty. */
export interface Expansion {
  readonly span: QuerySpan;
  /** Other ways to say it that found something in this answer: « monuments historiques ». */
  readonly to: readonly string[];
}

/**
 * How much of the query the hits had to hold: `all` of its words; `most` of what they weigh, when no entry has
 * them all; `related`, when only words of the same family or other ways to say it are there.
 */
export type Strictness = 'all' | 'most' | 'related';

/** How a word of the query was found. */
export type MatchMeans = 'word' | 'start' | 'synonym' | 'correction' | 'family';

/** A word to highlight in the texts of a hit, in the form that `search/highlight.ts` compares. */
export interface MatchedTerm {
  /** Stems that follow each other: several for a phrase (« monument », « historique »). */
  readonly stems: readonly string[];
  readonly means: MatchMeans;
  readonly fields: readonly SearchField[];
}

/** One entry found. */
export interface SearchHit {
  readonly kind: EntryKind;
  /** A dataset: its row in the facet table. Any other: its rank among the entries of its kind. */
  readonly position: number;
  /** Comparable within one answer only. */
  readonly score: number;
  readonly matches: readonly MatchedTerm[];
}

/** What to offer when nothing fits. */
export interface NothingFound {
  /** Words of the index that look like those asked, as to be written; each finds something. */
  readonly nearest: readonly string[];
  /** Words of the query that nothing holds. */
  readonly unknown: readonly QuerySpan[];
}

/** Everything that is known about a query, once searched. */
export interface SearchAnswer {
  /** As asked, cleaned (`cleanQuery`): the offsets of spans are in it. */
  readonly query: string;
  readonly interpretations: readonly Interpretation[];
  readonly corrections: readonly Correction[];
  readonly expansions: readonly Expansion[];
  readonly strictness: Strictness;
  /** The same of the datasets alone, and the expansions that found some. */
  readonly ofDatasets: { readonly strictness: Strictness; readonly expansions: readonly Expansion[] };
  /** Words that the hits could do without: nothing, or too little, holds them. Stop words are not told. */
  readonly ignored: readonly QuerySpan[];
  /** Best first, all kinds together. Empty when nothing fits. */
  readonly hits: readonly SearchHit[];
  /** `null` when there are hits, and when nothing was asked (an empty query, or only stop words). */
  readonly nothing: NothingFound | null;
}

/** An answer as far as datasets go: an organisation that has the name asked for is no dataset of it. */
export function datasetsOnly(answer: SearchAnswer): SearchAnswer {
  const hits = answer.hits.filter(({ kind }) => kind === 'dataset');
  const isNothing = hits.length === 0 && answer.hits.length > 0;
  return {
    ...answer,
    ...answer.ofDatasets,
    hits,
    nothing: isNothing ? { nearest: [], unknown: answer.ignored } : answer.nothing,
  };
}

/** The hits of an answer that are these datasets, in their order. */
export function datasetHits({ hits }: SearchAnswer, positions: readonly number[]): SearchHit[] {
  const wanted = new Set(positions);
  const found = new Map<number, SearchHit>();
  for (const hit of hits)
    if (hit.kind === 'dataset' && wanted.has(hit.position)) found.set(hit.position, hit);
  return positions.flatMap((position) => found.get(position) ?? []);
}

export interface SearchOptions {
  /** « Search exactly »: no synonym, no correction, no word of the same family. */
  readonly exact?: boolean;
  /** Ids of interpretations that the visitor took off. */
  readonly without?: readonly string[];
}

/** An entry offered while one types. */
export interface Suggestion {
  readonly kind: EntryKind;
  readonly title: string;
  readonly href: string;
  /** Words to highlight in the title. */
  readonly matches: readonly MatchedTerm[];
}

/** What the page shows of a hit that is no dataset. */
export interface EntryCard {
  readonly title: string;
  readonly href: string;
  /** One sentence, or `null`. */
  readonly summary: string | null;
  /** Hue of a theme (`src/styles/hues.ts`), else `null`. */
  readonly hue: string | null;
  /** Name of the organisation behind it, when that says something. */
  readonly producer: string | null;
}

/** Why a hit is there, in its own words: what a card does not show already. */
export interface Excerpt {
  /** The sentence of the description that holds most of what was asked, cut around it; `null` when none does. */
  readonly sentence: string | null;
  /** A column whose name or values match. */
  readonly column: { readonly name: string; readonly value: string | null; readonly resource: string } | null;
  /** The title of a file that matches. */
  readonly resource: string | null;
}

import type { YearSpan } from '../catalog/dataset-period.ts';
import { plainWord } from '../french/plain-word.ts';
import type { FacetColumn, FacetTable, FacetValue } from './facet-table.ts';
import type { Lexicon } from './lexicon.ts';
import { spanOf, type QueryWords } from './query-words.ts';
import type { Interpretation } from './search-answer.ts';
import type { Thesaurus } from './thesaurus.ts';
import { contentWords, toStems, type Word } from './words.ts';
import { overlaps } from './year-range.ts';

/** An interpretation, and what the ranking does of it. */
export interface Understood extends Interpretation {
  /** Ranks of its words. */
  readonly ranks: readonly number[];
  /** Whether a dataset agrees; `null` when only its words can tell (a place). */
  readonly holds: ((position: number) => boolean) | null;
}

/** Interpretations that are values of a facet, known by their name. */
type NamedKind = 'format' | 'producer' | 'theme';

/** What the catalogue can recognise in a query. */
export interface Recognisable {
  readonly table: FacetTable;
  readonly thesaurus: Thesaurus;
  /** Names of places, and those that are also ordinary words. */
  readonly lexicon: Pick<Lexicon, 'places' | 'commonPlaces'>;
}

/**
 * What a query says beside its words: formats, years, producers, places and themes of the catalogue. Each word is
 * understood once; what is between quotes is words only.
 *
 * @param without ids that the visitor took off.
 */
export function interpret(
  query: QueryWords,
  { table, thesaurus, lexicon }: Recognisable,
  without: readonly string[],
): Understood[] {
  const { columns } = table;
  const free = new Set(query.words.keys());
  for (const rank of query.phrases.flat()) free.delete(rank);
  const names = {
    producer: namesOf(columns.producer),
    format: namesOf(columns.format, formatName),
    theme: namesOf(columns.theme),
  };
  const found: Understood[] = [];
  const add = (understood: Understood | null): boolean => {
    if (!understood || without.includes(understood.id) || found.some(({ id }) => id === understood.id))
      return false;
    found.push(understood);
    for (const rank of understood.ranks) free.delete(rank);
    return true;
  };
  for (const understood of findYears(query, table)) add(understood);
  for (const ranks of freeRuns(query, free, thesaurus.longest)) {
    if (!ranks.every((rank) => free.has(rank))) continue;
    const stems = ranks.map((rank) => query.words[rank]?.stem ?? '');
    // What only leads to a name is not that name: « châteaux » asks for more than the Centre des monuments nationaux.
    const ways = [stems, ...thesaurus.same(stems).map((way) => way.stems)];
    const isNamed = (kind: NamedKind): boolean =>
      add(toNamed(kind, query, ranks, columns[kind], names[kind], ways));
    if (isNamed('producer') || isNamed('format') || isNamed('theme')) continue;
    add(toPlace(query, ranks, lexicon, columns.territory));
  }
  return found;
}

/** Runs of words in order, longest first: « Centre national du cinéma » before « cinéma ». */
function freeRuns({ words }: QueryWords, free: ReadonlySet<number>, longest: number): number[][] {
  const runs: number[][] = [];
  for (let size = Math.min(words.length, Math.max(longest, 8)); size > 0; size -= 1)
    for (let from = 0; from + size <= words.length; from += 1) {
      const run = Array.from({ length: size }, (_, index) => from + index);
      if (run.every((rank) => free.has(rank))) runs.push(run);
    }
  return runs;
}

/** The first year that data may tell about, and the last one worth asking. */
const years = /^(?:1[0-9]{3}|20[0-9]{2})$/u;

function findYears(query: QueryWords, { columns }: FacetTable): Understood[] {
  const spans = columns.period.spans ?? [];
  return query.words.flatMap(({ plain }, rank) => {
    if (!years.test(plain) || query.phrases.flat().includes(rank)) return [];
    const year = Number(plain);
    const covers = (span: YearSpan | null | undefined): boolean =>
      !!span && overlaps(span, { from: year, to: year });
    return [
      {
        id: `year:${plain}`,
        kind: 'year' as const,
        label: plain,
        spans: [spanOf(query, [rank])],
        facet: spans.some(covers) ? { id: 'period' as const, value: plain } : null,
        ranks: [rank],
        holds: (position: number): boolean => covers(spans[columns.period.rows[position] ?? -1]),
      },
    ];
  });
}

/** A name as it is compared: its stems, and the same as one text. */
interface Name {
  readonly stems: readonly string[];
  readonly text: string;
}

/** Names never change: they are read once, and not again by each query. */
const namesByColumn = new WeakMap<FacetColumn, readonly Name[]>();
const placesByText = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function namesOf(column: FacetColumn, nameOf = ({ label }: FacetValue): string => label): readonly Name[] {
  const known = namesByColumn.get(column);
  if (known) return known;
  const names = column.values.map((value) => {
    const stems = toStems(nameOf(value));
    return { stems, text: stems.join(' ') };
  });
  namesByColumn.set(column, names);
  return names;
}

/** Places by their words; of two that read the same, the first. */
function placesOf(places: readonly string[]): ReadonlyMap<string, string> {
  const known = placesByText.get(places);
  if (known) return known;
  const byText = new Map(places.toReversed().map((place) => [plainText(contentWords(place)), place]));
  placesByText.set(places, byText);
  return byText;
}

/** Formats go by their id, when it is no ordinary word (« image », « lien »). */
function formatName({ id, label }: FacetValue): string {
  return /[A-Z0-9].*[A-Z0-9]/u.test(label) || id.length > 5 || plainWord(label) !== id ? id : '';
}

/** Part of a producer's name that is enough to name it: « Centre national du cinéma » of a longer one. */
const enoughOfName = 0.6;

function toNamed(
  kind: NamedKind,
  query: QueryWords,
  ranks: readonly number[],
  { values, sets, rows }: FacetColumn,
  names: readonly Name[],
  ways: readonly (readonly string[])[],
): Understood | null {
  const asked = ways.map((stems) => ({ stems, text: stems.join(' ') }));
  const index = names.findIndex((name) => asked.some((way) => isName(way, name, kind === 'producer')));
  const value = values[index];
  if (!value) return null;
  return {
    id: `${kind}:${value.id}`,
    kind,
    label: value.label,
    spans: [spanOf(query, ranks)],
    facet: { id: kind, value: value.id },
    ranks,
    holds: (position) => sets[rows[position] ?? -1]?.includes(index) ?? false,
  };
}

function isName(way: Name, name: Name, mayBePart: boolean): boolean {
  if (way.text === '' || name.text === '') return false;
  if (way.text === name.text) return true;
  return (
    mayBePart &&
    way.stems.length >= 2 &&
    way.stems.length >= name.stems.length * enoughOfName &&
    ` ${name.text} `.includes(` ${way.text} `)
  );
}

/** Plurals and feminines count: « tour » is not « Tours ». */
function plainText(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ');
}

const beforePlace = /(?:^|[^\p{L}])(?:[àa]|aux?|en|dans)\s+(?:l[ae]s?\s+|l[’'])?$/iu;

/** Whether an ordinary word is meant as a place: it has a capital that its rank does not explain, or a word before that says so. */
function isMeantAsPlace({ text, words }: QueryWords, ranks: readonly number[]): boolean {
  const [rank = 0] = ranks;
  const start = words[rank]?.start ?? 0;
  const isFirst = rank === 0 && words.length > ranks.length;
  return (/^\p{Lu}/u.test(text.slice(start)) && !isFirst) || beforePlace.test(text.slice(0, start));
}

function toPlace(
  query: QueryWords,
  ranks: readonly number[],
  { places, commonPlaces }: Recognisable['lexicon'],
  territory: FacetColumn,
): Understood | null {
  const words = ranks.flatMap((rank) => query.words[rank] ?? []);
  const label = placesOf(places).get(plainText(words));
  if (label === undefined || (commonPlaces.includes(label) && !isMeantAsPlace(query, ranks))) return null;
  const asked = words.map(({ stem }) => stem).join(' ');
  const index = namesOf(territory).findIndex(({ text }) => text === asked);
  const value = territory.values[index];
  return {
    id: `place:${plainWord(label).replaceAll(/[^a-z0-9]+/gu, '-')}`,
    kind: 'place',
    label,
    spans: [spanOf(query, ranks)],
    facet: value ? { id: 'territory', value: value.id } : null,
    ranks,
    holds: value
      ? (position) => territory.sets[territory.rows[position] ?? -1]?.includes(index) ?? false
      : null,
  };
}

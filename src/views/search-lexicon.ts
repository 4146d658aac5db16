import type { Catalog } from '../catalog/catalog.ts';
import type { Synonyms } from '../catalog/schemas/synonyms.ts';
import { zoneLabel } from '../catalog/spatial.ts';
import type { EncodedLexicon } from '../search/lexicon.ts';
import { toNumberText } from '../search/number-text.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { toThesaurus, type ThesaurusEntries } from '../search/thesaurus.ts';
import { contentWords, toStems, toWords } from '../search/words.ts';
import { departementRows, regionRows } from '../tabular/geography/french-areas.ts';

/** What the planner of searches knows beside the index. */
export function toLexicon(
  records: readonly SearchRecord[],
  catalog: Pick<Catalog, 'datasets'>,
  synonyms: Synonyms,
): EncodedLexicon {
  const thesaurus = toThesaurusEntries(synonyms);
  const { isWeakAt } = toThesaurus(thesaurus);
  const kinds = new Map<SearchRecord['kind'], number>();
  for (const { kind } of records) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const places = placeNames(catalog, synonyms.places);
  return {
    kinds: [...kinds],
    titleLengths: toNumberText(
      records.map(({ fields: { title } }) => {
        const stems = toStems(title[0] ?? '');
        return stems.filter((_, rank) => !isWeakAt(stems, rank)).length;
      }),
    ),
    listings: listingEntries(records, synonyms.listing),
    places,
    commonPlaces: commonPlaces(places, records),
    thesaurus,
  };
}

function toThesaurusEntries({ domains, cues, weak }: Synonyms): ThesaurusEntries {
  return {
    same: domains.flatMap(({ same }) => same),
    toward: domains.flatMap(({ toward }) => Object.entries(toward)),
    cues: Object.entries(cues),
    weak,
  };
}

/** Entries whose title says that they list things. */
function listingEntries(records: readonly SearchRecord[], words: readonly string[]): number[] {
  const listing = new Set(words.flatMap(toStems));
  return records.flatMap(({ fields: { title } }, entry) =>
    toStems(title[0] ?? '').some((stem) => listing.has(stem)) ? [entry] : [],
  );
}

/** Places of one word that the texts write without a capital at least as often as with one. */
function commonPlaces(places: readonly string[], records: readonly SearchRecord[]): string[] {
  const small = new Map<string, number>();
  // As the planner reads them: without articles, the first of two that read the same.
  const names = new Map(
    places.toReversed().flatMap((name) => {
      const [word, ...others] = contentWords(name);
      return word && others.length === 0 ? [[word.plain, name] as const] : [];
    }),
  );
  for (const { fields } of records)
    for (const text of [...fields.title, ...fields.summary, ...fields.description])
      for (const { start, plain } of toWords(text)) {
        if (!names.has(plain)) continue;
        const step = /^\p{Ll}/u.test(text.slice(start)) ? 1 : -1;
        small.set(plain, (small.get(plain) ?? 0) + step);
      }
  return [...small].flatMap(([plain, more]) => (more >= 0 ? [names.get(plain) ?? ''] : []));
}

/** Départements, régions, their chefs-lieux, the towns of the thesaurus, and the territories that datasets declare. */
function placeNames({ datasets }: Pick<Catalog, 'datasets'>, towns: readonly string[]): string[] {
  const areas = [...departementRows, ...regionRows].flatMap(([, name, seat]) => [name, seat]);
  const zones = datasets.flatMap(({ spatialCoverage }) =>
    spatialCoverage.zones.filter((zone) => zone !== 'country:fr').map(zoneLabel),
  );
  return [...new Set([...areas, ...towns, ...zones])].filter((name) => name !== '');
}

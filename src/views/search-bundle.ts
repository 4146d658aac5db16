import type { Catalog } from '../catalog/catalog.ts';
import type { Synonyms } from '../catalog/schemas/synonyms.ts';
import type { DatasetMeasures } from '../search/dataset-order.ts';
import type { EncodedFacetTable } from '../search/facet-table.ts';
import type { EncodedLexicon } from '../search/lexicon.ts';
import type { EntryCard } from '../search/search-answer.ts';
import { cardsPerFile } from '../search/search-files.ts';
import { toIndexedContent, type SearchRecord } from '../search/search-record.ts';
import { catalogFacetTable, catalogMeasures } from './catalog-facets.ts';
import { toDatasetCardView, type DatasetCardView } from './dataset-card.ts';
import { toSearchEntries, type SearchedText } from './search-entries.ts';
import { toLexicon } from './search-lexicon.ts';
import { toDatasetRecord } from './search-record.ts';

/** What is searched beside the catalogue. */
export interface SearchContent {
  /** Guides and pages. */
  readonly texts: readonly SearchedText[];
  readonly synonyms: Synonyms;
}

/** What the browser loads to search, all of one build: files of different builds never mix. */
export interface SearchBundle {
  /** Changes with the content, and is in the address of every file. */
  readonly version: string;
  readonly facets: EncodedFacetTable;
  readonly measures: DatasetMeasures;
  /** Cards of datasets in the order of the facet table, cut into files. */
  readonly cards: readonly (readonly DatasetCardView[])[];
  /** Cards of all other entries in the order of the index, cut into files. */
  readonly entries: readonly (readonly EntryCard[])[];
  readonly lexicon: EncodedLexicon;
  /** What Pagefind indexes: the datasets in the order of the facet table, then the entries; not published. */
  readonly records: readonly SearchRecord[];
}

/** To raise when the index step writes its files otherwise. */
const bundleFormat = 4;
/** Records enough to see that the way they are indexed changed. */
const sampled = 50;

export function toSearchBundle(catalog: Catalog, { texts, synonyms }: SearchContent): SearchBundle {
  const facets = catalogFacetTable(catalog);
  const measures = catalogMeasures(catalog);
  const views = catalog.datasets.map((dataset) => toDatasetCardView(dataset, catalog));
  const entries = toSearchEntries(catalog, texts);
  const records = [
    ...catalog.datasets.map((dataset) => toDatasetRecord(dataset, catalog)),
    ...entries.map(({ record }) => record),
  ];
  const lexicon = toLexicon(records, catalog, synonyms);
  const parts = [
    ...[facets, measures, views, entries, records, lexicon],
    // The index step adds the columns of the profiles, which change only with a fetch.
    catalog.manifest.finishedAt,
    // The bundle is kept for ever: it is another one when words are cut or laid out otherwise.
    [bundleFormat, ...records.slice(0, sampled).map(toIndexedContent)],
  ];
  return {
    version: digest(parts.map((part) => JSON.stringify(part))),
    facets,
    measures,
    cards: inFiles(views),
    entries: inFiles(entries.map(({ card }) => card)),
    lexicon,
    records,
  };
}

function inFiles<Item>(items: readonly Item[]): Item[][] {
  const perFile = cardsPerFile(items.length);
  const files = Math.ceil(items.length / perFile);
  return Array.from({ length: files }, (_, index) => items.slice(index * perFile, (index + 1) * perFile));
}

/** Two FNV-1a digests of 32 bits side by side: not secret, only different when the content differs. */
function digest(texts: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) + index;
    }
  }
  return [a, b].map((part) => (part >>> 0).toString(36).padStart(7, '0')).join('');
}

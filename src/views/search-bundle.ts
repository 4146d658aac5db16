import type { Catalog } from '../catalog/catalog.ts';
import type { DatasetMeasures } from '../search/dataset-order.ts';
import type { EncodedFacetTable } from '../search/facet-table.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { cardsPerFile } from '../search/search-files.ts';
import { catalogFacetTable, catalogMeasures } from './catalog-facets.ts';
import { toDatasetCardView, type DatasetCardView } from './dataset-card.ts';
import { toSearchRecord } from './search-record.ts';

/** What the browser loads to search, all of one build: files of different builds never mix. */
export interface SearchBundle {
  /** Changes with the content, and is in the address of every file. */
  readonly version: string;
  readonly facets: EncodedFacetTable;
  readonly measures: DatasetMeasures;
  /** Cards in the order of the facet table, cut into files. */
  readonly cards: readonly (readonly DatasetCardView[])[];
  /** What Pagefind indexes, in the same order; not published. */
  readonly records: readonly SearchRecord[];
}

const bundles = new WeakMap<Catalog, SearchBundle>();

export function toSearchBundle(catalog: Catalog): SearchBundle {
  const bundle = bundles.get(catalog) ?? makeBundle(catalog);
  bundles.set(catalog, bundle);
  return bundle;
}

function makeBundle(catalog: Catalog): SearchBundle {
  const facets = catalogFacetTable(catalog);
  const measures = catalogMeasures(catalog);
  const views = catalog.datasets.map((dataset) => toDatasetCardView(dataset, catalog));
  const records = catalog.datasets.map((dataset) => toSearchRecord(dataset, catalog));
  const files = Math.ceil(views.length / cardsPerFile);
  return {
    version: digest([facets, measures, views, records].map((part) => JSON.stringify(part))),
    facets,
    measures,
    cards: Array.from({ length: files }, (_, index) =>
      views.slice(index * cardsPerFile, (index + 1) * cardsPerFile),
    ),
    records,
  };
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

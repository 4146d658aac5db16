import type { DatasetMeasures } from '../../search/dataset-order.ts';
import type { FacetTable } from '../../search/facet-table.ts';
import { searchFiles } from '../../search/search-files.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import { getJson } from '../search/get-json.ts';
import { LoadOnce } from '../search/load-once.ts';
import { SearchClient } from '../search/search-client.ts';

/** Everything the search of the catalogue loads. */
export class SearchData {
  readonly #source: string;
  readonly #client: SearchClient;
  readonly #loaded = new LoadOnce();

  constructor(source: string) {
    this.#source = source;
    this.#client = new SearchClient(source);
  }

  table(): Promise<FacetTable> {
    return this.#client.table();
  }

  measures(): Promise<DatasetMeasures> {
    return this.#loaded.get('measures', () => getJson<DatasetMeasures>(this.#source + searchFiles.measures));
  }

  /** Positions of the datasets that a query finds, best first. */
  async find(query: string): Promise<number[]> {
    const { hits } = await this.#client.search(query);
    return hits.filter(({ kind }) => kind === 'dataset').map(({ position }) => position);
  }

  warm(): void {
    this.#client.warm();
  }

  cards(positions: readonly number[]): Promise<DatasetCardView[]> {
    return this.#client.cards(positions);
  }
}

import type { DatasetMeasures } from '../../search/dataset-order.ts';
import { searchFiles } from '../../search/search-files.ts';
import { getJson } from '../search/get-json.ts';
import { LoadOnce } from '../search/load-once.ts';
import { SearchClient } from '../search/search-client.ts';

/** Everything the search of the catalogue loads: the search itself, and what the catalogue is ordered by. */
export class SearchData {
  readonly client: SearchClient;
  readonly #source: string;
  readonly #loaded = new LoadOnce();

  constructor(source: string) {
    this.client = new SearchClient(source, true);
    this.#source = source;
  }

  measures(): Promise<DatasetMeasures> {
    return this.#loaded.get('measures', () => getJson<DatasetMeasures>(this.#source + searchFiles.measures));
  }
}

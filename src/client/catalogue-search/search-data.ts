import type { DatasetMeasures } from '../../search/dataset-order.ts';
import { decodeFacetTable, type EncodedFacetTable, type FacetTable } from '../../search/facet-table.ts';
import { rankHits } from '../../search/relevance.ts';
import { cardPlace, cardsFile, searchFiles } from '../../search/search-files.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import { openEngine } from './search-engine.ts';

/** Everything the search loads, each thing once; what failed is asked again next time. */
export class SearchData {
  readonly #source: string;
  readonly #loading = new Map<string, Promise<unknown>>();

  constructor(source: string) {
    this.#source = source;
  }

  table(): Promise<FacetTable> {
    return this.#once('table', async () =>
      decodeFacetTable(await getJson<EncodedFacetTable>(this.#source + searchFiles.facets)),
    );
  }

  measures(): Promise<DatasetMeasures> {
    return this.#once('measures', () => getJson<DatasetMeasures>(this.#source + searchFiles.measures));
  }

  /** Positions that a query finds, best first. */
  async find(query: string): Promise<number[]> {
    const engine = this.#once('engine', () => openEngine(this.#source));
    const [table, { find }] = await Promise.all([this.table(), engine]);
    return rankHits(await find(query), table);
  }

  /** Starts to load the table and the engine; a failure is told by the search that needs them. */
  warm(): void {
    this.table().catch(() => undefined);
    this.#once('engine', () => openEngine(this.#source)).catch(() => undefined);
  }

  async cards(positions: readonly number[]): Promise<DatasetCardView[]> {
    const cards = await Promise.all(
      positions.map(async (position) => {
        const { file, index } = cardPlace(position);
        return (await this.#cardsOf(file))[index];
      }),
    );
    return cards.filter((card) => card !== undefined);
  }

  #cardsOf(file: number): Promise<readonly DatasetCardView[]> {
    return this.#once(`cards ${file}`, () =>
      getJson<readonly DatasetCardView[]>(this.#source + cardsFile(file)),
    );
  }

  #once<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = this.#loading.get(key) as Promise<Value> | undefined;
    if (known) return known;
    const loading = load();
    this.#loading.set(key, loading);
    loading.catch(() => this.#loading.delete(key));
    return loading;
  }
}

/** A file of the bundle that this page belongs to: its folder changes with its content, so its shape is known. */
async function getJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} failed with status ${response.status}.`);
  return (await response.json()) as Value;
}

import { decodeFacetTable, type EncodedFacetTable, type FacetTable } from '../../search/facet-table.ts';
import { rankHits } from '../../search/relevance.ts';
import type {
  Excerpt,
  SearchAnswer,
  SearchHit,
  SearchOptions,
  Suggestion,
} from '../../search/search-answer.ts';
import { cardPlace, cardsFile, searchFiles } from '../../search/search-files.ts';
import { cleanQuery } from '../../search/search-state.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import { getJson } from './get-json.ts';
import { LoadOnce } from './load-once.ts';
import { openEngine } from './search-engine.ts';

/**
 * The search, for the browser: nothing is loaded before `warm` or a first question. Every method rejects with
 * a `SearchFailure`; what failed is tried again by the next call.
 */
export class SearchClient {
  readonly #source: string;
  readonly #loaded = new LoadOnce();

  /** @param source folder of the search bundle (`searchFolder` of `routes.ts`), from `data-source`. */
  constructor(source: string) {
    this.#source = source;
  }

  /** Starts to load what a search takes, when a field is focused; a failure is told by the search that needs it. */
  warm(): void {
    this.table().catch(() => undefined);
    this.#engine().catch(() => undefined);
  }

  /** What a query finds, and how it was understood. */
  async search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const asked = cleanQuery(query);
    const [table, { find }] = await Promise.all([this.table(), this.#engine()]);
    const hits = asked === '' ? [] : await find(options.exact === true ? `"${asked}"` : asked);
    const scores = new Map(hits.map(({ position, score }) => [position, score]));
    return {
      query: asked,
      interpretations: [],
      corrections: [],
      expansions: [],
      strictness: 'all',
      ignored: [],
      hits: rankHits(hits, table).map((position) => ({
        kind: 'dataset',
        position,
        score: scores.get(position) ?? 0,
        matches: [],
      })),
      nothing: hits.length > 0 || asked === '' ? null : { nearest: [], unknown: [] },
    };
  }

  /** What to offer under the field while one types, best first, at most `limit` of each kind. */
  async suggest(prefix: string, limit = 4): Promise<Suggestion[]> {
    const { hits } = await this.search(prefix, { typing: true });
    const shown = hits.slice(0, limit);
    const cards = await this.cards(shown.map(({ position }) => position));
    return cards.map(({ title, href }, index) => ({
      kind: 'dataset',
      title,
      href,
      matches: shown[index]?.matches ?? [],
    }));
  }

  /** The facet table: what `position` of a dataset is a row of. */
  table(): Promise<FacetTable> {
    return this.#loaded.get('table', async () =>
      decodeFacetTable(await getJson<EncodedFacetTable>(this.#source + searchFiles.facets)),
    );
  }

  /** Cards of datasets, in the order of their positions. */
  async cards(positions: readonly number[]): Promise<DatasetCardView[]> {
    const cards = await Promise.all(
      positions.map(async (position) => {
        const { file, index } = cardPlace(position);
        const url = this.#source + cardsFile(file);
        return (await this.#loaded.get(url, () => getJson<readonly DatasetCardView[]>(url)))[index];
      }),
    );
    return cards.filter((card) => card !== undefined);
  }

  /** Why each of these datasets is there: loaded for the results on the page only. */
  excerpts(hits: readonly SearchHit[]): Promise<Excerpt[]> {
    return Promise.resolve(hits.map(() => ({ sentence: null, column: null, resource: null })));
  }

  #engine(): ReturnType<typeof openEngine> {
    return this.#loaded.get('engine', () => openEngine(this.#source));
  }
}

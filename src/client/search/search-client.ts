import { toExcerpt, type DatasetText } from '../../search/dataset-text.ts';
import { decodeFacetTable, type EncodedFacetTable, type FacetTable } from '../../search/facet-table.ts';
import { decodeLexicon, entriesOf, type EncodedLexicon, type Lexicon } from '../../search/lexicon.ts';
import { plan, type PlannerTools } from '../../search/planner.ts';
import type {
  EntryCard,
  EntryKind,
  Excerpt,
  SearchAnswer,
  SearchHit,
  SearchOptions,
  Suggestion,
} from '../../search/search-answer.ts';
import {
  aheadFiles,
  cardsFile,
  cardsPerFile,
  entriesFile,
  placeInFiles,
  searchFiles,
  textsFile,
  textsPerFile,
  vocabularyFile,
} from '../../search/search-files.ts';
import { cleanQuery } from '../../search/search-state.ts';
import { SearchFailure } from '../../search/search-failure.ts';
import { toThesaurus } from '../../search/thesaurus.ts';
import { parseVocabulary } from '../../search/vocabulary.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import { nextTask } from '../next-task.ts';
import { getJson, getText } from './get-json.ts';
import { LoadOnce } from './load-once.ts';
import { openEngine, type SearchEngine } from './search-engine.ts';

/**
 * The search, for the browser: nothing is loaded before `warm` or a first question. Every method rejects with
 * a `SearchFailure`; what failed is tried again by the next call.
 */
export class SearchClient {
  readonly #source: string;
  readonly #loaded = new LoadOnce();
  #engine: SearchEngine | undefined;
  #isAhead: boolean;

  /**
   * @param source folder of the search bundle (`searchFolder` of `routes.ts`), from `data-source`.
   * @param isAhead whether its `aheadFiles` were asked for already.
   */
  constructor(source: string, isAhead = false) {
    this.#source = source;
    this.#isAhead = isAhead;
  }

  /** Starts to load what a search takes, when a field is focused; a failure is told by the search that needs it. */
  warm(): void {
    this.#tools().catch(() => undefined);
    this.table()
      .then(({ size }) => (size > 0 && size <= cardsPerFile(size) ? this.cards([0]) : []))
      .catch(() => undefined);
  }

  /** What a query finds, and how it was understood. */
  async search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    try {
      return await plan(cleanQuery(query), options, await this.#tools());
    } catch (error) {
      this.#closeEngine();
      throw error instanceof SearchFailure && error.reason === 'damaged' && !navigator.onLine
        ? new SearchFailure('offline', error.message, { cause: error })
        : error;
    }
  }

  /** What to offer under the field while one types: the best of each kind, at most `limit` of each. */
  async suggest(prefix: string, limit = 4): Promise<Suggestion[]> {
    const { hits } = await this.search(prefix);
    const taken = new Map<EntryKind, number>();
    const shown = hits.filter(({ kind }) => {
      const count = (taken.get(kind) ?? 0) + 1;
      taken.set(kind, count);
      return count <= limit;
    });
    return Promise.all(
      shown.map(async ({ kind, position, matches }) => {
        const [card] =
          kind === 'dataset' ? await this.cards([position]) : await this.entries(kind, [position]);
        return { kind, title: card?.title ?? '', href: card?.href ?? '', matches };
      }),
    );
  }

  /** The facet table: what `position` of a dataset is a row of. */
  table(): Promise<FacetTable> {
    return this.#loaded.get('table', async () =>
      decodeFacetTable(await getJson<EncodedFacetTable>(this.#source + searchFiles.facets)),
    );
  }

  /** Cards of datasets, in the order of their positions. */
  async cards(positions: readonly number[]): Promise<DatasetCardView[]> {
    const { size } = await this.table();
    return this.#fromFiles<DatasetCardView>(cardsFile, cardsPerFile(size), positions);
  }

  /** What to show of hits of any other kind, in their order. */
  async entries(kind: Exclude<EntryKind, 'dataset'>, positions: readonly number[]): Promise<EntryCard[]> {
    const { kinds } = await this.#lexicon();
    const others = kinds.filter(([of]) => of !== 'dataset');
    const before = entriesOf({
      kinds: others.slice(
        0,
        others.findIndex(([of]) => of === kind),
      ),
    });
    return this.#fromFiles<EntryCard>(
      entriesFile,
      cardsPerFile(entriesOf({ kinds: others })),
      positions.map((position) => before + position),
    );
  }

  /**
   * Why each of these datasets is there: loaded for the results on the page only. The page goes on between two of them.
   *
   * @param late whether nobody waits any more: what is left is not worth the time.
   */
  async excerpts(hits: readonly SearchHit[], late: () => boolean): Promise<Excerpt[]> {
    const texts = await this.#fromFiles<DatasetText>(
      textsFile,
      textsPerFile,
      hits.map(({ position }) => position),
    );
    const excerpts: Excerpt[] = [];
    for (const [index, text] of texts.entries()) {
      await nextTask();
      if (late()) break;
      excerpts.push(toExcerpt(text, hits[index]?.matches ?? []));
    }
    return excerpts;
  }

  async #fromFiles<Item>(
    fileName: (file: number) => string,
    perFile: number,
    positions: readonly number[],
  ): Promise<Item[]> {
    const items = await Promise.all(
      positions.map(async (position) => {
        const { file, index } = placeInFiles(position, perFile);
        const url = this.#source + fileName(file);
        return (await this.#loaded.get(url, () => getJson<readonly Item[]>(url)))[index];
      }),
    );
    return items.filter((item) => item !== undefined);
  }

  /** Asks at once for what the engine asks for one file after the other: it waits in the cache, and what fails is told later. */
  #fetchAhead(): void {
    if (this.#isAhead) return;
    this.#isAhead = true;
    for (const name of aheadFiles) fetch(this.#source + name).catch(() => null);
  }

  /** Pagefind keeps what it failed to load: only another one asks again. */
  #closeEngine(): void {
    this.#engine?.close();
    this.#engine = undefined;
    this.#loaded.forget('engine');
    this.#loaded.forget('tools');
  }

  #lexicon(): Promise<Lexicon> {
    return this.#loaded.get('lexicon', async () =>
      decodeLexicon(await getJson<EncodedLexicon>(this.#source + searchFiles.lexicon)),
    );
  }

  #tools(): Promise<PlannerTools> {
    return this.#loaded.get('tools', async () => {
      this.#fetchAhead();
      const [index, table, lexicon] = await Promise.all([
        this.#loaded.get('engine', async () => (this.#engine = await openEngine(this.#source))),
        this.table(),
        this.#lexicon(),
      ]);
      return {
        index,
        table,
        lexicon,
        thesaurus: toThesaurus(lexicon.thesaurus),
        vocabulary: this.#vocabulary,
      };
    });
  }

  readonly #vocabulary: PlannerTools['vocabulary'] = async (shards) => {
    const words = shards.map((shard) => {
      const url = this.#source + vocabularyFile(shard);
      return this.#loaded.get(url, async () => parseVocabulary(await getText(url)));
    });
    return (await Promise.all(words)).flat();
  };
}

import {
  asksForSearch,
  cleanQuery,
  currentOrder,
  defaultOrder,
  emptyState,
  formatSearchState,
  isUnfiltered,
  parseSearchState,
  unknownValues,
  withFacetValue,
  withKnownValues,
  withQuery,
  type SearchState,
} from '../../search/search-state.ts';
import { filterPositions } from '../../search/facet-counts.ts';
import { isMeasuredOrder, type SearchOrder } from '../../search/dataset-order.ts';
import { toResultPage } from '../../search/result-page.ts';
import { datasetHits, datasetsOnly, type SearchAnswer } from '../../search/search-answer.ts';
import type { CatalogueTexts } from '../../views/search-texts.ts';
import { afterPaint } from '../next-task.ts';
import { isPlainClick } from '../search-results/plain-click.ts';
import { LatestOnly } from '../search-results/latest-only.ts';
import { TypedAddress } from '../search-results/typed-address.ts';
import { FacetPanel } from './facet-panel.ts';
import { ResultView } from './result-view.ts';
import { SearchData } from './search-data.ts';

/** What starts the search: an address, or the first use of the page. */
export type SearchStart = 'address' | 'typing' | 'choice';

/** Why the list changes: it says where the focus goes, and when the change is announced. */
type Reason = 'address' | 'typing' | 'choice' | 'page';

/** Runs the search: what is asked (form, facets, address) → state → results. */
export class LiveCatalogue {
  readonly #host: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #data: SearchData;
  readonly #panel: FacetPanel;
  readonly #view: ResultView;
  readonly #input: HTMLInputElement | null;
  readonly #staticPath = location.pathname;
  readonly #address = new TypedAddress();
  readonly #typed = new LatestOnly((state: SearchState) => this.#show(state, 'typing'));
  #state: SearchState = emptyState;
  /** Number of the last search: answers that arrive later than the next question are dropped. */
  #turn = 0;

  constructor(host: HTMLElement, signal: AbortSignal) {
    const block = host.querySelector('script[data-part=texts]');
    // Written by CatalogueSearch.astro of the same build.
    const texts = JSON.parse(block?.textContent ?? '{}') as CatalogueTexts;
    this.#host = host;
    this.#signal = signal;
    this.#data = new SearchData(host.dataset['source'] ?? '');
    this.#panel = new FacetPanel(host, texts.facets);
    this.#view = new ResultView(host, texts);
    this.#input = host.querySelector('form[role=search] input');
  }

  /**
   * Searches what the address asks, else what the form says; an address that asks for nothing leaves the page.
   *
   * @param typed whether the field was written in since the page came: what it says is then later than the address.
   */
  start(start: SearchStart, typed: boolean): void {
    this.#listen();
    if (isSearchAddress()) {
      const state = parseSearchState(new URLSearchParams(location.search));
      if (typed) this.#go({ ...withQuery(state, cleanQuery(this.#input?.value ?? '')), page: 1 }, 'typing');
      else void this.#show(state, 'address');
    } else {
      const order = this.#host.dataset['order'] as SearchOrder;
      this.#state = { ...emptyState, order: order === defaultOrder('') ? null : order };
      if (start !== 'address') this.#go(this.#asked(), start);
    }
    this.warm();
  }

  /** Loads what a search takes before it is asked: a field is focused some time before its first letter. */
  warm(): void {
    this.#data.client.warm();
  }

  /** Draws the lists of the facets again, once one was unfolded or searched. */
  async showFacets(): Promise<void> {
    try {
      this.#panel.redraw(await this.#data.client.table());
    } catch (error) {
      if (!this.#signal.aborted) this.#view.showError(error);
    }
  }

  /** Searches the years written in the form of the period, if they are years. */
  async chooseYears(): Promise<void> {
    try {
      const table = await this.#data.client.table();
      if (this.#panel.chooseYears(table)) this.#go(this.#asked(), 'choice');
    } catch (error) {
      if (!this.#signal.aborted) this.#view.showError(error);
    }
  }

  #listen(): void {
    const options = { signal: this.#signal };
    const { form } = this.#input ?? {};
    form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#go(this.#asked(), 'choice');
      },
      options,
    );
    this.#input?.addEventListener(
      'input',
      () => {
        this.#go(this.#asked(), 'typing');
      },
      options,
    );
    this.#host.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === 'checkbox')
          this.#go(this.#asked(), 'choice');
      },
      options,
    );
    this.#host.addEventListener(
      'click',
      (event) => {
        this.#follow(event);
      },
      options,
    );
    addEventListener(
      'pagehide',
      () => {
        this.#address.flush();
      },
      options,
    );
    addEventListener(
      'popstate',
      () => {
        this.#address.forget();
        this.#typed.drop();
        void this.#show(parseSearchState(new URLSearchParams(location.search)), 'address');
      },
      options,
    );
  }

  /** The state as the form and the boxes say it, from the first page. */
  #asked(): SearchState {
    const state = this.#panel
      .choices()
      .reduce((next, { facet, value }) => withFacetValue(next, facet, value, true), {
        ...this.#state,
        selection: emptyState.selection,
        page: 1,
      });
    return withQuery(state, cleanQuery(this.#input?.value ?? ''));
  }

  /** Links of the search (chips, orders, pages) change the state instead of the page. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlainClick(event)) return;
    if (!this.#view.owns(link)) {
      this.#address.flush();
      return;
    }
    event.preventDefault();
    const state = parseSearchState(new URL(link.href).searchParams);
    this.#go(state, link.dataset['page'] === undefined ? 'choice' : 'page');
  }

  #go(state: SearchState, reason: Exclude<Reason, 'address'>): void {
    this.#address.write(this.#addressOf(state), { typing: reason === 'typing' });
    // The page as it came has its own address: no delay to go back to it.
    if (state.query === '') this.#address.flush();
    this.#state = state;
    if (reason === 'typing') {
      void this.#typed.ask(state);
      return;
    }
    // A letter that waits would be answered after this choice, and undo it.
    this.#typed.drop();
    void this.#show(state, reason);
  }

  #addressOf(state: SearchState): string {
    return (this.#host.dataset['path'] ?? '') + formatSearchState(state);
  }

  async #show(asked: SearchState, reason: Reason): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const late = (): boolean => turn !== this.#turn || this.#signal.aborted;
    this.#state = asked;
    this.#fillForm();
    try {
      const { client } = this.#data;
      const table = await client.table();
      const state = withKnownValues(asked, table);
      const [found, measures] = await Promise.all([
        state.query === '' ? null : client.search(state.query, state),
        isMeasuredOrder(currentOrder(state)) ? this.#data.measures() : null,
      ]);
      if (late()) return;
      const answer = found && datasetsOnly(found);
      const hits = answer?.hits.map(({ position }) => position) ?? null;
      const result = toResultPage(table, state, hits, measures);
      const isStatic = isUnfiltered(asked) && !isSearchAddress() && location.pathname === this.#staticPath;
      const cards = isStatic ? [] : await client.cards(result.positions);
      if (late()) return;
      const focused = document.activeElement;
      const showFacets = (): void => {
        this.#panel.show(table, result.counts(), state.selection);
      };
      // While one types, the boxes stay as they are: only their counts follow, after the results.
      if (reason !== 'typing') showFacets();
      if (isStatic) this.#view.showStatic();
      else
        this.#view.show({
          state,
          result,
          cards,
          answer,
          found: hits?.length ?? 0,
          elsewhere: (found?.hits.length ?? 0) - (hits?.length ?? 0),
          unknown: unknownValues(asked, table),
          hrefFor: (next) => this.#addressOf(next),
          labelOf: (chosen) => this.#panel.labelOf(table, chosen),
          only: ({ facet, value }) => {
            // Alone in its facet: beside another value it would add to the list.
            const next = { ...state, selection: { ...state.selection, [facet]: [value] }, page: 1 };
            const { length: count } = filterPositions(table, next.selection, hits ?? []);
            return count === 0 || count === result.total ? null : { href: this.#addressOf(next), count };
          },
        });
      this.#view.announce({ typing: reason === 'typing' });
      if (reason === 'page') this.#view.focus({ scroll: true });
      // A chip that was pressed is gone: without this, the keyboard would start again from the top of the page.
      else if (focused && (!focused.isConnected || focused.closest('[hidden]')))
        this.#view.focus({ scroll: false });
      this.#refine(answer, result.positions, reason === 'typing' ? showFacets : null, late).catch(
        (error: unknown) => {
          if (!late()) this.#view.showError(error);
        },
      );
    } catch (error) {
      if (!late()) this.#view.showError(error);
    }
  }

  /** What the results do not wait for, and what the next key does not either. */
  async #refine(
    answer: SearchAnswer | null,
    positions: readonly number[],
    showFacets: (() => void) | null,
    late: () => boolean,
  ): Promise<void> {
    await afterPaint();
    if (late()) return;
    showFacets?.();
    if (answer) await this.#explain(answer, positions, late);
  }

  /** Why each result is there, once the results are. It is an addition: without it the results stay as they are. */
  async #explain(answer: SearchAnswer, positions: readonly number[], late: () => boolean): Promise<void> {
    const hits = datasetHits(answer, positions);
    const excerpts = await this.#data.client.excerpts(hits, late).catch(() => []);
    if (!late()) this.#view.showExcerpts(hits, excerpts);
  }

  /** The field follows the address, but is never written over while one types in it. */
  #fillForm(): void {
    if (this.#input && cleanQuery(this.#input.value) !== this.#state.query)
      this.#input.value = this.#state.query;
  }
}

function isSearchAddress(): boolean {
  return asksForSearch(new URLSearchParams(location.search));
}

import {
  asksForSearch,
  defaultOrder,
  cleanQuery,
  currentOrder,
  emptyState,
  formatSearchState,
  isUnfiltered,
  parseSearchState,
  withFacetValue,
  withKnownValues,
  type SearchState,
} from '../../search/search-state.ts';
import { isMeasuredOrder, type SearchOrder } from '../../search/dataset-order.ts';
import { toResultPage } from '../../search/result-page.ts';
import { FacetPanel } from './facet-panel.ts';
import { ResultView } from './result-view.ts';
import { SearchData } from './search-data.ts';

/** Between the last key and the search: a word is not searched letter by letter. */
const typingPause = 180;

/** What starts the search: an address, or the first use of the page. */
export type SearchStart = 'address' | 'typing' | 'choice';

/** Runs the search: what is asked (form, facets, address) → state → results. */
export class LiveCatalogue {
  readonly #host: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #data: SearchData;
  readonly #panel: FacetPanel;
  readonly #view: ResultView;
  readonly #input: HTMLInputElement | null;
  readonly #staticPath = location.pathname;
  #state: SearchState = emptyState;
  /** Number of the last search: answers that arrive later than the next question are dropped. */
  #turn = 0;
  #timer = 0;
  #typing = false;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
    this.#data = new SearchData(host.dataset['source'] ?? '');
    this.#panel = new FacetPanel(host);
    this.#view = new ResultView(host);
    this.#input = host.querySelector('input[type=search]');
  }

  /** Searches what the address asks, else what the form says; an address that asks for nothing leaves the page. */
  start(start: SearchStart): void {
    this.#listen();
    if (isSearchAddress()) {
      this.#state = parseSearchState(new URLSearchParams(location.search));
      void this.#show();
    } else {
      const order = this.#host.dataset['order'] as SearchOrder;
      this.#state = { ...emptyState, order: order === defaultOrder('') ? null : order };
      if (start !== 'address') this.#go(this.#asked(this.#state), start);
    }
    this.warm();
  }

  /** Loads what a search takes before it is asked: a field is focused some time before its first letter. */
  warm(): void {
    this.#data.warm();
  }

  #listen(): void {
    const options = { signal: this.#signal };
    this.#input?.form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        clearTimeout(this.#timer);
        this.#typing = false;
        this.#go(this.#asked(this.#state));
      },
      options,
    );
    this.#input?.addEventListener(
      'input',
      () => {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => {
          this.#go(this.#asked(this.#state), 'typing');
        }, typingPause);
      },
      options,
    );
    this.#host.addEventListener(
      'change',
      (event) => {
        if (event.target !== this.#input) this.#go(this.#asked(this.#state));
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
      'popstate',
      () => {
        this.#typing = false;
        this.#state = parseSearchState(new URLSearchParams(location.search));
        void this.#show();
      },
      options,
    );
  }

  /** The state as the form and the boxes say it, from the first page. */
  #asked(state: SearchState): SearchState {
    const choices = this.#panel.choices();
    const selected = choices.reduce((next, { facet, value }) => withFacetValue(next, facet, value, true), {
      ...state,
      selection: emptyState.selection,
    });
    return { ...selected, query: cleanQuery(this.#input?.value ?? ''), page: 1 };
  }

  /** Links of the search (chips, orders, pages) change the state instead of the page. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !this.#view.owns(link)) return;
    event.preventDefault();
    this.#typing = false;
    const state = parseSearchState(new URL(link.href).searchParams);
    this.#go(state, link.dataset['page'] === undefined ? 'choice' : 'page');
  }

  #go(state: SearchState, reason: 'choice' | 'typing' | 'page' = 'choice'): void {
    const address = this.#addressOf(state);
    // One step back leaves the whole of what was typed in one go.
    if (reason === 'typing' && this.#typing) history.replaceState(null, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.#typing = reason === 'typing';
    this.#state = state;
    void this.#show({ focus: reason === 'page' });
  }

  #addressOf(state: SearchState): string {
    return (this.#host.dataset['path'] ?? '') + formatSearchState(state);
  }

  async #show({ focus = false } = {}): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const late = (): boolean => turn !== this.#turn || this.#signal.aborted;
    this.#fillForm();
    try {
      const table = await this.#data.table();
      const state = withKnownValues(this.#state, table);
      const [hits, measures] = await Promise.all([
        state.query === '' ? null : this.#data.find(state.query),
        isMeasuredOrder(currentOrder(state)) ? this.#data.measures() : null,
      ]);
      if (late()) return;
      const result = toResultPage(table, state, hits, measures);
      const isStatic = isUnfiltered(state) && !isSearchAddress() && location.pathname === this.#staticPath;
      const cards = isStatic ? [] : await this.#data.cards(result.positions);
      if (late()) return;
      const focused = document.activeElement;
      this.#panel.show(table, result.counts, state.selection);
      if (isStatic) this.#view.showStatic();
      else
        this.#view.show(state, result, cards, {
          order: currentOrder(state),
          hrefFor: (next) => this.#addressOf(next),
          labelOf: (facet, value) => this.#panel.labelOf(table, facet, value),
        });
      if (focus) this.#view.focus({ scroll: true });
      // A chip that was pressed is gone: without this, the keyboard would start again from the top of the page.
      else if (focused && (!focused.isConnected || focused.closest('[hidden]')))
        this.#view.focus({ scroll: false });
    } catch {
      if (!late()) this.#view.showError();
    }
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

import { hitsByKind, type KindHits } from '../../search/hits-by-kind.ts';
import type { SearchHit } from '../../search/search-answer.ts';
import { cleanQuery, withQuery } from '../../search/search-state.ts';
import { formatSiteSearch, parseSiteSearch, type SiteSearchState } from '../../search/site-search-state.ts';
import type { SiteSearchTexts } from '../../views/search-texts.ts';
import { SearchClient } from '../search/search-client.ts';
import { afterPaint } from '../next-task.ts';
import { LatestOnly } from '../search-results/latest-only.ts';
import { isPlainClick } from '../search-results/plain-click.ts';
import { TypedAddress } from '../search-results/typed-address.ts';
import { SiteResultView, type KindCards } from './site-result-view.ts';

/** Why the results change: it says where the focus goes, and when the change is announced. */
type Reason = 'typing' | 'choice' | 'address';

/** Runs the search of the site: what is asked (form, links, address) → answer → results by kind. */
export class LiveSiteSearch {
  readonly #host: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #client: SearchClient;
  readonly #view: SiteResultView;
  readonly #input: HTMLInputElement | null;
  readonly #address = new TypedAddress();
  readonly #typed = new LatestOnly((state: SiteSearchState) => this.#show(state, 'typing'));
  #state: SiteSearchState = parseSiteSearch(new URLSearchParams(location.search));
  /** Number of the last search: answers that arrive later than the next question are dropped. */
  #turn = 0;

  constructor(host: HTMLElement, signal: AbortSignal) {
    const block = host.querySelector('script[data-part=texts]');
    // Written by SiteSearch.astro of the same build.
    const texts = JSON.parse(block?.textContent ?? '{}') as SiteSearchTexts;
    this.#host = host;
    this.#signal = signal;
    this.#client = new SearchClient(host.dataset['source'] ?? '');
    this.#view = new SiteResultView(host, texts);
    this.#input = host.querySelector('form input');
    this.#client.warm();
    host.addEventListener(
      'click',
      (event) => {
        this.#follow(event);
      },
      { signal },
    );
    addEventListener(
      'pagehide',
      () => {
        this.#address.flush();
      },
      { signal },
    );
  }

  /** Searches what the address asks, or what the field says. */
  search(reason: Reason): void {
    if (reason === 'address') {
      this.#address.forget();
      this.#typed.drop();
      void this.#show(parseSiteSearch(new URLSearchParams(location.search)), reason);
      return;
    }
    const state = withQuery(this.#state, cleanQuery(this.#input?.value ?? ''));
    this.#go(state === this.#state ? state : { ...state, kind: null, page: 1 }, reason);
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlainClick(event)) return;
    const url = new URL(link.href);
    if (url.pathname !== this.#host.dataset['path'] || !this.#view.owns(link)) {
      this.#address.flush();
      return;
    }
    event.preventDefault();
    this.#go(parseSiteSearch(url.searchParams), 'choice');
  }

  #go(state: SiteSearchState, reason: 'typing' | 'choice'): void {
    this.#address.write(this.#addressOf(state), { typing: reason === 'typing' });
    this.#state = state;
    if (reason === 'typing') {
      void this.#typed.ask(state);
      return;
    }
    // A letter that waits would be answered after this choice, and undo it.
    this.#typed.drop();
    void this.#show(state, reason);
  }

  #addressOf(state: SiteSearchState): string {
    return (this.#host.dataset['path'] ?? '') + formatSiteSearch(state);
  }

  async #show(state: SiteSearchState, reason: Reason): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const late = (): boolean => turn !== this.#turn || this.#signal.aborted;
    this.#state = state;
    this.#fillForm();
    if (state.query === '') {
      this.#view.showStatic();
      return;
    }
    try {
      const answer = await this.#client.search(state.query, state);
      if (late()) return;
      const kinds = await Promise.all(
        hitsByKind(answer.hits, state.kind, state.page).map((kind) => this.#cardsOf(kind)),
      );
      if (late()) return;
      const focused = document.activeElement;
      this.#view.show({
        state,
        answer,
        kinds,
        hrefFor: (next) => this.#addressOf(next),
        catalogueHref: (next) =>
          (this.#host.dataset['catalogue'] ?? '') + formatSiteSearch({ ...next, kind: null }),
      });
      this.#view.announce({ typing: reason === 'typing' });
      // A link that was pressed is gone: without this, the keyboard would start again from the top of the page.
      if (focused && !focused.isConnected) this.#view.focus();
      void this.#explain(kinds, late);
    } catch (error) {
      if (!late()) this.#view.showError(error);
    }
  }

  async #cardsOf(kindHits: KindHits): Promise<KindCards> {
    const positions = kindHits.hits.map(({ position }) => position);
    const { kind } = kindHits;
    return kind === 'dataset'
      ? { ...kindHits, kind, cards: await this.#client.cards(positions) }
      : { ...kindHits, kind, cards: await this.#client.entries(kind, positions) };
  }

  /** Why each dataset is there, once they are. It is an addition: without it they stay as they are. */
  async #explain(kinds: readonly KindCards[], late: () => boolean): Promise<void> {
    const hits: readonly SearchHit[] = kinds.find(({ kind }) => kind === 'dataset')?.hits ?? [];
    await afterPaint();
    if (late()) return;
    const excerpts = await this.#client.excerpts(hits, late).catch(() => []);
    if (!late()) this.#view.showExcerpts(hits, excerpts);
  }

  /** The field follows the address, but is never written over while one types in it. */
  #fillForm(): void {
    if (this.#input && cleanQuery(this.#input.value) !== this.#state.query)
      this.#input.value = this.#state.query;
  }
}

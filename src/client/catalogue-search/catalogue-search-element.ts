import engineWorker from '../search/engine-worker.ts?worker&url';
import { showFacetBoxes } from './facet-boxes.ts';
import type { LiveCatalogue, SearchStart } from './live-catalogue.ts';
import { keepFocusInPanel } from './panel-focus.ts';

/**
 * `<catalogue-search data-source data-ahead data-path data-order>` around a static page of the catalogue: makes its facets boxes to
 * tick, and searches and filters in place. What that takes is loaded by the first use, or at once when the address asks
 * for a search.
 *
 * Parts are found by `data-part`; texts come from the page, so that this folder holds no French.
 */
export class CatalogueSearchElement extends HTMLElement {
  #abort: AbortController | undefined;
  #live: Promise<LiveCatalogue> | undefined;
  #started = false;
  /** What the field said when the page came. */
  #written = '';

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.#written = this.#field();
    const { signal } = this.#abort;
    showFacetBoxes(this);
    this.#listenToForm(signal);
    this.#listenToFacets(signal);
    if (location.search === '') return;
    // The list of the page would be read before the results take its place.
    this.toggleAttribute('data-searching', this.#isAsked());
    void this.#start(signal, 'address');
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#live = undefined;
    this.#started = false;
  }

  /** Whether the address asks for other datasets than those of the page. */
  #isAsked(): boolean {
    const asked = new URLSearchParams(location.search);
    const facets = [...this.querySelectorAll<HTMLElement>('[data-facet]')];
    return ['q', 'page', 'tri', ...facets.map(({ dataset }) => dataset['parameter'] ?? '')].some((name) =>
      asked.has(name),
    );
  }

  #field(): string {
    return this.querySelector<HTMLInputElement>('form[role=search] input')?.value ?? '';
  }

  #listenToForm(signal: AbortSignal): void {
    const form = this.querySelector('form[role=search]');
    form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#start(signal, 'choice');
      },
      { signal },
    );
    form?.addEventListener('input', () => void this.#start(signal, 'typing'), { signal });
    form?.addEventListener('focusin', () => void this.#warm(signal), { signal, once: true });
  }

  #listenToFacets(signal: AbortSignal): void {
    const facets = this.querySelector<HTMLElement>('.facets');
    if (!facets) return;
    const listen = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
      once = false,
    ): void => {
      facets.addEventListener(type, listener, { signal, once });
    };
    listen('pointerenter', () => void this.#warm(signal), true);
    listen('focusin', () => void this.#warm(signal), true);
    listen('change', ({ target }) => {
      // The fields that search a list of values change nothing by themselves.
      if (target instanceof HTMLInputElement && target.type === 'checkbox')
        void this.#start(signal, 'choice');
    });
    listen('input', ({ target }) => {
      if (isPart(target, 'value-search')) void this.#showFacets(signal);
    });
    listen('click', ({ target }) => {
      if (!isPart(target, 'toggle')) return;
      target.setAttribute('aria-expanded', String(target.getAttribute('aria-expanded') !== 'true'));
      void this.#showFacets(signal);
    });
    listen('submit', (event) => {
      event.preventDefault();
      if (isPart(event.target, 'years'))
        void this.#start(signal, 'address').then((live) => live?.chooseYears());
    });
    keepFocusInPanel(facets, signal);
  }

  /** Loads what a search takes before it is asked. A failure is told when the search is needed. */
  async #warm(signal: AbortSignal): Promise<void> {
    const live = await this.#load(signal).catch(() => null);
    live?.warm();
  }

  async #showFacets(signal: AbortSignal): Promise<void> {
    const live = await this.#load(signal).catch(() => null);
    if (live) await live.showFacets();
    else this.#showFailure();
  }

  /** The code of the search, fetched once; asked again when it failed. */
  #load(signal: AbortSignal): Promise<LiveCatalogue> {
    if (this.#live) return this.#live;
    this.#live = import('./live-catalogue.ts').then(({ LiveCatalogue }) => new LiveCatalogue(this, signal));
    const { source = '', ahead = '' } = this.dataset;
    // What that code will ask for comes meanwhile, and waits in the cache.
    for (const address of [engineWorker, ...ahead.split(' ').map((name) => source + name)])
      fetch(address).catch(() => null);
    this.#live.catch(() => {
      this.#live = undefined;
    });
    return this.#live;
  }

  /** @returns the search, once started; `null` when its code did not come, which is said. */
  async #start(signal: AbortSignal, start: SearchStart): Promise<LiveCatalogue | null> {
    const first = !this.#started;
    this.#started = true;
    const live = await this.#load(signal).catch(() => null);
    if (live === null) {
      this.#started = false;
      this.#showFailure();
    } else if (first && !signal.aborted) live.start(start, this.#field() !== this.#written);
    return live;
  }

  #showFailure(): void {
    this.removeAttribute('data-searching');
    const { content } = this.querySelector<HTMLTemplateElement>('template[data-part=error-offline]') ?? {};
    const message = this.querySelector('[data-part=message]:not(template)');
    if (content) message?.replaceChildren(content.cloneNode(true));
    message?.querySelector('[data-part=retry]')?.setAttribute('href', location.href);
  }
}

function isPart(target: EventTarget | null, name: string): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset['part'] === name;
}

if (!customElements.get('catalogue-search'))
  customElements.define('catalogue-search', CatalogueSearchElement);

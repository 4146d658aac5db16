import { showFacetBoxes } from './facet-boxes.ts';
import type { LiveCatalogue, SearchStart } from './live-catalogue.ts';

/**
 * `<catalogue-search data-source data-path data-order data-…>` around a static page of the catalogue: makes its
 * facets boxes to tick, and searches and filters in place. What that takes is loaded by the first use, or at once
 * when the address asks for a search.
 *
 * Parts are found by `data-part`; texts are `data-*`, so that this folder holds no French.
 */
export class CatalogueSearchElement extends HTMLElement {
  #abort: AbortController | undefined;
  #live: Promise<LiveCatalogue> | undefined;
  #started = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    showFacetBoxes(this);
    const warm = (): void => {
      // A failure is told when the search is needed.
      this.#load(signal).then(
        (live) => {
          live.warm();
        },
        () => undefined,
      );
    };
    const search = this.querySelector('form[role=search]');
    const start = ({ type }: Event): void => {
      void this.#start(signal, type === 'input' ? 'typing' : 'choice');
    };
    search?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        start(event);
      },
      { signal },
    );
    search?.addEventListener('input', start, { signal });
    search?.addEventListener('focusin', warm, { signal, once: true });
    this.addEventListener('change', start, { signal });
    this.querySelector('.facets')?.addEventListener('pointerenter', warm, { signal, once: true });
    if (location.search !== '') void this.#start(signal, 'address');
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#live = undefined;
    this.#started = false;
  }

  /** The code of the search, fetched once; asked again when it failed. */
  #load(signal: AbortSignal): Promise<LiveCatalogue> {
    this.#live ??= import('./live-catalogue.ts').then(({ LiveCatalogue }) => new LiveCatalogue(this, signal));
    this.#live.catch(() => {
      this.#live = undefined;
    });
    return this.#live;
  }

  async #start(signal: AbortSignal, start: SearchStart): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    try {
      const live = await this.#load(signal);
      if (!signal.aborted) live.start(start);
    } catch {
      // The code itself did not come: say so, and let the next use try again.
      this.#started = false;
      const { content } = this.querySelector<HTMLTemplateElement>('template[data-part=error]') ?? {};
      const message = this.querySelector('[data-part=message]:not(template)');
      if (content) message?.replaceChildren(content.cloneNode(true));
      message?.querySelector('[data-part=retry]')?.setAttribute('href', location.href);
    }
  }
}

if (!customElements.get('catalogue-search'))
  customElements.define('catalogue-search', CatalogueSearchElement);

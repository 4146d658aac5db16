import type { LiveSiteSearch } from './live-site-search.ts';

/**
 * `<site-search data-source data-path data-catalogue>` around the search of the whole site: answers in place. What that
 * takes is loaded by the first use, or at once when the address asks something. Texts come from the page.
 */
export class SiteSearchElement extends HTMLElement {
  #abort: AbortController | undefined;
  #live: Promise<LiveSiteSearch> | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const form = this.querySelector('form');
    form?.addEventListener('focusin', () => void this.#open(signal), { signal, once: true });
    form?.addEventListener('input', () => void this.#search(signal, 'typing'), { signal });
    form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#search(signal, 'choice');
      },
      { signal },
    );
    addEventListener('popstate', () => void this.#search(signal, 'address'), { signal });
    if ((new URLSearchParams(location.search).get('q') ?? '') === '') return;
    // The lists of the page would be read before the results take their place.
    this.setAttribute('data-searching', '');
    void this.#search(signal, 'address');
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#live = undefined;
  }

  #field(): string {
    return this.querySelector<HTMLInputElement>('form input')?.value ?? '';
  }

  /** The code of the search, fetched once; asked again when it failed. */
  #open(signal: AbortSignal): Promise<LiveSiteSearch | null> {
    this.#live ??= import('./live-site-search.ts').then(
      ({ LiveSiteSearch }) => new LiveSiteSearch(this, signal),
    );
    return this.#live.catch(() => {
      this.#live = undefined;
      return null;
    });
  }

  async #search(signal: AbortSignal, reason: 'typing' | 'choice' | 'address'): Promise<void> {
    const written = this.#field();
    const live = await this.#open(signal);
    if (signal.aborted) return;
    // What was typed while the code came is later than the address.
    if (live) live.search(reason === 'address' && this.#field() !== written ? 'typing' : reason);
    else this.#showFailure();
  }

  #showFailure(): void {
    this.removeAttribute('data-searching');
    const { content } = this.querySelector<HTMLTemplateElement>('template[data-part=error-offline]') ?? {};
    const message = this.querySelector('[data-part=message]:not(template)');
    if (content) message?.replaceChildren(content.cloneNode(true));
    message?.querySelector('[data-part=retry]')?.setAttribute('href', location.href);
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearchElement);

import type { SearchOrder } from '../../search/dataset-order.ts';

/** The links to other orders: they keep the search, and the current one says so. */
export class OrderLinks {
  readonly #links: readonly HTMLAnchorElement[];
  /** What the server sent. */
  readonly #static: ReadonlyMap<
    HTMLAnchorElement,
    { readonly href: string; readonly current: string | null }
  >;

  constructor(host: HTMLElement) {
    this.#links = [...host.querySelectorAll<HTMLAnchorElement>('a[data-order]')];
    this.#static = new Map(
      this.#links.map((link) => [link, { href: link.href, current: link.getAttribute('aria-current') }]),
    );
  }

  /** @param searched whether there is a query: without one there is no relevance. */
  show(order: SearchOrder, searched: boolean, hrefFor: (order: SearchOrder) => string): void {
    for (const link of this.#links) {
      // The server writes the names of `SearchOrder`.
      const target = link.dataset['order'] as SearchOrder;
      setLink(link, hrefFor(target), target === order ? 'true' : null);
      if (target === 'relevance') link.closest('li')?.toggleAttribute('hidden', !searched);
    }
  }

  showStatic(): void {
    for (const [link, { href, current }] of this.#static) {
      setLink(link, href, current);
      if (link.dataset['order'] === 'relevance') link.closest('li')?.setAttribute('hidden', '');
    }
  }
}

function setLink(link: HTMLAnchorElement, href: string, current: string | null): void {
  link.href = href;
  if (current === null) link.removeAttribute('aria-current');
  else link.setAttribute('aria-current', current);
}

import type { FacetId } from '../../catalog/facets.ts';
import type { SearchOrder } from '../../search/dataset-order.ts';
import { emptySelection } from '../../search/facet-counts.ts';
import type { ResultPage } from '../../search/result-page.ts';
import { withFacetValue, type SearchState } from '../../search/search-state.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import { createCardList } from './card-list.ts';
import { createPageLinks } from './page-links.ts';
import { fillText } from '../../french/fill-text.ts';
import { cloneTemplate, setText } from '../template.ts';

interface ResultContext {
  readonly order: SearchOrder;
  readonly hrefFor: (state: SearchState) => string;
  readonly labelOf: (facet: FacetId, value: string) => string;
}

/** The results on the page: count, chips, orders, cards, pages. Everything it writes is text or a link. */
export class ResultView {
  readonly #host: HTMLElement;
  readonly #numbers = new Intl.NumberFormat(document.documentElement.lang);
  /** What the server sent, to put back when nothing is asked. */
  readonly #static: readonly Node[];
  readonly #staticCount: string;
  readonly #staticShow: string;
  readonly #staticOrders: ReadonlyMap<HTMLAnchorElement, { href: string; current: string | null }>;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#static = [...this.#part('results').childNodes];
    this.#staticCount = this.#part('count').textContent;
    this.#staticShow = this.#part('show').textContent;
    this.#staticOrders = new Map(
      this.#orders().map((link) => [link, { href: link.href, current: link.getAttribute('aria-current') }]),
    );
  }

  /** Whether a link is one of the search's own. */
  owns(link: HTMLAnchorElement): boolean {
    return (
      link.dataset['order'] !== undefined ||
      link.dataset['page'] !== undefined ||
      this.#part('chips').contains(link) ||
      link.closest('[data-part=without-filters]') !== null
    );
  }

  show(
    state: SearchState,
    result: ResultPage,
    cards: readonly DatasetCardView[],
    context: ResultContext,
  ): void {
    const { order, hrefFor } = context;
    this.#part('message').replaceChildren();
    this.#setCount(this.#countText(state, result));
    this.#part('show').textContent = fillText(this.#host.dataset['show'], {
      count: this.#numbers.format(result.total),
    });
    this.#showChips(state, context);
    this.#showOrders(state, order, hrefFor);
    const figure = order === 'views' || order === 'downloads' || order === 'reuses' ? order : null;
    const results = this.#part('results');
    if (result.total === 0) results.replaceChildren(this.#emptyMessage(state, hrefFor));
    else
      results.replaceChildren(
        createCardList(this.#host, cards, figure),
        createPageLinks(this.#host, result, (page) => hrefFor({ ...state, page })),
      );
  }

  showStatic(): void {
    this.#part('message').replaceChildren();
    this.#part('results').replaceChildren(...this.#static);
    this.#setCount(this.#staticCount);
    this.#part('show').textContent = this.#staticShow;
    this.#part('chips').hidden = true;
    for (const [link, { href, current }] of this.#staticOrders) {
      link.href = href;
      if (current === null) link.removeAttribute('aria-current');
      else link.setAttribute('aria-current', current);
      if (link.dataset['order'] === 'relevance') link.closest('li')?.setAttribute('hidden', '');
    }
  }

  /** Says that the search does not answer, above the static list. */
  showError(): void {
    this.showStatic();
    const message = cloneTemplate(this.#host, 'error');
    message.querySelector('[data-part=retry]')?.setAttribute('href', location.href);
    setText(this.#host, '[data-part=count]', message.querySelector('.alert__title')?.textContent ?? '');
    this.#part('message').replaceChildren(message);
  }

  focus({ scroll }: { readonly scroll: boolean }): void {
    const count = this.#part('count');
    count.focus({ preventScroll: true });
    if (scroll) count.scrollIntoView({ block: 'start' });
  }

  /** The count is the one live region: it is written only when it changes, or it would be said twice. */
  #setCount(text: string): void {
    const count = this.#part('count');
    if (count.textContent !== text) count.textContent = text;
  }

  #countText({ query }: SearchState, { total, page, pages }: ResultPage): string {
    const { countNone, countOne, countMany, countQuery, countPage } = this.#host.dataset;
    const model = total === 0 ? countNone : total === 1 ? countOne : countMany;
    const count = fillText(model, { count: this.#numbers.format(total) });
    const found = query === '' ? count : fillText(countQuery, { count, query });
    return pages === 1
      ? found
      : fillText(countPage, {
          count: found,
          page: this.#numbers.format(page),
          pages: this.#numbers.format(pages),
        });
  }

  #showChips(state: SearchState, { hrefFor, labelOf }: ResultContext): void {
    const chips = Object.entries(state.selection).flatMap(([id, values]) =>
      values.map((value) => {
        // The keys of a selection are facets.
        const facet = id as FacetId;
        return this.#createChip(labelOf(facet, value), hrefFor(withFacetValue(state, facet, value, false)));
      }),
    );
    const part = this.#part('chips');
    part.hidden = chips.length === 0;
    part.querySelector('ul')?.replaceChildren(...chips);
  }

  #createChip(label: string, href: string): DocumentFragment {
    const chip = cloneTemplate(this.#host, 'chip');
    setText(chip, '[data-part=label]', label);
    chip.querySelector('a')?.setAttribute('href', href);
    return chip;
  }

  #showOrders(state: SearchState, order: SearchOrder, hrefFor: ResultContext['hrefFor']): void {
    for (const link of this.#orders()) {
      // The server writes the names of `SearchOrder`.
      const target = link.dataset['order'] as SearchOrder;
      link.href = hrefFor({ ...state, order: target, page: 1 });
      if (target === order) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (target === 'relevance') link.closest('li')?.toggleAttribute('hidden', state.query === '');
    }
  }

  #emptyMessage(state: SearchState, hrefFor: ResultContext['hrefFor']): DocumentFragment {
    const message = cloneTemplate(this.#host, 'empty');
    const without = message.querySelector('[data-part=without-filters]');
    const filtered = Object.values(state.selection).some((values) => values.length > 0);
    if (filtered && state.query !== '')
      without
        ?.querySelector('a')
        ?.setAttribute('href', hrefFor({ ...state, selection: emptySelection, page: 1 }));
    else without?.remove();
    return message;
  }

  #orders(): HTMLAnchorElement[] {
    return [...this.#host.querySelectorAll<HTMLAnchorElement>('a[data-order]')];
  }

  #part(name: string): HTMLElement {
    const part = this.#host.querySelector<HTMLElement>(`[data-part=${name}]:not(template)`);
    if (!part) throw new Error(`No [data-part=${name}] in <catalogue-search>.`);
    return part;
  }
}

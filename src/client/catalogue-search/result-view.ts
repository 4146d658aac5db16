import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import { emptySelection } from '../../search/facet-counts.ts';
import type { ResultPage } from '../../search/result-page.ts';
import { datasetHits, type Excerpt, type SearchAnswer, type SearchHit } from '../../search/search-answer.ts';
import { chosenValues, currentOrder, type ChosenValue, type SearchState } from '../../search/search-state.ts';
import { formatSiteSearch } from '../../search/site-search-state.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import type { CatalogueTexts, Counted } from '../../views/search-texts.ts';
import { Announcer } from '../announcer.ts';
import { part } from '../explore-table/part.ts';
import { showNotes, toAnswerNotes } from '../search-results/answer-notes.ts';
import { createCardList, showExcerpts } from '../search-results/card-list.ts';
import { createPageLinks } from '../search-results/page-links.ts';
import { createEmptyMessage, createErrorMessage } from '../search-results/search-message.ts';
import { showUnderstood, type OnlyThose } from '../search-results/understood-chips.ts';
import { showFilterChips } from './chips.ts';
import { OrderLinks } from './order-links.ts';

/** Everything that the page shows of a search. */
interface ShownSearch {
  readonly state: SearchState;
  readonly result: ResultPage;
  readonly cards: readonly DatasetCardView[];
  /** `null` without a query. */
  readonly answer: SearchAnswer | null;
  /** Datasets that the query found, filters apart. */
  readonly found: number;
  /** What else the query found on the site. */
  readonly elsewhere: number;
  /** Filters of the address that the catalogue does not have. */
  readonly unknown: readonly ChosenValue[];
  readonly hrefFor: (state: SearchState) => string;
  readonly labelOf: (chosen: ChosenValue) => string;
  /** What a filter would leave of the results; `null` when it would leave none, or all of them. */
  readonly only: (chosen: ChosenValue) => OnlyThose | null;
}

/** The results on the page: count, notes, chips, orders, cards, pages. Everything it writes is text or a link. */
export class ResultView {
  readonly #host: HTMLElement;
  readonly #texts: CatalogueTexts;
  readonly #announcer = new Announcer();
  readonly #orders: OrderLinks;
  /** What the server sent, to put back when nothing is asked. */
  readonly #static: {
    readonly results: readonly Node[];
    readonly count: string;
    readonly show: string;
    readonly filter: string;
  };

  constructor(host: HTMLElement, texts: CatalogueTexts) {
    this.#host = host;
    this.#texts = texts;
    this.#orders = new OrderLinks(host);
    this.#static = {
      results: [...part(host, 'results').childNodes],
      count: part(host, 'count').textContent,
      show: part(host, 'show').textContent,
      filter: part(host, 'filter').textContent,
    };
  }

  /** Whether a link is one of the search's own. */
  owns(link: HTMLAnchorElement): boolean {
    const { order, page } = link.dataset;
    if (order !== undefined || page !== undefined || link.dataset['part']?.startsWith('reset')) return true;
    const bars = ['chips', 'understood', 'notes'].map((name) => part(this.#host, name));
    return (
      bars.some((bar) => bar.contains(link)) ||
      link.closest('[data-part=without-filters], [data-part=nearest]') !== null
    );
  }

  show(shown: ShownSearch): void {
    const { state, result, cards, answer, hrefFor, labelOf, only } = shown;
    this.#host.removeAttribute('data-searching');
    part(this.#host, 'message').replaceChildren();
    part(this.#host, 'count').textContent = this.#countText(state, result);
    part(this.#host, 'show').textContent = fillText(this.#texts.show, {
      count: formatNumber(result.total),
    });
    const chosen = chosenValues(state.selection).length;
    part(this.#host, 'filter').textContent =
      chosen === 0 ? this.#static.filter : fillText(this.#texts.filter, { count: chosen.toString() });
    this.#showNotes(shown);
    showUnderstood(this.#host, answer?.interpretations ?? [], this.#texts.answer, {
      without: (id) => hrefFor({ ...state, without: [...state.without, id], page: 1 }),
      only,
    });
    showFilterChips(this.#host, state, { texts: this.#texts.chips, labelOf, hrefFor });
    const order = currentOrder(state);
    this.#orders.show(order, state.query !== '', (target) => hrefFor({ ...state, order: target, page: 1 }));
    const figure = order === 'views' || order === 'downloads' || order === 'reuses' ? order : null;
    part(this.#host, 'results').replaceChildren(
      ...(result.total === 0
        ? [this.#emptyMessage(shown)]
        : [
            createCardList(
              this.#host,
              cards,
              figure,
              answer === null
                ? cards.map(() => [])
                : datasetHits(answer, result.positions).map(({ matches }) => matches),
            ),
            createPageLinks(this.#host, result, (page) => hrefFor({ ...state, page })),
          ]),
    );
  }

  /** Adds why each result is there to the cards on the page. */
  showExcerpts(hits: readonly SearchHit[], excerpts: readonly Excerpt[]): void {
    showExcerpts(part(this.#host, 'results'), hits, excerpts, this.#texts.answer);
  }

  showStatic(): void {
    this.#host.removeAttribute('data-searching');
    part(this.#host, 'message').replaceChildren();
    part(this.#host, 'notes').replaceChildren();
    part(this.#host, 'results').replaceChildren(...this.#static.results);
    part(this.#host, 'count').textContent = this.#static.count;
    part(this.#host, 'show').textContent = this.#static.show;
    part(this.#host, 'filter').textContent = this.#static.filter;
    for (const name of ['chips', 'understood', 'reset-panel']) part(this.#host, name).hidden = true;
    this.#orders.showStatic();
  }

  /** Says that the search does not answer, and why, above the static list. */
  showError(error: unknown): void {
    this.showStatic();
    const message = createErrorMessage(this.#host, error);
    this.#announcer.say(message.querySelector('.alert__title')?.textContent ?? '');
    part(this.#host, 'message').replaceChildren(message);
  }

  /** Says what the list has become: the count, and how the query was read. */
  announce({ typing }: { readonly typing: boolean }): void {
    const notes = [...part(this.#host, 'notes').children].map((note) => note.firstChild?.textContent ?? '');
    this.#announcer.say([part(this.#host, 'count').textContent.trim(), ...notes].join('. '), { typing });
  }

  focus({ scroll }: { readonly scroll: boolean }): void {
    const count = part(this.#host, 'count');
    count.focus({ preventScroll: true });
    if (scroll) count.scrollIntoView({ block: 'start' });
  }

  #countText({ query }: SearchState, { total, page, pages }: ResultPage): string {
    const { none, some, query: withQuery, page: withPage } = this.#texts.count;
    const model = total === 0 ? none : some[total === 1 ? 0 : 1];
    const count = fillText(model, { count: formatNumber(total) });
    const found = query === '' ? count : fillText(withQuery, { count, query });
    if (pages === 1) return found;
    return fillText(withPage, {
      count: found,
      page: formatNumber(page),
      pages: formatNumber(pages),
    });
  }

  #showNotes({ state, answer, unknown, hrefFor }: ShownSearch): void {
    const { answer: texts, unknown: unknownTexts } = this.#texts;
    const values = unknown
      .map(({ value }) => fillText(texts.quote, { text: value.slice(0, 60) }))
      .join(texts.comma);
    const ignored = fillText(unknownTexts[unknown.length === 1 ? 0 : 1], { values });
    showNotes(
      part(this.#host, 'notes'),
      [
        ...(answer ? toAnswerNotes(answer, state, texts) : []),
        ...(unknown.length === 0 ? [] : [{ text: ignored, link: null }]),
      ],
      (query) => hrefFor({ ...state, ...query, page: 1 }),
    );
  }

  #emptyMessage({ state, answer, found, elsewhere, hrefFor }: ShownSearch): DocumentFragment {
    const counted = ([one, many]: Counted, count: number): string =>
      fillText(count === 1 ? one : many, { count: formatNumber(count) });
    return createEmptyMessage(
      this.#host,
      answer?.nothing ?? null,
      (query) => hrefFor({ ...state, query, exact: false, without: [], page: 1 }),
      {
        withoutFilters: found > 0 && {
          href: hrefFor({ ...state, selection: emptySelection, page: 1 }),
          text: counted(this.#texts.withoutFilters, found),
        },
        elsewhere: found === 0 &&
          elsewhere > 0 && {
            href:
              (this.#host.dataset['everywhere'] ?? '') +
              formatSiteSearch({
                query: state.query,
                exact: state.exact,
                without: state.without,
                kind: null,
                page: 1,
              }),
            text: counted(this.#texts.elsewhere, elsewhere),
          },
      },
    );
  }
}

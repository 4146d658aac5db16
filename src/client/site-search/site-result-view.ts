import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { KindHits } from '../../search/hits-by-kind.ts';
import type { EntryCard, EntryKind, Excerpt, SearchAnswer, SearchHit } from '../../search/search-answer.ts';
import type { SiteSearchState } from '../../search/site-search-state.ts';
import type { DatasetCardView } from '../../views/dataset-card.ts';
import type { SiteSearchTexts } from '../../views/search-texts.ts';
import { Announcer } from '../announcer.ts';
import { part } from '../explore-table/part.ts';
import { showNotes, toAnswerNotes } from '../search-results/answer-notes.ts';
import { createCardList, showExcerpts } from '../search-results/card-list.ts';
import { createPageLinks } from '../search-results/page-links.ts';
import { createEmptyMessage, createErrorMessage } from '../search-results/search-message.ts';
import { showUnderstood } from '../search-results/understood-chips.ts';
import { cloneTemplate, setText } from '../template.ts';
import { createEntryList } from './entry-list.ts';

/** Results of one kind, with what is shown of the first ones. */
export type KindCards =
  | (KindHits & { readonly kind: 'dataset'; readonly cards: readonly DatasetCardView[] })
  | (KindHits & { readonly kind: Exclude<EntryKind, 'dataset'>; readonly cards: readonly EntryCard[] });

/** Everything that the page shows of a search. */
interface ShownSiteSearch {
  readonly state: SiteSearchState;
  readonly answer: SearchAnswer;
  readonly kinds: readonly KindCards[];
  readonly hrefFor: (state: SiteSearchState) => string;
  /** The same search among the datasets, with facets. */
  readonly catalogueHref: (state: SiteSearchState) => string;
}

/** The results on the page, a section for each kind. Everything it writes is text or a link. */
export class SiteResultView {
  readonly #host: HTMLElement;
  readonly #texts: SiteSearchTexts;
  readonly #announcer = new Announcer();
  /** What the server sent, to put back when nothing is asked. */
  readonly #static: readonly Node[];

  constructor(host: HTMLElement, texts: SiteSearchTexts) {
    this.#host = host;
    this.#texts = texts;
    this.#static = [...part(host, 'results').childNodes];
  }

  /** Whether a link changes the search, and not the page. */
  owns(link: HTMLAnchorElement): boolean {
    return ['notes', 'understood', 'results', 'kinds'].some((name) => part(this.#host, name).contains(link));
  }

  show(shown: ShownSiteSearch): void {
    const { state, answer, kinds, hrefFor } = shown;
    const total = state.kind === null ? answer.hits.length : (kinds[0]?.total ?? 0);
    const { none, some } = this.#texts.count;
    this.#host.removeAttribute('data-searching');
    part(this.#host, 'message').replaceChildren();
    part(this.#host, 'count').textContent = this.#withPage(
      fillText(total === 0 ? none : some[total === 1 ? 0 : 1], {
        count: formatNumber(total),
        query: state.query,
      }),
      kinds,
    );
    showNotes(part(this.#host, 'notes'), toAnswerNotes(answer, state, this.#texts.answer), (query) =>
      hrefFor({ ...state, ...query }),
    );
    showUnderstood(this.#host, answer.interpretations, this.#texts.answer, {
      without: (id) => hrefFor({ ...state, without: [...state.without, id] }),
      only: () => null,
    });
    this.#showWayBack(shown);
    const results = part(this.#host, 'results');
    if (kinds.length === 0) results.replaceChildren(this.#emptyMessage(shown));
    else results.replaceChildren(...kinds.map((kind) => this.#section(kind, shown)));
  }

  /** Adds why each dataset is there to its card. */
  showExcerpts(hits: readonly SearchHit[], excerpts: readonly Excerpt[]): void {
    showExcerpts(part(this.#host, 'results'), hits, excerpts, this.#texts.answer);
  }

  showStatic(): void {
    this.#host.removeAttribute('data-searching');
    for (const name of ['message', 'notes', 'count']) part(this.#host, name).replaceChildren();
    for (const name of ['understood', 'kinds']) part(this.#host, name).hidden = true;
    part(this.#host, 'results').replaceChildren(...this.#static);
  }

  /** Says that the search does not answer, and why, above the ways into the site. */
  showError(error: unknown): void {
    this.showStatic();
    const message = createErrorMessage(this.#host, error);
    this.#announcer.say(message.querySelector('.alert__title')?.textContent ?? '');
    part(this.#host, 'message').replaceChildren(message);
  }

  /** Says how many results there are, and how the query was read. */
  announce({ typing }: { readonly typing: boolean }): void {
    const notes = [...part(this.#host, 'notes').children].map((note) => note.firstChild?.textContent ?? '');
    this.#announcer.say([part(this.#host, 'count').textContent, ...notes].join('. '), { typing });
  }

  focus(): void {
    part(this.#host, 'count').focus();
  }

  #withPage(count: string, [first]: readonly KindCards[]): string {
    if (!first || first.pages === 1) return count;
    const [page, pages] = [first.page, first.pages].map(formatNumber);
    return fillText(this.#texts.page, { count, page: page ?? '', pages: pages ?? '' });
  }

  /** From all results of one kind, back to every kind. */
  #showWayBack({ state, hrefFor }: ShownSiteSearch): void {
    const back = part(this.#host, 'kinds');
    back.hidden = state.kind === null;
    const link = back.querySelector('a');
    if (!link) return;
    link.href = hrefFor({ ...state, kind: null, page: 1 });
    link.textContent = this.#texts.everything;
  }

  #section(kind: KindCards, { state, hrefFor, catalogueHref }: ShownSiteSearch): DocumentFragment {
    const section = cloneTemplate(this.#host, 'kind');
    setText(section, '[data-part=title]', this.#texts.kinds[kind.kind]);
    setText(section, '[data-part=total]', formatNumber(kind.total));
    section.querySelector('section')?.setAttribute('data-kind', kind.kind);
    const all = section.querySelector('a');
    if (kind.hits.length === kind.total || (state.kind !== null && kind.kind !== 'dataset')) all?.remove();
    else if (all) {
      // Datasets have a page of results of their own, with facets.
      all.href =
        kind.kind === 'dataset' ? catalogueHref(state) : hrefFor({ ...state, kind: kind.kind, page: 1 });
      const subject = document.createElement('span');
      subject.className = 'visually-hidden';
      subject.textContent = `, ${this.#texts.kinds[kind.kind]}`;
      all.replaceChildren(this.#texts.all, subject);
    }
    const matches = kind.hits.map((hit) => hit.matches);
    section.querySelector('[data-part=items]')?.replaceChildren(
      kind.kind === 'dataset'
        ? createCardList(this.#host, kind.cards, null, matches)
        : createEntryList(this.#host, kind.cards, matches),
      createPageLinks(this.#host, kind, (page) => hrefFor({ ...state, page })),
    );
    return section;
  }

  #emptyMessage({ state, answer, hrefFor }: ShownSiteSearch): DocumentFragment {
    return createEmptyMessage(
      this.#host,
      answer.nothing,
      (query) => hrefFor({ ...state, query, exact: false, without: [], page: 1 }),
      { withoutFilters: false, elsewhere: false },
    );
  }
}

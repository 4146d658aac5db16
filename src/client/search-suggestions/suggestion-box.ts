import { fillText } from '../../french/fill-text.ts';
import type { Suggestion } from '../../search/search-answer.ts';
import { cleanQuery } from '../../search/search-state.ts';
import href from '../../styles/search-suggestions.css?url';
import type { SuggestionTexts } from '../../views/search-texts.ts';
import { Announcer } from '../announcer.ts';
import { loadStyleSheet } from '../load-style.ts';
import { SearchClient } from '../search/search-client.ts';
import { LatestOnly } from '../search-results/latest-only.ts';
import { createSuggestions } from './suggestion-list.ts';

/**
 * The suggestions under a search field: an editable combobox with a listbox popup.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SuggestionBox {
  readonly #host: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement('div');
  readonly #texts: SuggestionTexts;
  readonly #client: SearchClient;
  readonly #announcer = new Announcer();
  readonly #signal: AbortSignal;
  readonly #asked = new LatestOnly((query: string) => this.#suggest(query));
  #active: HTMLElement | null = null;
  /** The query whose suggestions are in the list. */
  #listed = '';
  /** Closings so far: an answer asked for before the last one is not shown. */
  #closings = 0;

  constructor(host: HTMLElement, input: HTMLInputElement, signal: AbortSignal) {
    this.#host = host;
    this.#input = input;
    this.#signal = signal;
    // Written by SuggestedSearch.astro of the same build.
    this.#texts = JSON.parse(host.dataset['texts'] ?? '{}') as SuggestionTexts;
    this.#client = new SearchClient(host.dataset['source'] ?? '');
  }

  /** Makes the field a combobox, and answers what is typed from then on. */
  start(): void {
    this.#client.warm();
    loadStyleSheet(href).then(
      () => {
        if (!this.#signal.aborted) this.#connect();
      },
      // Without its style the list would push the page down: the form stays a plain one.
      () => undefined,
    );
  }

  #connect(): void {
    const list = this.#list;
    const input = this.#input;
    list.id = `${input.id}-suggestions`;
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.#texts.list);
    this.#host.append(list);
    // A search field may not be a combobox: https://www.w3.org/TR/html-aria/#el-input-search
    input.type = 'text';
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    const options = { signal: this.#signal };
    input.addEventListener(
      'input',
      () => {
        this.#ask();
      },
      options,
    );
    input.addEventListener(
      'keydown',
      (event) => {
        this.#press(event);
      },
      options,
    );
    input.addEventListener(
      'blur',
      () => {
        this.#close();
      },
      options,
    );
    // The focus stays in the field: the click of an option is that of its link.
    list.addEventListener(
      'mousedown',
      (event) => {
        event.preventDefault();
      },
      options,
    );
    if (document.activeElement === input && input.value !== '') this.#ask();
  }

  #ask(): void {
    const query = cleanQuery(this.#input.value);
    if (query !== '') {
      void this.#asked.ask(query);
      return;
    }
    this.#close();
    this.#list.replaceChildren();
  }

  async #suggest(query: string): Promise<void> {
    const closings = this.#closings;
    let suggestions: Suggestion[];
    try {
      suggestions = await this.#client.suggest(query);
    } catch {
      // The page of results will say what is wrong.
      return;
    }
    if (this.#signal.aborted || closings !== this.#closings || document.activeElement !== this.#input) return;
    this.#show(suggestions, query);
  }

  #show(suggestions: readonly Suggestion[], query: string): void {
    const { results = '' } = this.#host.dataset;
    this.#activate(null);
    this.#listed = query;
    this.#list.replaceChildren(
      createSuggestions(suggestions, {
        id: this.#list.id,
        texts: this.#texts,
        query,
        allHref: `${results}?${new URLSearchParams({ q: query }).toString()}`,
      }),
    );
    this.#open();
    const count = this.#options().length - 1;
    const { none, some } = this.#texts.count;
    const text = count === 0 ? none : some[count === 1 ? 0 : 1];
    this.#announcer.say(fillText(text, { count: count.toString() }), { typing: true });
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const open = !this.#list.hidden;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (this.#list.childElementCount === 0) return;
        event.preventDefault();
        // A list closed before its answer came is that of other words.
        if (!open && cleanQuery(this.#input.value) !== this.#listed) {
          this.#ask();
          return;
        }
        if (event.altKey && event.key === 'ArrowUp') this.#close();
        else if (!open) this.#open();
        if (!event.altKey) this.#move(event.key === 'ArrowDown' ? 1 : -1);
        return;
      case 'Enter':
        if (!open || this.#active === null) return;
        event.preventDefault();
        this.#active.click();
        return;
      case 'Escape':
        if (!open && this.#input.value === '') return;
        event.preventDefault();
        if (!open) {
          this.#input.value = '';
          this.#list.replaceChildren();
        }
        this.#close();
        return;
      case 'Tab':
        this.#close();
        return;
      case 'Home':
      case 'End':
        // They move in the text, as in any field: the option is left.
        this.#activate(null);
    }
  }

  /** From the field to the options and back, in a circle. */
  #move(step: 1 | -1): void {
    const options = this.#options();
    const places = options.length + 1;
    const from = this.#active === null ? 0 : options.indexOf(this.#active) + 1;
    this.#activate(options[((from + step + places) % places) - 1] ?? null);
  }

  #activate(option: HTMLElement | null): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    if (option === null) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #open(): void {
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#asked.drop();
    this.#closings += 1;
    this.#activate(null);
    this.#announcer.stop();
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }
}

/**
 * `<search-suggestions data-source data-results data-texts>` around a search form: offers what one may be looking for
 * while one types. Nothing is loaded before the field has the focus, and without scripts the form is a plain form.
 */
export class SearchSuggestionsElement extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const input = this.querySelector('input');
    input?.addEventListener(
      'focus',
      () => {
        // The form works without what does not come.
        import('./suggestion-box.ts').then(
          ({ SuggestionBox }) => {
            if (!signal.aborted) new SuggestionBox(this, input, signal).start();
          },
          () => undefined,
        );
      },
      { signal, once: true },
    );
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }
}

if (!customElements.get('search-suggestions'))
  customElements.define('search-suggestions', SearchSuggestionsElement);

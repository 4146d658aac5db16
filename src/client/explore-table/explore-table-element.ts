import { isQueryParameter } from '../../tabular/query/query-address.ts';
import { isColumnParameter } from './shown-columns.ts';

/**
 * `<explore-table>` around the static table of a resource, in a `<data-explorer>`: its button loads the live table in
 * its place. An address that asks something of the table loads it at once. Texts come from the page.
 */
export class ExploreTableElement extends HTMLElement {
  #abort: AbortController | undefined;
  #opening = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const button = this.querySelector<HTMLButtonElement>('[data-part=open]');
    button?.addEventListener('click', () => void this.#open(signal, true), { signal });
    const asked = [...new URLSearchParams(location.search).keys()];
    if (asked.some((name) => isQueryParameter(name) || isColumnParameter(name) || name === 'ligne'))
      void this.#open(signal, false);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#opening = false;
  }

  async #open(signal: AbortSignal, byHand: boolean): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    this.setAttribute('aria-busy', 'true');
    const { openLiveTable } = await import('./live-table.ts');
    const opened = await openLiveTable(this, signal, byHand);
    this.removeAttribute('aria-busy');
    this.#opening = opened;
  }
}

if (!customElements.get('explore-table')) customElements.define('explore-table', ExploreTableElement);

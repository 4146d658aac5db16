import { isQueryParameter } from '../../tabular/query/query-address.ts';
import type { ExplorerHost } from '../explorer/table-source.ts';
import { isRowParameter } from './row-in-address.ts';
import { isColumnParameter } from './shown-columns.ts';

/**
 * `<explore-table data-opening data-failed>` around the static table of a resource, in a `<data-explorer>`: its button
 * loads the live table in its place, and says `data-opening` meanwhile, `data-failed` when its code does not come. An
 * address that asks something of the table loads it at once.
 */
export class ExploreTableElement extends HTMLElement {
  #abort: AbortController | undefined;
  #opening = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#button?.addEventListener('click', () => void this.#open(signal, true), { signal });
    const asked = [...new URLSearchParams(location.search).keys()];
    if (asked.some((name) => isQueryParameter(name) || isColumnParameter(name) || isRowParameter(name)))
      void this.#open(signal, false);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#opening = false;
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>('[data-part=open]');
  }

  async #open(signal: AbortSignal, byHand: boolean): Promise<void> {
    const host = this.closest<ExplorerHost>('data-explorer');
    if (this.#opening || !host) return;
    this.#opening = true;
    this.#showOpening(true);
    // The rows are asked for while the code of the table comes.
    const table = customElements.whenDefined('data-explorer').then(() => host.openTable());
    table.catch(() => undefined);
    try {
      const { openLiveTable } = await import('./live-table.ts');
      this.#opening = await openLiveTable(this, host, table, signal, byHand);
      this.#showOpening(false);
    } catch {
      if (signal.aborted) return;
      // The code itself did not come: the table of the page stays, and another click tries again.
      this.#opening = false;
      this.#showOpening(false);
      this.#say(this.dataset['failed'] ?? '');
    }
  }

  #showOpening(isOpening: boolean): void {
    this.setAttribute('aria-busy', String(isOpening));
    this.#button?.setAttribute('aria-disabled', String(isOpening));
    this.#say(isOpening ? (this.dataset['opening'] ?? '') : '');
  }

  #say(text: string): void {
    const message = this.querySelector('[data-part=opening]');
    if (message) message.textContent = text;
  }
}

if (!customElements.get('explore-table')) customElements.define('explore-table', ExploreTableElement);

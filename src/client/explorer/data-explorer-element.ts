import type { ExplorerConfig } from '../../views/explorer-config.ts';
import type { ExplorerHost, TableSource } from './table-source.ts';

/**
 * `<data-explorer>` around the table, the map and the chart of a resource: gives them its configuration, and one table
 * that they share. Nothing is loaded until one of them asks.
 */
export class DataExplorerElement extends HTMLElement implements ExplorerHost {
  #config: ExplorerConfig | undefined;
  #table: Promise<TableSource> | undefined;
  #abort: AbortController | undefined;

  get config(): ExplorerConfig {
    const block = this.querySelector('script[data-part=config]');
    // Written by DataExplorer.astro of the same build.
    this.#config ??= JSON.parse(block?.textContent ?? '{}') as ExplorerConfig;
    return this.#config;
  }

  connectedCallback(): void {
    this.#abort = new AbortController();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#table = undefined;
  }

  readonly openTable = (): Promise<TableSource> => {
    const { signal } = (this.#abort ??= new AbortController());
    this.#table ??= import('./open-table.ts').then(({ openTable }) => openTable(this.config, signal));
    // A failure may be of the moment: the next part that asks tries again.
    this.#table.catch(() => {
      this.#table = undefined;
    });
    return this.#table;
  };
}

if (!customElements.get('data-explorer')) customElements.define('data-explorer', DataExplorerElement);

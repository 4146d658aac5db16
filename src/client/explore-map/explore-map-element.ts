import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { ExplorerHost } from '../explorer/table-source.ts';
import type { LiveMap } from './live-map.ts';
import { viewParameter } from './view-code.ts';

/**
 * `<explore-map>` around the static map of a resource, inside `<data-explorer>`: loads the live map in its place when
 * its button is pressed, or when the address holds a view of it. Texts are in `<script data-part="map-texts">`.
 */
export class ExploreMapElement extends HTMLElement {
  #abort: AbortController | undefined;
  #live: LiveMap | undefined;
  #opening = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#part('open')?.addEventListener('click', () => void this.#open(signal, true), { signal });
    if (new URLSearchParams(location.search).has(viewParameter)) void this.#open(signal, false);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#shut();
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  async #open(signal: AbortSignal, focus: boolean): Promise<void> {
    if (this.#opening || this.#live) return;
    this.#opening = true;
    const texts = JSON.parse(this.#part('map-texts')?.textContent ?? '{}') as MapTexts;
    this.#say(texts.loading);
    this.setAttribute('aria-busy', 'true');
    try {
      const [{ LiveMap }, host] = await Promise.all([import('./live-map.ts'), this.#openHost()]);
      const live = new LiveMap(this, host, texts, () => {
        this.#close(texts);
      });
      this.#live = live;
      await live.open(focus);
      if (signal.aborted) this.#shut();
      // Unless the visitor closed it meanwhile.
      else if (this.#live === live) {
        this.#showLive(true, texts.opened);
        if (focus) live.reveal();
      }
    } catch (error) {
      this.#shut();
      if (!signal.aborted)
        this.#say(error instanceof Error && error.name === 'NoTable' ? texts.noTable : texts.failed);
    }
    this.removeAttribute('aria-busy');
    this.#opening = false;
  }

  /** The rows are asked for while the code of the map comes; the map says itself when there are none. */
  async #openHost(): Promise<ExplorerHost> {
    await customElements.whenDefined('data-explorer');
    const host = this.closest<ExplorerHost>('data-explorer');
    if (!host) throw new Error('<explore-map> is used outside of <data-explorer>.');
    host.openTable().catch(() => undefined);
    return host;
  }

  #close(texts: MapTexts): void {
    this.#shut();
    this.#showLive(false, texts.closed);
    this.#part('open')?.focus();
  }

  #shut(): void {
    this.#live?.close();
    this.#live = undefined;
  }

  #showLive(live: boolean, message: string): void {
    for (const name of ['static', 'opening']) {
      const part = this.#part(name);
      if (part) part.hidden = live;
    }
    this.#say(message, true);
  }

  /** @param heardOnly what is said is in sight too. */
  #say(message: string, heardOnly = false): void {
    const status = this.#part('status');
    status?.classList.toggle('visually-hidden', heardOnly);
    if (status) status.textContent = message;
  }
}

if (!customElements.get('explore-map')) customElements.define('explore-map', ExploreMapElement);

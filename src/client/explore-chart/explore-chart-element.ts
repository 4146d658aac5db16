import type { LiveChart } from './live-chart.ts';

/**
 * `<explore-chart>` around a chart drawn at build: its button loads a chart that can be changed, in its place. Nothing is
 * fetched before, unless the address asks for a chart (`graphique=…`).
 */
export class ExploreChartElement extends HTMLElement {
  #abort: AbortController | undefined;
  #live: Promise<LiveChart> | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#part('start')?.addEventListener('click', () => void this.#start(signal, true), { signal });
    if (new URLSearchParams(location.search).has('graphique')) void this.#start(signal, false);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#live = undefined;
  }

  async #start(signal: AbortSignal, asked: boolean): Promise<void> {
    if (this.#live !== undefined) return;
    this.#say(this.dataset['loading'] ?? '');
    this.#part('start')?.setAttribute('aria-disabled', 'true');
    try {
      this.#live = import('./live-chart.ts').then(({ openLiveChart }) => openLiveChart(this, signal));
      const live = await this.#live;
      if (signal.aborted) return;
      this.#say('');
      live.show(asked);
    } catch {
      // The rows or the code did not come: the chart of the page stays, and another click tries again.
      this.#live = undefined;
      this.#part('start')?.removeAttribute('aria-disabled');
      this.#say(this.dataset['failed'] ?? '');
    }
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }

  #say(message: string): void {
    const status = this.#part('status');
    if (status) status.textContent = message;
  }
}

if (!customElements.get('explore-chart')) customElements.define('explore-chart', ExploreChartElement);

/**
 * `<document-viewer data-kind data-url data-bytes data-…>`: its button loads the content of a document that is no table,
 * within a limit, and shows it. Nothing is fetched before.
 */
export class DocumentViewerElement extends HTMLElement {
  #abort: AbortController | undefined;
  #busy = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.querySelector('[data-part=start]')?.addEventListener('click', () => void this.#show(signal), {
      signal,
    });
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#busy = false;
  }

  async #show(signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#say(this.dataset['loading'] ?? '');
    try {
      const { showDocument } = await import('./show-document.ts');
      const message = await showDocument(this, signal);
      if (!signal.aborted) this.#say(message);
    } catch {
      // The code itself did not come.
      if (!signal.aborted) this.#say(this.dataset['failed'] ?? '');
    } finally {
      this.#busy = false;
    }
  }

  #say(message: string): void {
    const status = this.querySelector('[data-part=status]');
    if (status) status.textContent = message;
  }
}

if (!customElements.get('document-viewer')) customElements.define('document-viewer', DocumentViewerElement);

const statusMilliseconds = 4000;

/** `<copy-button data-target data-done data-failed>`: copies the text of an element and says so. Texts come from the server. */
export class CopyButtonElement extends HTMLElement {
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.querySelector('button')?.addEventListener('click', () => void this.#copy(), {
      signal: this.#abort.signal,
    });
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    clearTimeout(this.#timer);
  }

  async #copy(): Promise<void> {
    const source = document.getElementById(this.dataset['target'] ?? '');
    try {
      await navigator.clipboard.writeText(source?.textContent ?? '');
      this.#say(this.dataset['done'] ?? '');
    } catch {
      if (source) getSelection()?.selectAllChildren(source);
      this.#say(this.dataset['failed'] ?? '');
    }
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (!status) return;
    status.textContent = message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (status.textContent = ''), statusMilliseconds);
  }
}

if (!customElements.get('copy-button')) customElements.define('copy-button', CopyButtonElement);

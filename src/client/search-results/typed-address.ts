/** Browsers refuse an address that changes too often: it follows what is typed with this delay. */
const writingPause = 400;

/** The address of the page follows the search. What is typed in one go is one step of the history. */
export class TypedAddress {
  #typing = false;
  #timer = 0;
  #late: string | null = null;

  /** Writes an address; from typing, the first one at once and the next ones after a pause. */
  write(address: string, { typing }: { readonly typing: boolean }): void {
    clearTimeout(this.#timer);
    if (typing && this.#typing) {
      this.#late = address;
      this.#timer = window.setTimeout(() => {
        this.flush();
      }, writingPause);
      return;
    }
    this.flush();
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.#typing = typing;
  }

  /** Writes what waits: the visitor is about to leave, or did something else. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#late !== null) history.replaceState(null, '', this.#late);
    this.#late = null;
  }

  /** The visitor went to another step of the history: what waits is not for it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#late = null;
    this.#typing = false;
  }
}

/** Long enough that what is typed, or read back by a screen reader, is over. */
const typingPause = 700;

/**
 * Says things to screen readers through the one live region of the page (`Page.astro`). A text said again while it is
 * still there is not said twice.
 */
export class Announcer {
  #timer = 0;

  /** @param typing whether the visitor may be in the middle of a word: only the last text of a pause is said. */
  say(text: string, { typing = false }: { readonly typing?: boolean } = {}): void {
    clearTimeout(this.#timer);
    const write = (): void => {
      const region = document.getElementById('annonces');
      if (region && region.textContent !== text) region.textContent = text;
    };
    if (typing) this.#timer = window.setTimeout(write, typingPause);
    else write();
  }

  /** Forgets what was still to be said. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

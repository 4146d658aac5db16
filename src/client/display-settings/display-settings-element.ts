import { displayModeKey, toDisplayMode, type DisplayMode } from './display-mode.ts';

/** `<display-settings>`: radio buttons that set and keep the theme. */
export class DisplaySettingsElement extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const mode = readMode();
    for (const input of this.querySelectorAll('input')) input.checked = input.value === mode;
    this.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement) applyMode(toDisplayMode(target.value));
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }
}

function readMode(): DisplayMode {
  try {
    return toDisplayMode(localStorage.getItem(displayModeKey));
  } catch {
    return 'system';
  }
}

function applyMode(mode: DisplayMode): void {
  if (mode === 'system') delete document.documentElement.dataset['colorScheme'];
  else document.documentElement.dataset['colorScheme'] = mode;
  try {
    if (mode === 'system') localStorage.removeItem(displayModeKey);
    else localStorage.setItem(displayModeKey, mode);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}

if (!customElements.get('display-settings'))
  customElements.define('display-settings', DisplaySettingsElement);

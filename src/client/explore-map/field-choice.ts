/** Fields shown in cards before the visitor chooses. */
const shownAtFirst = 8;

/** « Champs affichés »: which fields the cards show. */
export class FieldChoice {
  readonly #chosen = new Set<string>();
  readonly #changed: () => void;
  #names: readonly string[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Where there is nothing to choose from, every field is shown. */
  readonly isShown = (name: string): boolean => this.#names.length === 0 || this.#chosen.has(name);

  /** Makes the boxes of other fields; choices made for fields of the same name hold. */
  show(box: HTMLElement, fold: HTMLElement, names: readonly string[], preferred: readonly string[]): void {
    if (names.join('\n') === this.#names.join('\n')) return;
    const known = this.#names.length > 0;
    this.#names = names;
    if (!known) for (const name of preferred.slice(0, shownAtFirst)) this.#chosen.add(name);
    fold.hidden = names.length === 0;
    box.replaceChildren(...names.map((name) => this.#box(name)));
  }

  #box(name: string): HTMLElement {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.checked = this.#chosen.has(name);
    input.addEventListener('change', () => {
      if (input.checked) this.#chosen.add(name);
      else this.#chosen.delete(name);
      this.#changed();
    });
    const text = document.createElement('span');
    text.textContent = name;
    label.append(input, text);
    return label;
  }
}

import { formatNumber } from '../../french/typography.ts';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { BaseState } from './base-switch.ts';
import type { ContentLoader, PointWishes } from './content-loader.ts';
import type { MapContent, MapMode } from './map-content.ts';
import { boundsOf, territoriesOf } from './placement.ts';
import { groupedAlways, groupedFrom } from './points-content.ts';

interface ChoiceEvents {
  /** The mode, the grouping or the colour. */
  readonly content: () => void;
  readonly base: (base: string) => void;
  readonly territory: (bounds: Bounds) => void;
}

/** The controls above a map: what is shown, how, on which base, and where to go. */
export class MapChoices {
  readonly #root: HTMLElement;
  readonly #texts: MapTexts;
  readonly #events: ChoiceEvents;
  #modes: readonly MapMode[] = [];
  #grouped: boolean | null = null;

  constructor(root: HTMLElement, texts: MapTexts, events: ChoiceEvents) {
    this.#root = root;
    this.#texts = texts;
    this.#events = events;
    this.#part('mode')?.addEventListener('change', events.content);
    this.#part('colour')?.addEventListener('change', events.content);
    this.#part('base')?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) events.base(target.value);
    });
    this.#part('group')?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#grouped = target.checked;
      events.content();
    });
  }

  get mode(): MapMode | null {
    const chosen = this.#select('mode')?.value;
    return this.#modes.find((mode) => mode === chosen) ?? this.#modes[0] ?? null;
  }

  get wishes(): PointWishes {
    return { grouped: this.#grouped, colour: this.#select('colour')?.value ?? '' };
  }

  /** Offers what this resource allows; a choice of one is no choice. */
  offer({ modes, colourColumns }: ContentLoader, remoteBase: boolean): void {
    this.#modes = modes;
    const { modes: names } = this.#texts;
    this.#part('mode')?.replaceChildren(...modes.map((mode) => new Option(names[mode], mode)));
    this.#part('colour')?.append(...colourColumns.map((name) => new Option(name, name)));
    this.#hide('mode-choice', modes.length < 2);
    this.#hide('base-choice', !remoteBase);
  }

  /** Shows the mode of the map again: the one that was chosen did not come. */
  showMode(mode: MapMode): void {
    const select = this.#select('mode');
    if (select) select.value = mode;
  }

  contentChanged(content: MapContent): void {
    const points = content.mode === 'points';
    const colours = this.#select('colour')?.options.length ?? 0;
    this.#hide('colour-choice', !points || colours < 2);
    this.#hide('group-choice', !points || content.placed < 20 || content.placed > groupedAlways);
    const group = this.#part('group');
    if (group instanceof HTMLInputElement) group.checked = this.#grouped ?? content.placed > groupedFrom;
    this.#showTerritories(content);
  }

  baseChanged(state: BaseState): void {
    const base = this.#select('base');
    if (base) base.value = state === 'remote' || state === 'loading' ? 'remote' : 'outline';
  }

  #showTerritories(content: MapContent): void {
    const box = this.#part('territories');
    const territories = content.drawnOnly ? [] : territoriesOf(content);
    const all = boundsOf(content);
    if (!box) return;
    box.hidden = territories.length < 2 || !all;
    if (!all) return;
    const go = (label: string, count: number | null, bounds: Bounds): HTMLElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = count === null ? label : `${label} (${formatNumber(count)})`;
      button.addEventListener('click', () => {
        this.#events.territory(bounds);
      });
      return button;
    };
    box.replaceChildren(
      ...territories.map(({ territory, count }) =>
        go(
          territory.code === 'metropole' ? this.#texts.metropole : territory.name,
          count,
          boundsOf(content, territory) ?? territory.bounds,
        ),
      ),
      go(this.#texts.everywhere, null, all),
    );
  }

  #hide(part: string, hidden: boolean): void {
    const element = this.#part(part);
    if (element) element.hidden = hidden;
  }

  #select(name: string): HTMLSelectElement | null {
    const part = this.#part(name);
    return part instanceof HTMLSelectElement ? part : null;
  }

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { MapContent } from './map-content.ts';
import { boundsOf, firstBounds } from './placement.ts';
import type { MapView } from './view-code.ts';

interface StartOptions {
  readonly button: HTMLElement;
  readonly texts: MapTexts;
  readonly go: (bounds: Bounds, animate: boolean) => void;
  /** The button leaves with the focus, which is to go to what it brought back. */
  readonly left: () => void;
}

/** Degrees of the world, and its pixels at zoom 0. */
const [worldDegrees, worldPixels] = [360, 512];

/** The view that a map opens on, and the button that goes back to it once the map shows another one. */
export class StartView {
  readonly #options: StartOptions;
  #bounds: Bounds | null = null;
  /** What the map showed when it was there. */
  #view: MapView | null = null;

  constructor(options: StartOptions) {
    this.#options = options;
    options.button.addEventListener('click', () => {
      this.open(true);
    });
  }

  /** Takes the view of another content. */
  follow(content: MapContent): void {
    const { button, texts } = this.#options;
    const bounds = firstBounds(content);
    // What the map showed at another start is not the view of this one.
    if (bounds?.join() !== this.#bounds?.join()) this.#view = null;
    this.#bounds = bounds;
    const whole = this.#bounds?.join() === boundsOf(content)?.join();
    button.textContent = whole ? texts.everywhere : texts.start;
  }

  /** Goes there. */
  open(animate: boolean): void {
    if (this.#bounds) this.#options.go(this.#bounds, animate);
  }

  /** What the map shows there. */
  reached(view: MapView): void {
    this.#view = view;
  }

  /** Offers the button for this view, or takes it away. */
  offer(view: MapView): void {
    const { button, left } = this.#options;
    const focused = document.activeElement === button;
    button.hidden = this.#bounds === null || (this.#view !== null && isSameView(view, this.#view));
    if (focused && button.hidden) left();
  }
}

/** Less than two pixels apart, at one scale. */
function isSameView(one: MapView, other: MapView): boolean {
  const apart = (2 * worldDegrees) / (worldPixels * 2 ** one.zoom);
  return (
    Math.abs(one.zoom - other.zoom) < 0.01 &&
    Math.abs(one.longitude - other.longitude) < apart &&
    Math.abs(one.latitude - other.latitude) < apart
  );
}

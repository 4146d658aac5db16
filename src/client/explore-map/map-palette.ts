import type { Hue } from '../../styles/hues.ts';
import { colourRamp, mixColours } from './colour-mix.ts';

/** Colours of a map, as MapLibre reads them: `rgb(…)`. */
export interface MapPalette {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  readonly label: string;
  readonly halo: string;
  readonly ink: string;
  /** Points, lines and shapes, when one colour is enough. */
  readonly mark: string;
  readonly markEdge: string;
  readonly cluster: string;
  readonly clusterText: string;
  readonly selected: string;
  /** Areas without any row; then the five classes, few to many. */
  readonly none: string;
  readonly ramp: readonly string[];
  /** Colours of categories, most frequent first, and of all the others. */
  readonly categories: readonly string[];
  readonly other: string;
}

/** Classes of a map of areas. */
export const rampSteps = 5;

/** Hues of categories, told apart by their lightness too as far as the palette goes. */
const categoryHues: readonly Hue[] = ['azur', 'ocre', 'prune', 'sapin', 'brique', 'indigo', 'olive', 'rose'];

/** Computes the tokens of the page into colours. `scheme`: that of the base map, which may not be the page's. */
export function readPalette(host: HTMLElement, scheme: 'light' | 'page'): MapPalette {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme === 'light') probe.style.colorScheme = 'light';
  host.append(probe);
  const token = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const [paper, tinted, ink] = [token('paper'), token('paper-tinted'), token('ink')];
  // The hue of the page, as on its static map.
  const mark = token('hue');
  const palette: MapPalette = {
    water: mixColours(tinted, token('theme-azur'), 0.1),
    land: paper,
    border: mixColours(paper, ink, 0.28),
    label: token('ink-soft'),
    halo: paper,
    ink,
    mark,
    markEdge: paper,
    cluster: mark,
    clusterText: paper,
    selected: token('accent'),
    none: tinted,
    ramp: colourRamp(paper, mark, rampSteps),
    categories: categoryHues.map((hue) => token(`theme-${hue}`)),
    other: mixColours(paper, ink, 0.55),
  };
  probe.remove();
  return palette;
}

import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { toParisDay } from '../french/date.ts';
import { counted, formatNumber } from '../french/typography.ts';

/** Dots of one hue and one size, as one path of zero-length strokes with round caps. */
interface DotLayerView {
  /** Hue of a theme, `null` for datasets without one or left in the background. */
  readonly hue: Theme['hue'] | null;
  /** 1 (few views) to 4 (many). */
  readonly size: number;
  readonly path: string;
}

/** The catalogue drawn as a field of dots, oldest dataset top left, newest bottom right, column by column. */
export interface DotFieldView {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly DotLayerView[];
  /** Years under the column where they begin; those too close to the one before are left out. */
  readonly years: readonly { readonly label: string; readonly x: number }[];
  /** Text alternative. */
  readonly sentence: string;
}

const cell = 10;
/** More than that, and one dot stands for several datasets: the home page stays light at any size. */
const maxDots = 600;
/** Height over width of the field, in cells. */
const ratio = 0.55;
const columnsBetweenYears = 3;
/** Shares of the dots under which a dot has size 1, 2, 3. */
const sizeShares = [0.5, 0.8, 0.95];

interface Dot {
  readonly hue: Theme['hue'] | null;
  readonly views: number;
  readonly year: string;
}

/**
 * Draws the datasets of a catalogue in order of publication. With `themeId`, those of this theme alone are
 * coloured. `null` when there is nothing to draw.
 */
export function toDotField(catalog: Catalog, themeId?: string): DotFieldView | null {
  const datasets = inOrderOfPublication(catalog);
  if (datasets.length === 0) return null;
  const perDot = Math.ceil(datasets.length / maxDots);
  const dots: Dot[] = [];
  for (let index = 0; index < datasets.length; index += perDot) {
    dots.push(toDot(datasets.slice(index, index + perDot), catalog, themeId));
  }
  const rows = Math.max(1, Math.round(Math.sqrt(dots.length * ratio)));
  return {
    width: Math.ceil(dots.length / rows) * cell,
    height: rows * cell,
    layers: toLayers(dots, rows),
    years: toYears(dots, rows),
    sentence: toSentence(datasets, perDot, themeId === undefined),
  };
}

const published = new WeakMap<Catalog, readonly Dataset[]>();

/** Sorted once per catalogue: every theme draws it. */
function inOrderOfPublication(catalog: Catalog): readonly Dataset[] {
  const known = published.get(catalog);
  if (known) return known;
  const dated = catalog.datasets.map((dataset) => ({ dataset, instant: Date.parse(dataset.createdAt) }));
  const sorted = dated
    .toSorted((a, b) => a.instant - b.instant || (a.dataset.id < b.dataset.id ? -1 : 1))
    .map(({ dataset }) => dataset);
  published.set(catalog, sorted);
  return sorted;
}

function toDot(group: readonly Dataset[], catalog: Catalog, themeId: string | undefined): Dot {
  const votes = new Map<Theme['hue'] | null, number>();
  for (const { id } of group) {
    const themes = catalog.themesByDataset.get(id) ?? [];
    const theme = themeId === undefined ? themes[0] : themes.find((candidate) => candidate.id === themeId);
    votes.set(theme?.hue ?? null, (votes.get(theme?.hue ?? null) ?? 0) + 1);
  }
  const hue = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
  const views = group.reduce((sum, { metrics }) => sum + metrics.views, 0);
  return { hue, views, year: yearOf(group[0]) };
}

function toLayers(dots: readonly Dot[], rows: number): DotLayerView[] {
  const sorted = dots.map(({ views }) => views).toSorted((a, b) => a - b);
  const thresholds = sizeShares.map((share) => sorted[Math.floor(share * sorted.length)] ?? Infinity);
  const layers = new Map<string, { hue: Theme['hue'] | null; size: number; path: string }>();
  dots.forEach(({ hue, views }, index) => {
    const size = 1 + thresholds.filter((threshold) => views > threshold).length;
    const key = `${hue ?? ''} ${size.toString()}`;
    const layer = layers.get(key) ?? { hue, size, path: '' };
    const x = Math.floor(index / rows) * cell + cell / 2;
    const y = (index % rows) * cell + cell / 2;
    layers.set(key, { ...layer, path: `${layer.path}M${x.toString()} ${y.toString()}h0` });
  });
  return [...layers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, layer]) => layer);
}

function toYears(dots: readonly Dot[], rows: number): { label: string; x: number }[] {
  const years: { label: string; x: number }[] = [];
  let previousYear = '';
  let previousX = -Infinity;
  dots.forEach(({ year }, index) => {
    const x = Math.floor(index / rows) * cell;
    if (year !== previousYear && x - previousX >= columnsBetweenYears * cell) {
      years.push({ label: year, x });
      previousX = x;
    }
    previousYear = year;
  });
  return years;
}

function toSentence(datasets: readonly Dataset[], perDot: number, everyTheme: boolean): string {
  const first = yearOf(datasets[0]);
  const last = yearOf(datasets.at(-1));
  const period = first === last ? `publiés en ${first}` : `publiés de ${first} à ${last}`;
  const dot = perDot === 1 ? 'un point par jeu' : `un point pour ${formatNumber(perDot)} jeux`;
  return `${counted(datasets.length, 'jeu de données', 'jeux de données')} ${period}, du plus ancien au plus récent\u00a0: ${dot}, d’autant plus gros qu’il est consulté. ${everyTheme ? 'La couleur est celle de sa thématique.' : 'En couleur, ceux de cette thématique.'}`;
}

function yearOf(dataset: Dataset | undefined): string {
  return dataset === undefined ? '' : toParisDay(dataset.createdAt).slice(0, 4);
}

import { formats } from '../catalog/format.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { formatNumber, formatShare, plural } from '../french/typography.ts';

/** A figure set large, and what it counts. */
export interface KeyFigureView {
  readonly value: string;
  readonly label: string;
}

/** Sums over a set of datasets. */
export interface DatasetTotals {
  readonly datasets: number;
  readonly resources: number;
  readonly views: number;
  readonly downloads: number;
  /** Producers that publish at least one of them. */
  readonly producers: number;
  /** Share of the datasets with at least one resource that have one in an open format; `null` without any. */
  readonly openFormatShare: number | null;
}

/** Sums datasets in one pass. */
export function sumDatasets(datasets: readonly Dataset[]): DatasetTotals {
  let resources = 0;
  let views = 0;
  let downloads = 0;
  let withResources = 0;
  let withOpenFormat = 0;
  const producers = new Set<string>();
  for (const dataset of datasets) {
    resources += dataset.resources.length;
    views += dataset.metrics.views;
    downloads += dataset.metrics.downloads;
    producers.add(dataset.organizationId);
    if (dataset.resources.length > 0) withResources += 1;
    if (dataset.resources.some(({ format }) => format !== null && formats[format]?.open === true)) {
      withOpenFormat += 1;
    }
  }
  return {
    datasets: datasets.length,
    resources,
    views,
    downloads,
    producers: producers.size,
    openFormatShare: withResources === 0 ? null : withOpenFormat / withResources,
  };
}

/** `toKeyFigure(262, 'jeu de données', 'jeux de données')`: value and label agree in number. */
export function toKeyFigure(count: number, one: string, many: string): KeyFigureView {
  return { value: formatNumber(count), label: plural(count, one, many) };
}

/** The share of datasets in an open format as a key figure, or nothing when no dataset has a file. */
export function openFormatFigure({ openFormatShare }: DatasetTotals): KeyFigureView[] {
  if (openFormatShare === null) return [];
  // Never « 100 % » for 99.6 %: a share is rounded down.
  const share = Math.floor(openFormatShare * 100) / 100;
  return [{ value: formatShare(share), label: 'des jeux proposent un format ouvert' }];
}

const year = 365 * 24 * 60 * 60 * 1000;

/** How many datasets were updated within the year before `now`, the instant the data was read. */
export function updatedWithinYear(datasets: readonly Dataset[], now: string): number {
  const since = Date.parse(now) - year;
  return datasets.filter(({ updatedAt }) => Date.parse(updatedAt) >= since).length;
}

import type { Catalog } from './catalog.ts';
import type { Dataset } from './schemas/dataset.ts';

/** Above this share of the datasets, a theme says too little (issue 2). */
const largestShare = 0.3;
/** Unclassified datasets named by the report; the rest is counted. */
const namedInReport = 10;

/** How well the themes cover the catalogue: for the build's report. */
export interface ThemeCoverage {
  readonly datasetCount: number;
  /** Share of the datasets that have a theme, 0 to 1. */
  readonly share: number;
  readonly unclassified: readonly Pick<Dataset, 'id' | 'title'>[];
  /** In the order of the themes. A dataset counts in each of its themes, and once as `primary`. */
  readonly perTheme: readonly {
    readonly id: string;
    readonly count: number;
    readonly primary: number;
    readonly share: number;
  }[];
  /** Themes that hold more than 30 % of the datasets. */
  readonly over30: readonly string[];
}

export function themeCoverage(
  catalog: Pick<Catalog, 'datasets' | 'themes' | 'themesByDataset'>,
): ThemeCoverage {
  const { datasets, themes, themesByDataset } = catalog;
  const counts = new Map<string, number>();
  const primaries = new Map<string, number>();
  const unclassified: Dataset[] = [];
  for (const dataset of datasets) {
    const [first, ...others] = themesByDataset.get(dataset.id) ?? [];
    if (!first) {
      unclassified.push(dataset);
      continue;
    }
    primaries.set(first.id, (primaries.get(first.id) ?? 0) + 1);
    for (const { id } of [first, ...others]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const shareOf = (count: number): number => (datasets.length === 0 ? 0 : count / datasets.length);
  const perTheme = themes.map(({ id }) => {
    const count = counts.get(id) ?? 0;
    return { id, count, primary: primaries.get(id) ?? 0, share: shareOf(count) };
  });
  return {
    datasetCount: datasets.length,
    share: shareOf(datasets.length - unclassified.length),
    unclassified: unclassified.map(({ id, title }) => ({ id, title })),
    perTheme,
    over30: perTheme.filter(({ share }) => share > largestShare).map(({ id }) => id),
  };
}

/** The coverage as lines of plain text, for the terminal. */
export function formatThemeCoverage(coverage: ThemeCoverage): string {
  const { datasetCount, share, unclassified, perTheme, over30 } = coverage;
  const width = Math.max(...perTheme.map(({ id }) => id.length), 0);
  return [
    `Themes: ${percent(share)} of ${datasetCount.toString()} datasets have one.`,
    ...perTheme.map(
      ({ id, count, share: part }) =>
        `  ${id.padEnd(width)}  ${count.toString().padStart(6)}  ${percent(part).padStart(7)}`,
    ),
    ...over30.map((id) => `Theme \`${id}\` holds more than ${percent(largestShare)}: narrow its clues.`),
    ...(unclassified.length === 0 ? [] : [`Without a theme: ${unclassified.length.toString()}`]),
    ...unclassified.slice(0, namedInReport).map(({ id, title }) => `  ${id}  ${title}`),
    ...(unclassified.length > namedInReport
      ? [`  … and ${(unclassified.length - namedInReport).toString()} more`]
      : []),
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

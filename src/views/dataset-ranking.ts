import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { formatDate, toParisDay } from '../french/date.ts';
import { counted, typeset } from '../french/typography.ts';
import { datasetRoute } from '../routes.ts';

/** What datasets are ranked by: three counts, two dates. */
export type DatasetMeasure = 'views' | 'downloads' | 'reuses' | 'creation' | 'update';

export interface RankedDatasetView {
  readonly title: string;
  readonly href: string;
  /** Name of the producer, `null` when the snapshot does not know it. */
  readonly producer: string | null;
  /** Competition rank (1, 2, 2, 4) for a count; `null` for a date, which ranks nobody. */
  readonly rank: number | null;
  /** The figure it is ranked by, in words: `391 601 vues`, `22 mai 2026`. */
  readonly figure: string;
  /** For `<time datetime>`, `null` for a count. */
  readonly day: string | null;
  /** The count over the largest one of the ranking, 0 to 1; `null` for a date. */
  readonly share: number | null;
  /** Hue of its first theme, `null` without one. */
  readonly hue: Theme['hue'] | null;
}

const nouns = {
  views: ['vue', 'vues'],
  downloads: ['téléchargement', 'téléchargements'],
  reuses: ['réutilisation', 'réutilisations'],
} as const;

/**
 * The first `limit` datasets by a measure, each with its figure. A count of zero ranks nobody; equal values
 * share their rank and are ordered by title, so that the order never depends on the snapshot's.
 */
export function rankDatasets(
  datasets: readonly Dataset[],
  measure: DatasetMeasure,
  limit: number,
  catalog: Catalog,
): RankedDatasetView[] {
  const values = new Map(datasets.map((dataset) => [dataset.id, valueOf(dataset, measure)]));
  const value = ({ id }: Dataset): number => values.get(id) ?? 0;
  const ranked = datasets
    .filter((dataset) => value(dataset) > 0)
    .toSorted((a, b) => value(b) - value(a) || a.title.localeCompare(b.title, 'fr'))
    .slice(0, limit);
  const largest = ranked[0] === undefined ? 0 : value(ranked[0]);
  return ranked.map((dataset) => ({
    title: typeset(dataset.title),
    href: datasetRoute(dataset.slug),
    producer: producerName(dataset, catalog),
    hue: catalog.themesByDataset.get(dataset.id)?.[0]?.hue ?? null,
    ...toFigure(dataset, measure, {
      rank: ranked.findIndex((other) => value(other) === value(dataset)) + 1,
      largest,
    }),
  }));
}

function valueOf(dataset: Dataset, measure: DatasetMeasure): number {
  switch (measure) {
    case 'views':
    case 'downloads':
    case 'reuses':
      return dataset.metrics[measure];
    case 'creation':
      return Date.parse(dataset.createdAt);
    case 'update':
      return Date.parse(dataset.updatedAt);
  }
}

function toFigure(
  dataset: Dataset,
  measure: DatasetMeasure,
  { rank, largest }: { rank: number; largest: number },
): Pick<RankedDatasetView, 'rank' | 'figure' | 'day' | 'share'> {
  if (measure === 'creation' || measure === 'update') {
    const instant = measure === 'creation' ? dataset.createdAt : dataset.updatedAt;
    return { rank: null, figure: formatDate(instant), day: toParisDay(instant), share: null };
  }
  const count = dataset.metrics[measure];
  const [one, many] = nouns[measure];
  return { rank, figure: counted(count, one, many), day: null, share: count / largest };
}

function producerName({ organizationId }: Dataset, catalog: Catalog): string | null {
  const name = catalog.organizationById.get(organizationId)?.name;
  return name === undefined ? null : typeset(name);
}

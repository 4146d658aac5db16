import type { Catalog } from './catalog.ts';
import type { Dataset } from './schemas/dataset.ts';

/** First and last years that data tell about, both included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The years that a dataset covers: those its producer declares, else those measured in its tables; `null` when
 * nothing tells. A coverage without an end goes on to `present`.
 */
export function datasetPeriod(
  { temporalCoverage, resources }: Pick<Dataset, 'temporalCoverage' | 'resources'>,
  { previewByResource }: Pick<Catalog, 'previewByResource'>,
  present: number,
): YearSpan | null {
  if (temporalCoverage !== null) {
    const from = yearOf(temporalCoverage.start);
    return {
      from,
      to: Math.max(from, temporalCoverage.end === null ? present : yearOf(temporalCoverage.end)),
    };
  }
  const years = resources.flatMap(({ id }) => {
    const preview = previewByResource.get(id);
    return preview?.kind === 'table' && preview.period !== null
      ? [yearOf(preview.period.from), yearOf(preview.period.to)]
      : [];
  });
  const known = years.filter((year) => Number.isInteger(year));
  return known.length === 0 ? null : { from: Math.min(...known), to: Math.max(...known) };
}

function yearOf(date: string): number {
  return Number(/^-?\d{1,4}/u.exec(date)?.[0] ?? Number.NaN);
}

import { formatFamily } from '../../catalog/format.ts';
import type { Dataset } from '../../catalog/schemas/dataset.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';

/**
 * Every resource, in the order in which they are read, so that a budget serves the most: the main one of each dataset,
 * most viewed datasets first, then the others in the same order.
 */
export function inReadingOrder(datasets: readonly Dataset[]): Resource[] {
  const byViews = datasets.toSorted((a, b) => b.metrics.views - a.metrics.views || (a.id < b.id ? -1 : 1));
  const mains = byViews.flatMap(({ resources }) => mainResource(resources) ?? []);
  const first = new Set(mains);
  const others = byViews.flatMap(({ resources }) => resources.filter((resource) => !first.has(resource)));
  return [...mains, ...others];
}

/** The first main file that is a table or a map, else the first main file, else the first one. */
function mainResource(resources: readonly Resource[]): Resource | undefined {
  const mains = resources.filter(({ type }) => type === 'main');
  const isData = ({ format }: Resource): boolean => ['tabular', 'geographic'].includes(formatFamily(format));
  return mains.find(isData) ?? mains[0] ?? resources[0];
}

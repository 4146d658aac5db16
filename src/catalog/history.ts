import type { Dataset } from './schemas/dataset.ts';
import type { Manifest } from './schemas/manifest.ts';

type Departed = Manifest['departed'][number];

/** What the last snapshot knew, as far as addresses go. */
export interface PreviousAddresses {
  readonly datasets: readonly Pick<Dataset, 'id' | 'slug'>[];
  readonly departed: readonly Departed[];
  readonly renamed: Readonly<Record<string, string>>;
}

/**
 * Every dataset known to have left: those of before and those of today, without the ones that came back or whose
 * address now belongs to another dataset. Sorted by id.
 */
export function allDeparted(
  previous: PreviousAddresses,
  leaving: readonly Departed[],
  datasets: readonly Dataset[],
): Departed[] {
  const ids = new Set(datasets.map(({ id }) => id));
  const slugs = new Set(datasets.map(({ slug }) => slug));
  const byId = new Map([...previous.departed, ...leaving].map((departed) => [departed.id, departed]));
  return [...byId.values()]
    .filter(({ id, slug }) => !ids.has(id) && !slugs.has(slug))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Old slug → current slug, over the whole life of the catalogue: a slug that changed twice leads to the last one.
 * A slug that a dataset bears again redirects no more; neither does one whose target has no page left.
 */
export function allRenamed(
  previous: PreviousAddresses,
  datasets: readonly Dataset[],
  departed: readonly Departed[],
): Record<string, string> {
  const slugById = new Map(datasets.map(({ id, slug }) => [id, slug]));
  const changes = new Map<string, string>();
  for (const { id, slug } of previous.datasets) {
    const current = slugById.get(id);
    if (current !== undefined && current !== slug) changes.set(slug, current);
  }
  const current = new Set([...slugById.values()]);
  const reachable = new Set([...current, ...departed.map(({ slug }) => slug)]);
  const merged = [...Object.entries(previous.renamed), ...changes].map(
    ([old, target]) => [old, changes.get(target) ?? target] as const,
  );
  return Object.fromEntries(
    merged
      .filter(([old, target]) => old !== target && !current.has(old) && reachable.has(target))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

import type { Dataset } from '../../catalog/schemas/dataset.ts';
import type { Manifest } from '../../catalog/schemas/manifest.ts';
import type { Preview } from '../../catalog/schemas/preview.ts';
import type { Snapshot } from '../../catalog/snapshot.ts';

/** Previews of the last snapshot. */
export interface CarriedPreviews {
  readonly previews: readonly Preview[];
  readonly profiles: ReadonlyMap<string, string>;
  readonly totals: Manifest['previews'];
}

/** Previews of the last snapshot, as far as their resources are still there. */
export function carryPreviews(previous: Snapshot | null, datasets: readonly Dataset[]): CarriedPreviews {
  const here = new Set(datasets.flatMap(({ resources }) => resources.map(({ id }) => id)));
  const { records, profiles = new Map<string, string>(), manifest } = previous ?? {};
  return {
    previews: records?.previews.filter(({ id }) => here.has(id)) ?? [],
    profiles: new Map([...profiles].filter(([id]) => here.has(id))),
    totals: manifest?.previews ?? null,
  };
}

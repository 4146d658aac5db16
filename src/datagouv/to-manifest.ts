import type { SnapshotRecords } from '../catalog/guards.ts';
import { allDeparted, allRenamed } from '../catalog/history.ts';
import type { Manifest } from '../catalog/schemas/manifest.ts';
import type { Snapshot } from '../catalog/snapshot.ts';
import { keptByProducer } from './departures.ts';
import { unlabelledIds } from './drift.ts';

/** What a fetch knows when it ends. */
interface FetchOutcome {
  readonly api: URL;
  readonly udataVersion: string | null;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly records: SnapshotRecords;
  readonly previous: Snapshot | null;
  /** Whether some parts were taken from `previous`. */
  readonly isPartial: boolean;
  /** Datasets that left today. */
  readonly leaving: Manifest['departed'];
  readonly drift: readonly string[];
  readonly endpoints: Manifest['endpoints'];
  readonly quarantined: Manifest['quarantined'];
  readonly previews: Manifest['previews'];
  /** Requests by status. */
  readonly requests: ReadonlyMap<string, number>;
}

/** The manifest of a fetch. After a partial one the dates stay those of the last whole one: pages quote them. */
export function toManifest(outcome: FetchOutcome): Manifest {
  const { records, previous, isPartial, requests } = outcome;
  const { datasets } = records;
  const history = {
    datasets: previous?.records.datasets ?? [],
    departed: previous?.manifest.departed ?? [],
    renamed: previous?.manifest.renamed ?? {},
  };
  const departed = allDeparted(history, outcome.leaving, datasets);
  const { startedAt, finishedAt } = (isPartial ? previous?.manifest : null) ?? outcome;
  return {
    version: 1,
    source: 'api',
    api: outcome.api.href,
    udataVersion: outcome.udataVersion,
    startedAt,
    finishedAt,
    counts: countRecords(records),
    endpoints: outcome.endpoints,
    requests: {
      count: [...requests.values()].reduce((sum, count) => sum + count, 0),
      byStatus: Object.fromEntries([...requests].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    quarantined: outcome.quarantined,
    previews: outcome.previews,
    departed,
    kept: keptByProducer(datasets),
    renamed: allRenamed(history, datasets, departed),
    drift: [...new Set([...outcome.drift, ...unlabelledIds(datasets)])].sort(),
  };
}

function countRecords(records: SnapshotRecords): Manifest['counts'] {
  return {
    datasets: records.datasets.length,
    organizations: records.organizations.length,
    reuses: records.reuses.length,
    dataservices: records.dataservices.length,
    discussions: records.discussions.length,
    resources: records.datasets.reduce((sum, { resources }) => sum + resources.length, 0),
  };
}

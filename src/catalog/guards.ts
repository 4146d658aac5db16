import type { Dataservice } from './schemas/dataservice.ts';
import type { Dataset } from './schemas/dataset.ts';
import type { Discussion } from './schemas/discussion.ts';
import type { Organization } from './schemas/organization.ts';
import type { Preview } from './schemas/preview.ts';
import type { Reuse } from './schemas/reuse.ts';

/** The records of a snapshot, file by file. */
export interface SnapshotRecords {
  readonly datasets: readonly Dataset[];
  readonly organizations: readonly Organization[];
  readonly reuses: readonly Reuse[];
  readonly dataservices: readonly Dataservice[];
  readonly discussions: readonly Discussion[];
  readonly previews: readonly Preview[];
}

/** Fall of a producer's datasets above which it is not believed without being confirmed (design §4). */
const shrinkShare = 0.2;
const shrinkCount = 3;
/** From this many datasets, having none left is not believed either. */
const emptiedFrom = 2;

/**
 * What is wrong with the catalogue as a whole: ids and slugs that repeat, references that lead nowhere, nothing to
 * publish. Empty when all is well. In French: `npm run fetch` prints it.
 */
export function catalogFaults(records: SnapshotRecords): string[] {
  const { datasets, organizations, reuses, dataservices, discussions, previews } = records;
  const datasetIds = new Set(datasets.map(({ id }) => id));
  const organizationIds = new Set(organizations.map(({ id }) => id));
  const resourceIds = new Set(datasets.flatMap(({ resources }) => resources.map(({ id }) => id)));
  return [
    ...(datasets.length === 0 ? ['aucun jeu de données'] : []),
    ...(organizations.length === 0 ? ['aucune organisation'] : []),
    ...Object.entries(records).flatMap(([file, items]: [string, readonly { id: string }[]]) =>
      repeated(items.map(({ id }) => id)).map((id) => `${file} : identifiant ${id} en double`),
    ),
    ...Object.entries({ datasets, organizations, reuses, dataservices }).flatMap(([file, items]) =>
      repeated(items.map(({ slug }) => slug)).map((slug) => `${file} : adresse ${slug} en double`),
    ),
    ...datasets.flatMap(({ id, organizationId }) =>
      dangling(organizationIds, [organizationId], `datasets : ${id} renvoie à l’organisation`),
    ),
    ...reuses.flatMap((reuse) =>
      dangling(datasetIds, reuse.datasetIds, `reuses : ${reuse.id} renvoie au jeu`),
    ),
    ...dataservices.flatMap((service) => [
      ...dangling(datasetIds, service.datasetIds, `dataservices : ${service.id} renvoie au jeu`),
      ...(service.organizationId === null
        ? []
        : dangling(
            organizationIds,
            [service.organizationId],
            `dataservices : ${service.id} renvoie à l’organisation`,
          )),
    ]),
    ...discussions.flatMap(({ id, datasetId }) =>
      dangling(datasetIds, [datasetId], `discussions : ${id} renvoie au jeu`),
    ),
    ...previews.flatMap(({ id }) => dangling(resourceIds, [id], 'previews : renvoie au fichier')),
  ];
}

/** Previews whose profile is missing, and profiles that no preview announces. Empty when all is well. In French. */
export function profileFaults(previews: readonly Preview[], profileIds: ReadonlySet<string>): string[] {
  const announced = new Set(previews.filter(hasProfile).map(({ id }) => id));
  return [
    ...dangling(profileIds, [...announced], 'previews : annonce le profil'),
    ...[...profileIds].filter((id) => !announced.has(id)).map((id) => `profiles : ${id} n’a pas d’aperçu`),
  ];
}

/** Whether the detail of a preview is in `profiles/<id>.json`: that of tables, and the list of an archive. */
export function hasProfile(preview: Preview): boolean {
  return preview.kind === 'table' || (preview.kind === 'document' && preview.document === 'archive');
}

/**
 * Ids of the producers that lost so many datasets since the last snapshot that it must be explained: more than 20 %
 * **and** at least 3, or all of them from 2.
 */
export function shrunkProducers(before: readonly Dataset[], after: readonly Dataset[]): Set<string> {
  const counts = countByProducer(after);
  return new Set(
    [...countByProducer(before)]
      .filter(([id, previous]) => isSuspiciousFall(previous, counts.get(id) ?? 0))
      .map(([id]) => id),
  );
}

/** See {@link shrunkProducers}. */
export function isSuspiciousFall(before: number, after: number): boolean {
  const lost = before - after;
  if (after === 0 && before >= emptiedFrom) return true;
  return lost >= shrinkCount && lost > before * shrinkShare;
}

function countByProducer(datasets: readonly Dataset[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { organizationId } of datasets)
    counts.set(organizationId, (counts.get(organizationId) ?? 0) + 1);
  return counts;
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated;
  });
}

function dangling(known: ReadonlySet<string>, ids: readonly string[], what: string): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `${what} ${id}, absent`);
}

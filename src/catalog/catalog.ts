import type { Dataservice } from './schemas/dataservice.ts';
import type { Dataset } from './schemas/dataset.ts';
import type { Discussion } from './schemas/discussion.ts';
import type { Manifest } from './schemas/manifest.ts';
import type { Organization } from './schemas/organization.ts';
import type { Portal } from './schemas/portal.ts';
import type { Preview } from './schemas/preview.ts';
import type { Reuse } from './schemas/reuse.ts';
import type { Theme } from './schemas/theme.ts';
import { themeClassifier } from './theme-membership.ts';

/** The records of one snapshot and the editorial content, as the collections give them. */
export interface CatalogRecords {
  readonly portal: Portal;
  readonly manifest: Manifest;
  readonly datasets: readonly Dataset[];
  readonly organizations: readonly Organization[];
  readonly reuses: readonly Reuse[];
  readonly dataservices: readonly Dataservice[];
  readonly discussions: readonly Discussion[];
  readonly previews: readonly Preview[];
  readonly themes: readonly Theme[];
}

/** The whole catalogue, joined once: what every view is computed from. */
export interface Catalog extends CatalogRecords {
  /** Last updated first, then by id. */
  readonly datasets: readonly Dataset[];
  /** In the order of `content/portal.yaml`, then by name. */
  readonly organizations: readonly Organization[];
  /** By rank. */
  readonly themes: readonly Theme[];
  readonly datasetById: ReadonlyMap<string, Dataset>;
  readonly organizationById: ReadonlyMap<string, Organization>;
  /** Strongest evidence first; absent or empty when nothing tells. */
  readonly themesByDataset: ReadonlyMap<string, readonly Theme[]>;
  readonly datasetsByTheme: ReadonlyMap<string, readonly Dataset[]>;
  readonly datasetsByOrganization: ReadonlyMap<string, readonly Dataset[]>;
  /** Most viewed first. */
  readonly reusesByDataset: ReadonlyMap<string, readonly Reuse[]>;
  readonly dataservicesByDataset: ReadonlyMap<string, readonly Dataservice[]>;
  /** Newest first. */
  readonly discussionsByDataset: ReadonlyMap<string, readonly Discussion[]>;
  /** By id of resource; absent when it was not looked at. */
  readonly previewByResource: ReadonlyMap<string, Preview>;
}

/** Joins and orders the records. Linear in their number. */
export function toCatalog(records: CatalogRecords): Catalog {
  const datasets = records.datasets.toSorted(
    (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || compare(a.id, b.id),
  );
  const themes = records.themes.toSorted((a, b) => a.order - b.order);
  const reuses = records.reuses.toSorted((a, b) => b.views - a.views || compare(a.id, b.id));
  const discussions = records.discussions.toSorted(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || compare(a.id, b.id),
  );
  const themesOf = themeClassifier(themes, records.portal.genericKeywords);
  const themesByDataset = new Map(datasets.map((dataset) => [dataset.id, themesOf(dataset)]));
  return {
    ...records,
    datasets,
    themes,
    reuses,
    discussions,
    organizations: orderedOrganizations(records),
    datasetById: new Map(datasets.map((dataset) => [dataset.id, dataset])),
    organizationById: new Map(records.organizations.map((organization) => [organization.id, organization])),
    themesByDataset,
    datasetsByTheme: groupBy(datasets, ({ id }) => themesByDataset.get(id)?.map((theme) => theme.id) ?? []),
    datasetsByOrganization: groupBy(datasets, ({ organizationId }) => [organizationId]),
    reusesByDataset: groupBy(reuses, ({ datasetIds }) => datasetIds),
    dataservicesByDataset: groupBy(records.dataservices, ({ datasetIds }) => datasetIds),
    previewByResource: new Map(records.previews.map((preview) => [preview.id, preview])),
    discussionsByDataset: groupBy(discussions, ({ datasetId }) => [datasetId]),
  };
}

function orderedOrganizations({ portal, organizations }: CatalogRecords): Organization[] {
  const rank = new Map(portal.organizations.map((id, index) => [id, index]));
  const rankOf = ({ id }: Organization): number => rank.get(id) ?? rank.size;
  return organizations.toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'fr'));
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

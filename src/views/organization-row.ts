import type { Catalog } from '../catalog/catalog.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import { formatDate, toParisDay } from '../french/date.ts';
import { counted, formatNumber, typeset } from '../french/typography.ts';
import { organizationRoute, snapshotImageRoute } from '../routes.ts';
import { sumDatasets } from './key-figures.ts';

/** A producer in a list. */
export interface OrganizationRowView {
  readonly name: string;
  readonly acronym: string | null;
  readonly href: string;
  /** Address of its logo, `null` when initials are shown instead. */
  readonly logo: string | null;
  readonly datasets: number;
  /** `34 jeux de données`. */
  readonly datasetsLabel: string;
  readonly resources: string;
  readonly views: string;
  readonly downloads: string;
  /** Last update of one of its datasets, `null` when it has none. */
  readonly updated: { readonly day: string; readonly label: string } | null;
  /** Its datasets over those of the largest producer, 0 to 1: length of a bar. */
  readonly share: number;
}

/** Producers in two lists: those that publish, most datasets first, and those that do not yet. */
export interface OrganizationRows {
  readonly publishing: readonly OrganizationRowView[];
  readonly silent: readonly OrganizationRowView[];
}

/** Every producer of the catalogue, each in its list. Equal counts keep the order of the portal. */
export function toOrganizationRows(catalog: Catalog): OrganizationRows {
  const largest = Math.max(1, ...[...catalog.datasetsByOrganization.values()].map(({ length }) => length));
  const rows = catalog.organizations.map((organization) => toRow(organization, largest, catalog));
  return {
    publishing: rows.filter(({ datasets }) => datasets > 0).toSorted((a, b) => b.datasets - a.datasets),
    silent: rows.filter(({ datasets }) => datasets === 0),
  };
}

function toRow(organization: Organization, largest: number, catalog: Catalog): OrganizationRowView {
  const datasets = catalog.datasetsByOrganization.get(organization.id) ?? [];
  const totals = sumDatasets(datasets);
  // The catalogue is sorted by update, and so is each of its groups.
  const last = datasets[0];
  return {
    name: typeset(organization.name),
    acronym: organization.acronym,
    href: organizationRoute(organization.slug),
    logo: organization.logo === null ? null : snapshotImageRoute(organization.logo),
    datasets: totals.datasets,
    datasetsLabel: counted(totals.datasets, 'jeu de données', 'jeux de données'),
    resources: formatNumber(totals.resources),
    views: formatNumber(totals.views),
    downloads: formatNumber(totals.downloads),
    updated: last ? { day: toParisDay(last.updatedAt), label: formatDate(last.updatedAt) } : null,
    share: totals.datasets / largest,
  };
}

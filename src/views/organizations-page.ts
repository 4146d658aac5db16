import type { Catalog } from '../catalog/catalog.ts';
import { counted } from '../french/typography.ts';
import { toOrganizationRows, type OrganizationRows } from './organization-row.ts';

export interface OrganizationsPageView extends OrganizationRows {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
}

export function toOrganizationsPageView(catalog: Catalog): OrganizationsPageView {
  const rows = toOrganizationRows(catalog);
  const producers = counted(rows.publishing.length, 'organisation publie', 'organisations publient');
  const datasets = counted(catalog.datasets.length, 'jeu de données', 'jeux de données');
  return {
    ...rows,
    title: 'Organisations',
    description: `${producers} ${datasets} sur ce portail\u00a0: ce que chacune propose, et ce que l’on en fait.`,
    lead: `${producers} ici ${datasets}. Pour chacune\u00a0: ses jeux, ses fichiers, ses consultations et la date de sa dernière mise à jour.`,
  };
}

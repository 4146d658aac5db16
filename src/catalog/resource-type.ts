import type { Resource } from './schemas/resource.ts';

export type ResourceType = Resource['type'];

interface ResourceTypeLabel {
  /** Heading of the group on a dataset's page. */
  readonly plural: string;
  readonly singular: string;
}

/** Types of resources (contract §2.10), in display order. */
export const resourceTypeLabels: Readonly<Record<ResourceType, ResourceTypeLabel>> = {
  main: { plural: 'Fichiers principaux', singular: 'Fichier principal' },
  documentation: { plural: 'Documentation', singular: 'Documentation' },
  update: { plural: 'Mises à jour', singular: 'Mise à jour' },
  api: { plural: 'API', singular: 'API' },
  code: { plural: 'Dépôts de code', singular: 'Dépôt de code' },
  other: { plural: 'Autres fichiers', singular: 'Autre fichier' },
};

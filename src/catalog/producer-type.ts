import type { Organization } from './schemas/organization.ts';
import type { Portal } from './schemas/portal.ts';

/** Types of producers, in display order; the ids are those of addresses. */
export const producerTypes = [
  'ministere',
  'operateur',
  'service-public',
  'collectivite',
  'association',
  'entreprise',
  'autre',
] as const;

type ProducerType = (typeof producerTypes)[number];

/** French labels, in the plural. The ministry's own name is the portal's. */
export const producerTypeLabels: Readonly<Record<Exclude<ProducerType, 'ministere'>, string>> = {
  operateur: 'Opérateurs',
  'service-public': 'Autres services publics',
  collectivite: 'Collectivités territoriales',
  association: 'Associations',
  entreprise: 'Entreprises',
  autre: 'Autres producteurs',
};

/** Badges of data.gouv.fr that say a type, most telling first: a town is also a public service. */
const badgeTypes: readonly (readonly [badge: string, type: ProducerType])[] = [
  ['local-authority', 'collectivite'],
  ['public-service', 'service-public'],
  ['association', 'association'],
  ['company', 'entreprise'],
];

/** Type of a producer: its place in `content/portal.yaml` (the ministry, then its operators), else its badges. */
export function producerType(
  { id, badges }: Pick<Organization, 'id' | 'badges'>,
  { organizations }: Pick<Portal, 'organizations'>,
): ProducerType {
  const rank = organizations.indexOf(id);
  if (rank === 0) return 'ministere';
  if (rank > 0) return 'operateur';
  return badgeTypes.find(([badge]) => badges.includes(badge))?.[1] ?? 'autre';
}

/**
 * The facets of the catalogue, in display order; `parameter` is the name of each in an address.
 *
 * A dataset passes when it has any of the values chosen in a facet, and `feature`, whose values are conditions of their
 * own, when it has all of them.
 */
export const facets = [
  { id: 'theme', parameter: 'theme' },
  { id: 'feature', parameter: 'avec' },
  { id: 'family', parameter: 'famille' },
  { id: 'format', parameter: 'format' },
  { id: 'producer', parameter: 'producteur' },
  { id: 'producerType', parameter: 'type-producteur' },
  { id: 'license', parameter: 'licence' },
  { id: 'period', parameter: 'periode' },
  { id: 'territory', parameter: 'territoire' },
  { id: 'granularity', parameter: 'echelle' },
  { id: 'frequency', parameter: 'frequence' },
  { id: 'update', parameter: 'mise-a-jour' },
] as const;

export type FacetId = (typeof facets)[number]['id'];

/** Ids of all facets, in display order. */
export const facetIds: readonly FacetId[] = facets.map(({ id }) => id);

/** Whether a dataset must have all the values chosen in a facet, instead of any of them. */
export function asksForAll(facet: FacetId): boolean {
  return facet === 'feature';
}

/**
 * Ages of a last update that one may ask for. Each holds the ones before it, so that « moins de 12 mois » is
 * one value; `older` is the rest.
 */
export const updateAges = [
  { id: '30-jours', days: 30 },
  { id: '12-mois', days: 365 },
  { id: '3-ans', days: 1096 },
] as const;

export const olderUpdate = 'plus-ancienne';

/** Values of the update facet for a dataset updated `age` days before the snapshot. */
export function updateValues(age: number): string[] {
  const within = updateAges.filter(({ days }) => age <= days).map(({ id }) => id);
  return within.length > 0 ? within : [olderUpdate];
}

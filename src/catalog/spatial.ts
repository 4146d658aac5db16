/** Granularity ids of data.gouv.fr (contract §2.9) with a French label. */
export const granularities: Readonly<Record<string, string>> = {
  'country-group': 'Groupement de pays',
  country: 'Pays',
  'country-subset': 'Partie de pays',
  'fr:region': 'Région',
  'fr:departement': 'Département',
  'fr:arrondissement': 'Arrondissement',
  'fr:commune': 'Commune',
  'fr:iris': 'Quartier (Iris)',
  'fr:canton': 'Canton',
  'fr:collectivite': 'Collectivité d’outre-mer',
  'fr:epci': 'Intercommunalité',
  poi: 'Lieu précis',
};

/** French label of a granularity; an unknown id is its own label. */
export function granularityLabel(id: string): string {
  return granularities[id] ?? id;
}

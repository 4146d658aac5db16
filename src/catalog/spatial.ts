import { plainWord } from '../french/plain-word.ts';

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

const namedZones: Readonly<Record<string, string>> = {
  'country:fr': 'France',
  'country-group:world': 'Monde',
  'country-group:ue': 'Union européenne',
  'country-subset:fr:metro': 'France métropolitaine',
  'country-subset:fr:drom': 'Départements et régions d’outre-mer',
  'country-subset:fr:dromcom': 'Outre-mer',
};

const zoneKinds: Readonly<Record<string, string>> = {
  'fr:region': 'Région',
  'fr:departement': 'Département',
  'fr:arrondissement': 'Arrondissement',
  'fr:commune': 'Commune',
  'fr:canton': 'Canton',
  'fr:epci': 'Intercommunalité',
  'fr:iris': 'Iris',
};

const regionNames: Readonly<Record<string, string>> = {
  '01': 'Guadeloupe',
  '02': 'Martinique',
  '03': 'Guyane',
  '04': 'La Réunion',
  '06': 'Mayotte',
  '11': 'Île-de-France',
  '24': 'Centre-Val de Loire',
  '27': 'Bourgogne-Franche-Comté',
  '28': 'Normandie',
  '32': 'Hauts-de-France',
  '44': 'Grand Est',
  '52': 'Pays de la Loire',
  '53': 'Bretagne',
  '75': 'Nouvelle-Aquitaine',
  '76': 'Occitanie',
  '84': 'Auvergne-Rhône-Alpes',
  '93': 'Provence-Alpes-Côte d’Azur',
  '94': 'Corse',
};

/** Zones that have a name of their own, and the regions by name: ids. */
export const wideZones: readonly string[] = Object.keys(namedZones);
export const regionZones: readonly string[] = Object.entries(regionNames)
  .toSorted(([, a], [, b]) => a.localeCompare(b, 'fr'))
  .map(([code]) => `fr:region:${code}`);

const countries = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });

/** Countries and territories by their French name as an address writes it: `saint-pierre-et-miquelon`. */
let namesBySlug: ReadonlyMap<string, string> | undefined;

function namedBySlug(slug: string): string | undefined {
  if (slug === 'drom') return namedZones['country-subset:fr:drom'];
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  namesBySlug ??= new Map(
    letters.flatMap((first) =>
      letters.flatMap((second) => {
        const name = countries.of(first + second);
        return name === undefined ? [] : [[plainWord(name).replaceAll(/[^a-z]+/gu, '-'), name] as const];
      }),
    ),
  );
  return namesBySlug.get(slug);
}

/**
 * French name of a zone id, as far as it tells: `country:fr` → `France`, `fr:region:11` → `Île-de-France`,
 * `fr:departement:75` → `Département 75`, `fr:zone:algerie` → `Algérie`. The API gives ids only.
 */
export function zoneLabel(id: string): string {
  const named = namedZones[id];
  if (named !== undefined) return named;
  const separator = id.lastIndexOf(':');
  const kind = id.slice(0, separator);
  const code = id.slice(separator + 1);
  if (kind === 'country' && /^[a-z]{2}$/u.test(code)) return countries.of(code.toUpperCase()) ?? id;
  if (kind === 'fr:region' && regionNames[code] !== undefined) return regionNames[code];
  const kindLabel = zoneKinds[kind];
  if (kindLabel !== undefined) return `${kindLabel}\u00a0${code}`;
  const country = kind === 'fr:zone' ? namedBySlug(code) : undefined;
  if (country !== undefined) return country;
  return code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('-');
}

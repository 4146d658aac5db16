import { nameWords } from '../name-words.ts';

/** What the name of a column says of what it holds. A hint: the values decide. */
export interface NameHints {
  readonly commune: boolean;
  /** Says « INSEE », which numbers communes and nothing else here. */
  readonly insee: boolean;
  readonly departement: boolean;
  readonly region: boolean;
  readonly postalCode: boolean;
  readonly siren: boolean;
  readonly siret: boolean;
  readonly date: boolean;
  readonly year: boolean;
  /** Names a thing: an identifier, a code, a number given to it. */
  readonly identifier: boolean;
  /** Says how many or how much. */
  readonly quantity: boolean;
  readonly latitude: boolean;
  readonly longitude: boolean;
  readonly phone: boolean;
  readonly email: boolean;
  readonly url: boolean;
  /** The unit of its numbers, in the name: « Tarif (€) », « Taux (en %) ». */
  readonly money: boolean;
  readonly percentage: boolean;
}

/** Words of a name, one space between them and at each end. The prefix of the exports of Mérimée (`chpinsee`) is left out. */
function wordText(name: string): string {
  return ` ${nameWords(name)
    .join(' ')
    .replace(/^chp(?=[a-z]{3,}$)/, '')} `;
}

const says = (words: string, ...any: string[]) => new RegExp(` (?:${any.join('|')}) `).test(words);

export function nameHints(name: string): NameHints {
  const words = wordText(name);
  const quantity =
    says(words, 'nb', 'nbr', 'nbre', 'nombre', 'total\\w*', 'effectifs?', 'quantite', 'qte', 'montants?') ||
    says(
      words,
      'population\\w*',
      'pop',
      'places?',
      'volumes?',
      'count',
      'taux',
      'part',
      'score',
      'note',
      'prix',
    ) ||
    says(
      words,
      'couts?',
      'surface',
      'superficie',
      'duree',
      'age',
      'entrees',
      'valeur',
      'recettes?',
      'depenses?',
    );
  const insee = says(words, 'insee', 'codeinsee', 'inseecom', 'cominsee');
  return {
    commune: insee || says(words, 'codgeo', 'depcom', 'citycode', 'communes?', 'com', 'cog'),
    insee,
    departement: says(words, 'dep', 'dept', 'dpt', 'departements?', 'codedep\\w*', 'coddep'),
    region: says(words, 'reg', 'regions?', 'codereg\\w*', 'codreg'),
    postalCode: says(words, 'cp', 'postale?', 'postaux', 'codepostal\\w*', 'codpost', 'postcode', 'zip\\w*'),
    siren: says(words, 'siren', 'epci', 'numsiren', 'sirene'),
    siret: says(words, 'siret', 'numsiret'),
    date: says(
      words,
      'dates?',
      'date[a-z]+',
      'jour',
      'debut',
      'fin',
      'datetime',
      'timestamp',
      'horodatage',
      'created',
      'modified',
      'updated',
      'maj',
    ),
    year: says(words, 'annees?', 'annee[a-z]+', 'an', 'years?', 'millesime', 'exercice'),
    identifier:
      !quantity &&
      says(
        words,
        'id',
        'ids?',
        'ident',
        'identifiants?',
        'identifiers?',
        'refs?',
        'references?',
        'codes?',
        'cle',
        'key',
        'uid',
        'uuid',
        'matricule',
        'num',
        'numeros?',
        'no',
        'n',
        'ndeg\\w*',
        'cote',
        'code[a-z]+',
      ),
    quantity,
    latitude: says(words, 'lat', 'latitudes?', 'latitude\\w+'),
    longitude: says(words, 'lon', 'lng', 'long', 'longitudes?', 'longitude\\w+'),
    phone: says(words, 'tel', 'telephones?', 'phone', 'fax', 'portable', 'mobile', 'telecopie'),
    email: says(words, 'mail', 'email', 'emails', 'courriels?', 'mel', 'e mail'),
    url: says(
      words,
      'url',
      'urls',
      'uri',
      'sites?',
      'web',
      'website',
      'liens?',
      'link',
      'internet',
      'siteweb',
    ),
    money: /€|\beuros?\b/i.test(name) && !/k€|m€|millions?|milliers?|€\s*\/|milliards?|%/i.test(name),
    percentage: /%|\bpourcentage\b/i.test(name),
  };
}

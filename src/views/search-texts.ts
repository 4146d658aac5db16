import { facets, type FacetId } from '../catalog/facets.ts';
import type { EntryKind, Interpretation } from '../search/search-answer.ts';

/** One, then several; `{count}` is replaced. */
export type Counted = readonly [one: string, many: string];

/** Texts of the facets. */
export interface FacetTexts {
  readonly more: string;
  readonly less: string;
  /** Values chosen in a facet. */
  readonly chosen: Counted;
  /** Years that the visitor writes: a range, from a year on, up to a year. */
  readonly years: { readonly years: string; readonly since: string; readonly until: string };
}

/** How an answer came to be: each text is a sentence above the results. */
export interface AnswerTexts {
  /** Around words of the query, and between two of them. */
  readonly quote: string;
  readonly comma: string;
  readonly corrected: string;
  readonly expanded: string;
  readonly exactly: string;
  readonly isExact: string;
  readonly widen: string;
  readonly most: string;
  readonly related: string;
  readonly ignored: string;
  /** The query has no word to search. */
  readonly tooCommon: string;
  /** Something understood in the query, by kind; and when it comes first without leaving the rest out. */
  readonly understood: Readonly<Record<Interpretation['kind'], string>>;
  readonly first: string;
  /** A column and a file that match. */
  readonly column: string;
  readonly columnValue: string;
  readonly resource: string;
}

/** Texts that the live catalogue fills: names in braces are replaced. */
export interface CatalogueTexts {
  readonly facets: FacetTexts;
  readonly answer: AnswerTexts;
  /** Number of datasets: none, one, several; with what was searched; with the page. */
  readonly count: {
    readonly none: string;
    readonly some: Counted;
    readonly query: string;
    readonly page: string;
  };
  /** Buttons of the panel of filters. */
  readonly show: string;
  readonly filter: string;
  /** Link out of filters that leave nothing, with the number of datasets without them. */
  readonly withoutFilters: Counted;
  /** Link to the search of the site, when it found something else than datasets. */
  readonly elsewhere: Counted;
  /** A filter that is on, by facet. */
  readonly chips: Readonly<Record<FacetId, string>>;
  /** Filters of the address that the catalogue does not have. */
  readonly unknown: Counted;
}

export const facetTexts: FacetTexts = {
  more: 'Voir les {count} autres',
  less: 'Voir moins',
  chosen: ['{count} valeur choisie', '{count} valeurs choisies'],
  years: { years: '{from} à {to}', since: 'Depuis {from}', until: 'Jusqu’à {to}' },
};

export const answerTexts: AnswerTexts = {
  quote: '«\u00a0{text}\u00a0»',
  comma: ', ',
  corrected: 'Résultats pour {query}.',
  expanded: 'Résultats aussi pour {words}.',
  exactly: 'Chercher {query} exactement',
  isExact: 'Recherche exacte de {query}.',
  widen: 'Élargir aux mots proches',
  most: 'Rien ne réunit tous ces mots\u00a0: voici ce qui en réunit le plus.',
  related: 'Rien ne porte exactement sur ces mots\u00a0: voici ce qui s’en approche.',
  ignored: 'Résultats sans {words}.',
  tooCommon:
    'Votre recherche ne contient que des signes ou des mots très courants\u00a0: ajoutez un mot qui dise le sujet, le lieu ou le producteur.',
  understood: {
    format: 'Format\u00a0: {label}',
    year: 'Année\u00a0: {label}',
    producer: 'Producteur\u00a0: {label}',
    place: 'Lieu\u00a0: {label}',
    theme: 'Thématique\u00a0: {label}',
  },
  first: '{label}, d’abord',
  column: 'Colonne {name}, fichier {resource}',
  columnValue: 'Colonne {name}, valeur {value}, fichier {resource}',
  resource: 'Fichier {resource}',
};

/** Facets whose values do not tell alone what they are about. */
const chipTexts: Readonly<Partial<Record<FacetId, string>>> = {
  format: 'Format\u00a0: {label}',
  producer: 'Producteur\u00a0: {label}',
  producerType: 'Type de producteur\u00a0: {label}',
  license: 'Licence\u00a0: {label}',
  period: 'Période\u00a0: {label}',
  territory: 'Territoire\u00a0: {label}',
  granularity: 'Échelle\u00a0: {label}',
  frequency: 'Fréquence\u00a0: {label}',
  update: 'Mise à jour\u00a0: {label}',
};

export const catalogueTexts: CatalogueTexts = {
  facets: facetTexts,
  answer: answerTexts,
  count: {
    none: 'Aucun jeu de données',
    some: ['{count} jeu de données', '{count} jeux de données'],
    query: '{count} pour «\u00a0{query}\u00a0»',
    page: '{count}, page\u00a0{page} sur {pages}',
  },
  show: 'Voir les résultats ({count})',
  filter: 'Filtrer ({count})',
  withoutFilters: [
    'Sans les filtres\u00a0: {count} jeu de données',
    'Sans les filtres\u00a0: {count} jeux de données',
  ],
  elsewhere: [
    'Ailleurs sur le site\u00a0: {count} résultat',
    'Ailleurs sur le site\u00a0: {count} résultats',
  ],
  // Each facet has its text.
  chips: Object.fromEntries(facets.map(({ id }) => [id, chipTexts[id] ?? '{label}'])) as Record<
    FacetId,
    string
  >,
  unknown: [
    'Filtre inconnu de ce catalogue, ignoré\u00a0: {values}.',
    'Filtres inconnus de ce catalogue, ignorés\u00a0: {values}.',
  ],
};

/** Names of the kinds of things that the search of the site finds. */
const kindLabels: Readonly<Record<EntryKind, string>> = {
  dataset: 'Jeux de données',
  organization: 'Organisations',
  theme: 'Thématiques',
  dataservice: 'API',
  reuse: 'Réutilisations',
  guide: 'Guides',
  page: 'Pages du site',
};

/** Texts of the suggestions under a search field. */
export interface SuggestionTexts {
  /** Name of the list. */
  readonly list: string;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  /** Link to all results. */
  readonly all: string;
  readonly count: { readonly none: string; readonly some: Counted };
}

export const suggestionTexts: SuggestionTexts = {
  list: 'Suggestions',
  kinds: kindLabels,
  all: 'Tous les résultats pour «\u00a0{query}\u00a0»',
  count: { none: 'Aucune suggestion', some: ['{count} suggestion', '{count} suggestions'] },
};

/** Texts that the live search of the site fills. */
export interface SiteSearchTexts {
  readonly answer: AnswerTexts;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly count: { readonly none: string; readonly some: Counted };
  /** With the page, when there are several. */
  readonly page: string;
  /** Link to all results of a kind, and back to every kind. */
  readonly all: string;
  readonly everything: string;
}

export const siteSearchTexts: SiteSearchTexts = {
  answer: answerTexts,
  kinds: kindLabels,
  count: {
    none: 'Aucun résultat pour «\u00a0{query}\u00a0»',
    some: ['{count} résultat pour «\u00a0{query}\u00a0»', '{count} résultats pour «\u00a0{query}\u00a0»'],
  },
  page: '{count}, page\u00a0{page} sur {pages}',
  all: 'Voir tout',
  everything: 'Tous les types de résultats',
};

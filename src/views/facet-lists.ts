import type { Catalog } from '../catalog/catalog.ts';
import { datasetFeatures } from '../catalog/dataset-features.ts';
import { facets, olderUpdate, type FacetId } from '../catalog/facets.ts';
import { formatFamilies } from '../catalog/format.ts';
import { producerTypes } from '../catalog/producer-type.ts';
import { fillText } from '../french/fill-text.ts';
import { formatNumber } from '../french/typography.ts';
import { formatRoute, licenseRoute, organizationRoute, routes, themeRoute } from '../routes.ts';
import { countFacets, emptySelection } from '../search/facet-counts.ts';
import { decodeFacetTable, type FacetTable } from '../search/facet-table.ts';
import { parseYearRange } from '../search/year-range.ts';
import { catalogFacetTable } from './catalog-facets.ts';
import { facetTexts } from './search-texts.ts';

/** Values shown at once; the rest is one step away. */
const shownValues = 8;
/** From so many values on, a list has a field to search it. */
const searchedValues = 13;

/** A facet beside the catalogue: links where a page lists the same datasets, and the stuff of the live filters. */
export interface FacetListView {
  readonly id: FacetId;
  /** Name in an address. */
  readonly parameter: string;
  readonly title: string;
  /** Whether its list is unfolded at first. */
  readonly open: boolean;
  /** The first values, most frequent first. */
  readonly values: readonly FacetValueView[];
  /** Whether the list is long enough to be searched. */
  readonly searchable: boolean;
  /** « Voir les 12 autres », `null` when the first values are all of them. */
  readonly more: string | null;
  /** Page of all values, `null` when there is none. */
  readonly all: { readonly href: string; readonly label: string } | null;
  /** Whether its values have pages; without them the facet needs scripts. */
  readonly linked: boolean;
}

interface FacetValueView {
  readonly id: string;
  readonly label: string;
  /** Number of datasets, in words. */
  readonly count: string;
  readonly href: string | null;
}

interface FacetDescription {
  readonly title: string;
  readonly open?: true;
  readonly all?: NonNullable<FacetListView['all']>;
  readonly hrefFor?: (value: string) => string;
  /** The order of its values when it is not their frequency. */
  readonly order?: readonly string[];
  /** Labels that the table does not hold. */
  readonly labelOf?: (value: string) => string;
}

const descriptions: Readonly<Record<FacetId, FacetDescription>> = {
  theme: {
    title: 'Thématique',
    open: true,
    all: { href: routes.themes, label: 'Toutes les thématiques' },
    hrefFor: themeRoute,
  },
  feature: { title: 'Ce qu’on peut en faire', open: true, order: datasetFeatures },
  family: { title: 'Type de fichier', open: true, order: formatFamilies },
  format: {
    title: 'Format',
    all: { href: routes.formats, label: 'Tous les formats' },
    hrefFor: formatRoute,
  },
  producer: {
    title: 'Producteur',
    open: true,
    all: { href: routes.organizations, label: 'Toutes les organisations' },
    hrefFor: organizationRoute,
  },
  producerType: { title: 'Type de producteur', order: producerTypes },
  license: {
    title: 'Licence',
    all: { href: routes.licenses, label: 'Toutes les licences' },
    hrefFor: licenseRoute,
  },
  period: { title: 'Période couverte', labelOf: periodLabel },
  territory: { title: 'Territoire' },
  granularity: { title: 'Échelle géographique' },
  frequency: { title: 'Fréquence de mise à jour' },
  update: { title: 'Dernière mise à jour', labelOf: (value) => updateLabels[value] ?? value },
};

/** Labels of the ages of `catalog/facets.ts`. */
const updateLabels: Readonly<Record<string, string>> = {
  '30-jours': 'Moins de 30\u00a0jours',
  '12-mois': 'Moins de 12\u00a0mois',
  '3-ans': 'Moins de 3\u00a0ans',
  [olderUpdate]: 'Plus de 3\u00a0ans',
};

function periodLabel(value: string): string {
  const range = parseYearRange(value);
  if (range === null) return value;
  const { from, to } = range;
  const { years, since, until } = facetTexts.years;
  return fillText(from === null ? until : to === null ? since : years, {
    from: from?.toString() ?? '',
    to: to?.toString() ?? '',
  });
}

const lists = new WeakMap<Catalog, readonly FacetListView[]>();

/**
 * The facets of the catalogue with their first values, computed once. A facet that would tell nothing apart is left out:
 * without a value, or with one that every dataset has and that no page lists.
 */
export function toFacetLists(catalog: Catalog): readonly FacetListView[] {
  const known = lists.get(catalog) ?? makeFacetLists(catalog);
  lists.set(catalog, known);
  return known;
}

function makeFacetLists(catalog: Catalog): FacetListView[] {
  const table = decodeFacetTable(catalogFacetTable(catalog));
  const { counts } = countFacets(table, emptySelection);
  return facets.flatMap(({ id, parameter }) => {
    const { title, open = false, all = null, hrefFor } = descriptions[id];
    const values = countedValues(table, id, counts[id]);
    const same = values.length === 1 && values[0]?.count === table.size && hrefFor === undefined;
    if (values.length === 0 || same) return [];
    // A button that hides one line takes as much room as it.
    const count = values.length <= shownValues + 1 ? values.length : shownValues;
    const shown = values.slice(0, count).map(({ value, label, count: datasets }) => ({
      id: value,
      label,
      count: formatNumber(datasets),
      href: hrefFor === undefined ? null : hrefFor(value),
    }));
    const hidden = values.length - count;
    return [
      {
        ...{ id, parameter, title, open, all, values: shown, linked: hrefFor !== undefined },
        searchable: values.length >= searchedValues,
        more: hidden === 0 ? null : fillText(facetTexts.more, { count: formatNumber(hidden) }),
      },
    ];
  });
}

interface CountedValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values of a facet in display order. */
function countedValues({ columns }: FacetTable, facet: FacetId, counts: readonly number[]): CountedValue[] {
  const { order, labelOf } = descriptions[facet];
  const values = columns[facet].values.map(({ id, label }, index) => ({
    value: id,
    label: labelOf?.(id) ?? label,
    count: counts[index] ?? 0,
  }));
  return order === undefined
    ? values
    : values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

import type { Catalog } from '../catalog/catalog.ts';
import { facets, olderUpdate, type FacetId } from '../catalog/facets.ts';
import { formatNumber } from '../french/typography.ts';
import { formatRoute, licenseRoute, organizationRoute, routes, themeRoute } from '../routes.ts';
import { countFacets, emptySelection } from '../search/facet-counts.ts';
import { decodeFacetTable } from '../search/facet-table.ts';
import { catalogFacetTable } from './catalog-facets.ts';

/** Values shown at once; the rest is one step away. */
const shownValues = 8;

/** A facet beside the catalogue: links where a page lists the same datasets, and the stuff of the live filters. */
export interface FacetListView {
  readonly id: FacetId;
  /** Name in an address. */
  readonly parameter: string;
  readonly title: string;
  /** The first values, most frequent first. */
  readonly values: readonly FacetValueView[];
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
  readonly all: FacetListView['all'];
  readonly hrefFor: ((value: string) => string) | null;
}

const descriptions: Readonly<Record<FacetId, FacetDescription>> = {
  theme: {
    title: 'Thématique',
    all: { href: routes.themes, label: 'Toutes les thématiques' },
    hrefFor: themeRoute,
  },
  producer: {
    title: 'Producteur',
    all: { href: routes.organizations, label: 'Toutes les organisations' },
    hrefFor: organizationRoute,
  },
  format: {
    title: 'Format',
    all: { href: routes.formats, label: 'Tous les formats' },
    hrefFor: formatRoute,
  },
  license: {
    title: 'Licence',
    all: { href: routes.licenses, label: 'Toutes les licences' },
    hrefFor: licenseRoute,
  },
  territory: { title: 'Territoire', all: null, hrefFor: null },
  granularity: { title: 'Échelle géographique', all: null, hrefFor: null },
  update: { title: 'Mise à jour', all: null, hrefFor: null },
};

/** Labels of the ages of `catalog/facets.ts`. */
const updateLabels: Readonly<Record<string, string>> = {
  '30-jours': 'Moins de 30\u00a0jours',
  '12-mois': 'Moins de 12\u00a0mois',
  '3-ans': 'Moins de 3\u00a0ans',
  [olderUpdate]: 'Plus de 3\u00a0ans',
};

const lists = new WeakMap<Catalog, readonly FacetListView[]>();

/** The facets of the catalogue with their first values, computed once. A facet without a value is left out. */
export function toFacetLists(catalog: Catalog): readonly FacetListView[] {
  const known = lists.get(catalog) ?? makeFacetLists(catalog);
  lists.set(catalog, known);
  return known;
}

function makeFacetLists(catalog: Catalog): FacetListView[] {
  const table = decodeFacetTable(catalogFacetTable(catalog));
  const { counts } = countFacets(table, emptySelection);
  return facets.flatMap(({ id, parameter }) => {
    const { title, all, hrefFor } = descriptions[id];
    const values = table.columns[id].values.map((value, index) => ({
      id: value.id,
      label: updateLabels[value.id] ?? value.label,
      count: formatNumber(counts[id][index] ?? 0),
      href: hrefFor === null ? null : hrefFor(value.id),
    }));
    return values.length === 0
      ? []
      : [{ id, parameter, title, all, values: values.slice(0, shownValues), linked: hrefFor !== null }];
  });
}

import type { Catalog } from '../catalog/catalog.ts';
import { counted } from '../french/typography.ts';
import { datasetOrders, datasetOrderSegment, datasetsRoute, type DatasetOrder } from '../routes.ts';
import { isMeasuredOrder, orderPositions } from '../search/dataset-order.ts';
import { catalogMeasures } from './catalog-facets.ts';
import { toDatasetCardView, type CardFigure, type DatasetCardView } from './dataset-card.ts';
import { toFacetLists, type FacetListView } from './facet-lists.ts';
import { countPages, datasetsPerPage, toListPage, type ListPage } from './list-page.ts';

/** One static page of the catalogue. */
export interface CataloguePageView {
  /** `<title>`, different on each page. */
  readonly headTitle: string;
  readonly description: string;
  readonly order: DatasetOrder;
  readonly orders: readonly OrderLinkView[];
  readonly list: ListPage<DatasetCardView>;
  readonly countLabel: string;
  readonly figure: CardFigure | undefined;
  readonly facets: readonly FacetListView[];
  readonly hrefFor: (page: number) => string;
  readonly previous: string | null;
  readonly next: string | null;
  /** Other orders show the same datasets: they are followed, not indexed. */
  readonly noindex: boolean;
}

export interface OrderLinkView {
  readonly order: DatasetOrder;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

const orderLabels: Readonly<Record<DatasetOrder, string>> = {
  update: 'Mise à jour',
  creation: 'Création',
  views: 'Consultations',
  downloads: 'Téléchargements',
  reuses: 'Réutilisations',
};

const orderTitles: Readonly<Record<DatasetOrder, string>> = {
  update: 'Jeux de données',
  creation: 'Jeux de données les plus récents',
  views: 'Jeux de données les plus consultés',
  downloads: 'Jeux de données les plus téléchargés',
  reuses: 'Jeux de données les plus réutilisés',
};

/** Every static page of the catalogue, as Astro's static paths: `[...list]` is the end of the address. */
export function cataloguePaths(catalog: Catalog): {
  params: { list: string | undefined };
  props: { order: DatasetOrder; page: number };
}[] {
  const pages = countPages(catalog.datasets.length, datasetsPerPage);
  return datasetOrders.flatMap((order) =>
    Array.from({ length: pages }, (_, index) => ({
      params: { list: listParameter(order, index + 1) },
      props: { order, page: index + 1 },
    })),
  );
}

function listParameter(order: DatasetOrder, page: number): string | undefined {
  const segment = datasetOrderSegment(order);
  const parts = [
    ...(segment === null ? [] : ['tri', segment]),
    ...(page === 1 ? [] : ['page', page.toString()]),
  ];
  return parts.length === 0 ? undefined : parts.join('/');
}

export function toCataloguePageView(order: DatasetOrder, page: number, catalog: Catalog): CataloguePageView {
  const cards = orderedCards(catalog, order);
  const list = toListPage(cards, page, datasetsPerPage);
  const count = counted(list.total, 'jeu de données', 'jeux de données');
  const pageLabel = page === 1 ? '' : `, page\u00a0${page.toString()}`;
  return {
    headTitle: `${orderTitles[order]}${pageLabel}`,
    description: `${count} à parcourir par thématique, producteur, format et licence. Ordre\u00a0: ${orderLabels[order].toLowerCase()}${pageLabel}.`,
    order,
    orders: datasetOrders.map((id) => ({
      order: id,
      label: orderLabels[id],
      href: datasetsRoute(1, id),
      current: id === order,
    })),
    list,
    countLabel: count,
    figure: order === 'update' || order === 'creation' ? undefined : order,
    facets: toFacetLists(catalog),
    hrefFor: (target) => datasetsRoute(target, order),
    previous: page > 1 ? datasetsRoute(page - 1, order) : null,
    next: page < list.pageCount ? datasetsRoute(page + 1, order) : null,
    noindex: order !== 'update',
  };
}

const ordered = new WeakMap<Catalog, Map<DatasetOrder, readonly DatasetCardView[]>>();

/** All cards in an order, sorted once: the pages are slices. The order is the one the live search gives. */
function orderedCards(catalog: Catalog, order: DatasetOrder): readonly DatasetCardView[] {
  const orders = ordered.get(catalog) ?? new Map<DatasetOrder, readonly DatasetCardView[]>();
  ordered.set(catalog, orders);
  const known = orders.get(order) ?? orderCards(catalog, order);
  orders.set(order, known);
  return known;
}

function orderCards(catalog: Catalog, order: DatasetOrder): DatasetCardView[] {
  const measure = isMeasuredOrder(order) ? catalogMeasures(catalog)[order] : null;
  return orderPositions([...catalog.datasets.keys()], measure).flatMap((position) => {
    const dataset = catalog.datasets[position];
    return dataset ? [toDatasetCardView(dataset, catalog)] : [];
  });
}

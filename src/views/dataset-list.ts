import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { counted, formatNumber } from '../french/typography.ts';
import { toDatasetCardView, type CardFigure, type DatasetCardView } from './dataset-card.ts';

export const datasetsPerPage = 20;

/** One page of a list of datasets: catalogue, theme, producer, format, licence. */
export interface DatasetListView {
  readonly cards: readonly DatasetCardView[];
  /** The figure the list is ordered by, shown on each card. */
  readonly figure: CardFigure | undefined;
  /** Datasets in the whole list. */
  readonly count: number;
  /** « 262 jeux de données », and which ones when there are several pages. */
  readonly countLabel: string;
  /** Page shown, from 1, and how many there are. */
  readonly page: number;
  readonly pages: number;
  /** Address of a page of the same list. */
  readonly hrefFor: (page: number) => string;
}

interface DatasetListOptions {
  readonly hrefFor: (page: number) => string;
  readonly figure?: CardFigure | undefined;
}

/** Cuts a list of datasets, already ordered, into its pages: at least one, even when nothing is in it. */
export function toDatasetListPages(
  datasets: readonly Dataset[],
  catalog: Catalog,
  { hrefFor, figure }: DatasetListOptions,
): DatasetListView[] {
  const pages = Math.max(1, Math.ceil(datasets.length / datasetsPerPage));
  return Array.from({ length: pages }, (_, index) => {
    const start = index * datasetsPerPage;
    const shown = datasets.slice(start, start + datasetsPerPage);
    return {
      cards: shown.map((dataset) => toDatasetCardView(dataset, catalog)),
      figure,
      count: datasets.length,
      countLabel: countLabel(datasets.length, start, shown.length),
      page: index + 1,
      pages,
      hrefFor,
    };
  });
}

function countLabel(count: number, start: number, shown: number): string {
  const total = counted(count, 'jeu de données', 'jeux de données');
  return shown === count
    ? total
    : `${total}, ${formatNumber(start + 1)}\u00a0à\u00a0${formatNumber(start + shown)}`;
}

/** « Cinéma », « Cinéma, page 2 »: titles of the pages of one list differ. */
export function pagedTitle(title: string, { page }: Pick<DatasetListView, 'page'>): string {
  return page === 1 ? title : `${title}, page ${page.toString()}`;
}

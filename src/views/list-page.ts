/** One page of a long list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Items of all pages together. */
  readonly total: number;
  /** Page shown, from 1. */
  readonly page: number;
  readonly pageCount: number;
}

/** Datasets on one page of a list. */
export const datasetsPerPage = 20;
/** Reuses on one page of the gallery. */
export const reusesPerPage = 24;

/** Number of pages; an empty list has one, which says so. */
export function countPages(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** Page `page` (from 1) of a list. */
export function toListPage<Item>(items: readonly Item[], page: number, perPage: number): ListPage<Item> {
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    total: items.length,
    page,
    pageCount: countPages(items.length, perPage),
  };
}

/**
 * Pages of a list as Astro's `[...page]` parameter wants them: nothing for the first, `page/2` and so on.
 */
export function pageParameters(
  total: number,
  perPage: number,
): { readonly page: number; readonly parameter: string | undefined }[] {
  return Array.from({ length: countPages(total, perPage) }, (_, index) => ({
    page: index + 1,
    parameter: index === 0 ? undefined : `page/${(index + 1).toString()}`,
  }));
}

/** Title of a page of a list, for `<title>`: the pages after the first say their number. */
export function toHeadTitle(title: string, { page, pageCount }: ListPage<unknown>): string {
  return page === 1 ? title : `${title} (page ${page.toString()} sur ${pageCount.toString()})`;
}

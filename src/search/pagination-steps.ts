/** A step of a pagination: a page number, or a gap between two. */
export type PaginationStep = { readonly kind: 'page'; readonly page: number } | { readonly kind: 'gap' };

/** First page, last page, the current one and its neighbours; a gap that would hide one page shows it instead. */
export function paginationSteps(current: number, total: number): PaginationStep[] {
  const shown = [1, current - 1, current, current + 1, total]
    .filter((page, index, all) => page >= 1 && page <= total && all.indexOf(page) === index)
    .toSorted((a, b) => a - b);
  return shown.flatMap((page, index) => [...between(shown[index - 1] ?? page - 1, page), toStep(page)]);
}

function between(before: number, page: number): PaginationStep[] {
  if (page - before === 2) return [toStep(page - 1)];
  return page - before > 2 ? [{ kind: 'gap' }] : [];
}

function toStep(page: number): PaginationStep {
  return { kind: 'page', page };
}

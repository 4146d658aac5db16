import type { PageFacts } from '../../scripts/site/page-facts.ts';

/**
 * A page of each template, and its extremes: the longest title, the most links and headings, the fewest links.
 * Pages that are alone in their kind are all chosen.
 */
export function chosenPages(pages: readonly PageFacts[]): string[] {
  const chosen = new Set<string>();
  for (const [kind, group] of Map.groupBy(pages, (page) => page.kind)) {
    const extremes = [
      most(group, ({ title }) => title.length),
      most(group, ({ links }) => links.length),
      most(group, ({ links }) => -links.length),
      most(group, ({ headings }) => headings.length),
    ];
    for (const { path } of kind === 'other' ? group : extremes) chosen.add(path);
  }
  return [...chosen].toSorted();
}

function most(pages: readonly PageFacts[], measure: (page: PageFacts) => number): PageFacts {
  return pages.reduce((best, page) => (measure(page) > measure(best) ? page : best));
}

import { budgets, overspending } from '../site/budgets.ts';
import { pageWeight, type PageWeight } from '../site/page-weight.ts';
import type { BuiltSite } from '../site/read-site.ts';

interface BudgetReport {
  /** The heaviest page of each kind, one row each. */
  readonly table: readonly string[];
  /** Pages beyond their budget. */
  readonly excess: readonly string[];
}

/** Weighs every page, and shows the heaviest of each kind. */
export function budgetReport(site: BuiltSite): BudgetReport {
  const weighed = [...site.pages.values()].map((page) => ({ page, weight: pageWeight(site, page) }));
  const heaviest = [...Map.groupBy(weighed, ({ page }) => page.kind)].map(([kind, group]) => ({
    kind,
    ...group.reduce((best, item) => (item.weight.total > best.weight.total ? item : best)),
  }));
  return {
    table: [
      row('heaviest of each kind', ['total', 'html', 'css', 'scripts', 'images', 'fonts']),
      ...heaviest.map(({ kind, page, weight }) => `${row(kind, cells(weight))}  ${page.path}`),
      row(
        'budget',
        cells({ ...budgets, html: 0, images: 0 }).map((cell) => (cell === '0.0' ? '' : cell)),
      ),
    ],
    excess: weighed.flatMap(({ page, weight }) =>
      overspending(weight).map((text) => `${page.path}: ${text}`),
    ),
  };
}

function cells({ total, html, css, scripts, images, fontFiles }: PageWeight): string[] {
  return [
    ...[total, html, css, scripts, images].map((bytes) => (bytes / 1000).toFixed(1)),
    String(fontFiles),
  ];
}

function row(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(22)}${values.map((value) => value.padStart(9)).join('')}`;
}

import type { PageWeight } from './page-weight.ts';

/** Most bytes of a page before any gesture, brotli (1 kB = 1,000 bytes). Style sheet: all pages share it. */
export const budgets = {
  total: 60_000,
  scripts: 15_000,
  css: 14_000,
  fontFiles: 2,
} as const satisfies Partial<Record<keyof PageWeight, number>>;

/** What a page spends beyond its budget, in words; empty when it holds. */
export function overspending(weight: PageWeight): string[] {
  return Object.entries(budgets).flatMap(([name, most]) => {
    const spent = weight[name as keyof typeof budgets];
    return spent > most ? [`${name} ${spent} > ${most}`] : [];
  });
}

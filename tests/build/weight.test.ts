import { expect, test } from 'vitest';
import { overspending } from '../../scripts/site/budgets.ts';
import { pageWeight } from '../../scripts/site/page-weight.ts';
import { describeSites } from './sites.ts';

describeSites(({ site }) => {
  test('every page holds its budget of bytes before any gesture', () => {
    const excess = [...site.pages.values()].flatMap((page) =>
      overspending(pageWeight(site, page)).map((text) => `${page.path}: ${text}`),
    );
    expect(excess.slice(0, 20)).toEqual([]);
  });
});

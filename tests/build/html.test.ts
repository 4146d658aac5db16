import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks } from '../../scripts/site/broken-links.ts';
import type { PageFacts } from '../../scripts/site/page-facts.ts';
import { withoutTemplates } from '../../scripts/site/scan-html.ts';
import { routes } from '../../src/routes.ts';
import { earlyScript, earlyScriptHash } from '../../src/views/early-script.ts';
import { describeSites } from './sites.ts';

describeSites(({ site, catalog }) => {
  const pages = [...site.pages.values()];
  const html = (page: PageFacts): string =>
    readFileSync(join(site.folder, page.path.endsWith('/') ? `${page.path}index.html` : page.path), 'utf8');
  const pathsWhere = (fault: (page: PageFacts) => boolean): string[] =>
    pages.filter(fault).map(({ path }) => path);

  test('every internal link and anchor leads somewhere', () => {
    expect(brokenLinks(site).slice(0, 20)).toEqual([]);
  });

  test('every page is in French and has one main heading, which comes first', () => {
    expect(pathsWhere(({ language }) => language !== 'fr')).toEqual([]);
    expect(pathsWhere(({ headings }) => headings.filter((level) => level === 1).length !== 1)).toEqual([]);
  });

  test('headings never jump down more than one level', () => {
    const jumps = ({ headings }: PageFacts): boolean =>
      headings.some((level, index) => index > 0 && level - (headings[index - 1] ?? level) > 1);
    expect(pathsWhere(jumps)).toEqual([]);
  });

  test('every page has a title of its own and a description', () => {
    const byTitle = Map.groupBy(pages, ({ title }) => title);
    // Producers publish some datasets twice, under one title.
    const twins = Map.groupBy(catalog.datasets, (dataset) => dataset.title);
    const isTwin = ({ kind, title }: PageFacts): boolean =>
      (kind === 'dataset' || kind === 'resource') &&
      [...twins].some(([name, group]) => group.length > 1 && sameWords(title, name));
    const shared = [...byTitle].filter(
      ([, [first, ...others]]) => others.length > 0 && first && !isTwin(first),
    );
    expect(shared.map(([title, group]) => [title, group.map(({ path }) => path)])).toEqual([]);
    expect(pathsWhere(({ title }) => title === '')).toEqual([]);
    expect(pathsWhere(({ description }) => description === null || description === '')).toEqual([]);
  });

  test('ids are unique in each page', () => {
    expect(pathsWhere(({ ids }) => new Set(ids).size !== ids.length)).toEqual([]);
  });

  test('nothing in a page needs an unsafe security policy', () => {
    const refused = pages.flatMap(({ path, refusedMarkup }) =>
      refusedMarkup.map((markup) => `${path}: ${markup}`),
    );
    expect(refused.slice(0, 20)).toEqual([]);
  });

  test('one script is inline, that of the display mode, and the policy of each page knows it', () => {
    const others = pages.filter(
      ({ movedTo, inlineScripts }) => movedTo === null && String(inlineScripts) !== earlyScript,
    );
    expect(others.map(({ path, inlineScripts }) => [path, inlineScripts])).toEqual([]);
    const without = pages.filter(
      (page) => page.inlineScripts.length > 0 && !html(page).includes(earlyScriptHash),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('scripts and style sheets come from the site itself', () => {
    const foreign = ({ scripts, stylesheets, images }: PageFacts): boolean =>
      [...scripts, ...stylesheets, ...images].some((address) => /^(https?:)?\/\//u.test(address));
    expect(pathsWhere(foreign)).toEqual([]);
  });

  test('no list is empty, save those with a name that a script fills', () => {
    const shown = (page: PageFacts): string => withoutTemplates(html(page));
    expect(
      pathsWhere((page) => /<(ul|ol|dl|tbody)(\s(?![^>]*aria-label)[^>]*)?>\s*<\/\1>/u.test(shown(page))),
    ).toEqual([]);
  });

  test('nothing is printed that a template forgot', () => {
    expect(pathsWhere((page) => />\s*(undefined|null|NaN|\[object Object\])\s*</u.test(html(page)))).toEqual(
      [],
    );
  });

  test('the canonical address of a page is itself, or data.gouv.fr for datasets that say so', () => {
    const elsewhere = catalog.portal.datasetCanonical === 'datagouv';
    const wrong = pages.filter(({ path, kind, canonical }) => {
      if (path === routes.notFound || (elsewhere && kind === 'dataset')) return false;
      return canonical === null || new URL(canonical).pathname !== path;
    });
    expect(wrong.map(({ path, canonical }) => [path, canonical]).slice(0, 20)).toEqual([]);
  });

  test('each page says the date of the data, and says when it is the sample', () => {
    const isSample = catalog.manifest.source === 'sample';
    expect(pathsWhere((page) => !/données au\s/iu.test(html(page).replaceAll('&nbsp;', ' ')))).toEqual([]);
    const others = pathsWhere((page) => html(page).includes('échantillon embarqué') !== isSample);
    // The page of components shows every notice.
    expect(others.filter((path) => path !== routes.components)).toEqual([]);
  });
});

/** Whether a title on screen is that of a dataset, once typography is set aside. */
function sameWords(shown: string, title: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters(shown).includes(letters(title));
}

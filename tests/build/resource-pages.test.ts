import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datasetRoute, resourceRoute } from '../../src/routes.ts';
import { resourcePaths } from '../../src/views/resource-paths.ts';
import { describeSites } from './sites.ts';

describeSites(({ name, site, catalog }) => {
  const paths = resourcePaths(catalog);
  const addressOf = ({ params }: (typeof paths)[number]): string =>
    resourceRoute(params.slug, params.resource);
  const html = (path: string): string => readFileSync(join(site.folder, path, 'index.html'), 'utf8');

  test('each resource that can be seen, or should be, has its page, and no other has', () => {
    const built = [...site.pages.values()].filter(({ kind }) => kind === 'resource').map(({ path }) => path);
    expect(built.toSorted()).toEqual(paths.map(addressOf).toSorted());
    if (name === 'sample') expect(built.length).toBeGreaterThan(0);
  });

  test('the page of a dataset leads to the page of each of its resources', () => {
    const lost = paths.filter(
      (path) => !site.pages.get(datasetRoute(path.params.slug))?.links.includes(addressOf(path)),
    );
    expect(lost.map(addressOf)).toEqual([]);
  });

  test('a table is there without JavaScript, with its columns', () => {
    const tables = paths.filter(({ props }) => props.preview.kind === 'table' && props.preview.rows !== 0);
    const empty = tables.filter((path) => {
      const text = html(addressOf(path));
      return !text.includes('id="premieres-lignes"') || !text.includes('class="dictionary"');
    });
    expect(empty.map(addressOf)).toEqual([]);
  });

  test('a resource without a preview says why, and where to go', () => {
    const failed = paths.filter(({ props }) => props.preview.kind === 'none').map(addressOf);
    expect(failed.filter((path) => !html(path).includes('Pas d’aperçu'))).toEqual([]);
  });

  if (name === 'extremes')
    test('hostile cells are text on the pages of their file and of their dataset, and counted', () => {
      const dataset = html(datasetRoute('apercus'));
      const file = html(resourceRoute('apercus', 'eeeeeeee-0000-4000-8000-000000000001'));
      for (const text of ['&lt;img src=x onerror=', '&lt;/table&gt;', '=HYPERLINK(', 'javascript:alert(1)']) {
        expect(file).toContain(text);
        expect(dataset).toContain(text);
      }
      expect(file).toContain('4 cellules commencent comme une formule');
      for (const page of [file, dataset])
        expect(page).not.toMatch(
          /<[a-z][^>]*\s(?:on[a-z]+=|(?:href|src)="?(?:javascript|data):)|<h1>Titre volé/iu,
        );
    });

  test('only pages of resources may reach other sites', () => {
    const open = [...site.pages.values()]
      .filter(({ path, kind }) => kind !== 'resource' && path.endsWith('/'))
      .filter(({ path }) => /connect-src [^;]*https:/u.test(html(path)));
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

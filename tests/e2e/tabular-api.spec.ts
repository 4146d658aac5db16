import { expect, test } from '@playwright/test';
import { ExploreTable, ministers, ministersFile } from './pages/explore-table.ts';

const apiProfile = {
  profile: {
    total_lines: 120,
    header: ['ministre', 'debut'],
    columns: {
      ministre: { python_type: 'string', format: 'string' },
      debut: { python_type: 'int', format: 'year' },
    },
    profile: {
      ministre: { tops: [{ count: 2, value: 'Ministre 1' }], nb_distinct: 119, nb_missing_values: 0 },
    },
  },
};

test('a file that a page may not read is read at the tabular API, page by page', async ({ page }) => {
  const table = new ExploreTable(page);
  const asked: string[] = [];
  await page.route(`**${ministersFile}`, (route) => route.abort('accessdenied'));
  await page.route(
    (url) => url.pathname === ministers,
    async (route) => {
      const response = await route.fetch();
      const api = '{"kind":"tabular-api","url":"https://tabular-api.data.gouv.fr/api/resources/abc/"}';
      const body = (await response.text()).replace('"sources":[', `"sources":[${api},`);
      await route.fulfill({ response, body });
    },
  );
  let broken = false;
  await page.route('https://tabular-api.data.gouv.fr/**', (route) => {
    const url = new URL(route.request().url());
    asked.push(decodeURIComponent(url.search));
    const headers = { 'access-control-allow-origin': '*' };
    if (broken) return route.fulfill({ status: 500, headers });
    if (url.pathname.endsWith('/profile/')) return route.fulfill({ json: apiProfile, headers });
    const first = (Number(url.searchParams.get('page')) - 1) * 50 + 1;
    const total = url.search.includes('__contains') ? 1 : 120;
    const data = Array.from({ length: Math.min(50, total - first + 1) }, (_, index) => ({
      __id: first + index,
      ministre: `Ministre ${first + index}`,
      debut: 1959,
    }));
    return route.fulfill({ json: { data, links: {}, meta: { total } }, headers });
  });
  await table.open(ministers);
  await expect(table.count).toHaveText('120 lignes');
  await table.cell(1, 1).click();
  await page.keyboard.press('Control+End');
  await expect(table.cell(120, 1)).toHaveText('Ministre 120');
  expect(asked).toContain('?page=3&page_size=50');
  await table.openColumn('ministre');
  await expect(table.panel).toContainText('Statistiques du fichier entier');
  await table.panel.getByRole('textbox', { name: 'Contient le texte' }).fill('Ministre 1');
  await table.apply();
  await expect(table.count).toHaveText('1 ligne sur 120');
  expect(asked.at(-1)).toBe('?ministre__contains=Ministre 1&page=1&page_size=50');
  broken = true;
  await table.root.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(table.note).toContainText('data.gouv.fr n’a pas donné ces lignes');
  broken = false;
  await table.note.getByRole('button', { name: 'Réessayer' }).click();
  await expect(table.count).toHaveText('120 lignes');
});

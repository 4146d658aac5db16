import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { guideToolRoutes } from '../../src/routes.ts';

const page = guideToolRoutes.rights;

test('one question at a time, by keyboard, to a summary to keep', async ({ page: tab }) => {
  const asked: string[] = [];
  // The browser asks for the icon by itself.
  tab.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
  });
  await tab.goto(page);
  await tab.waitForLoadState('networkidle');
  const before = asked.length;

  await tab.getByRole('button', { name: /^Des données/u }).focus();
  await tab.keyboard.press('Enter');
  await expect(tab.getByRole('heading', { name: 'D’où viennent ces données', level: 2 })).toBeFocused();
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await expect(tab).toHaveURL(/#chemin=donnees,mission$/u);
  await tab.getByRole('button', { name: /^Oui/u }).click();
  await tab.getByRole('button', { name: 'Non', exact: true }).click();
  await tab.getByRole('button', { name: /^De citer la source/u }).click();

  await expect(tab.getByRole('heading', { name: /sous Licence Ouverte 2\.0/u, level: 2 })).toBeFocused();
  const download = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'Garder en Markdown' }).click();
  const file = await (await download).path();
  const kept = await readFile(file, 'utf8');
  expect(kept).toContain('articles\u00a0L.\u00a0323-2 et D.\u00a0323-2-1');
  expect(kept).toContain('#chemin=donnees,mission,oui,non,source');
  expect(asked.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('the address is the state: back, change, restart, and an address that says nothing', async ({
  page: tab,
}) => {
  await tab.goto(`${page}#chemin=oeuvre,creation,tiers,recent`);
  const conclusion = tab.getByRole('heading', { name: /accord de l’auteur/u, level: 2 });
  await expect(conclusion).toBeVisible();
  await tab.getByRole('button', { name: 'Question précédente' }).click();
  await expect(tab.getByRole('heading', { name: /Quand l’auteur est-il mort/u, level: 2 })).toBeFocused();
  await tab.goBack();
  await expect(conclusion).toBeVisible();
  await tab.getByRole('link', { name: /^Changer : Qui en est l’auteur/u }).click();
  await expect(tab.getByRole('heading', { name: /Qui en est l’auteur/u, level: 2 })).toBeFocused();
  await tab.getByRole('button', { name: 'Recommencer' }).click();
  await expect(tab).toHaveURL(new RegExp(`${page}$`, 'u'));
  await tab.goto(`${page}#chemin=oeuvre,nawak,tiers`);
  await expect(tab.getByRole('heading', { name: /De quelle sorte d’œuvre/u, level: 2 })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nested answers lead to the next question', async ({ page: tab }) => {
    await tab.goto(page);
    const path = tab.getByRole('region', { name: 'Tout le parcours' });
    await path.locator('summary', { hasText: 'Un logiciel' }).first().click();
    await expect(path.getByText('Qui l’a écrit')).toBeVisible();
    await path.locator('summary', { hasText: 'nous l’avons repris' }).click();
    await path.getByRole('link', { name: 'Suivez la licence d’origine' }).click();
    await expect(tab).toHaveURL(/#etape-licence-amont$/u);
    const next = path.locator('details', { has: tab.locator('#etape-licence-amont') });
    await expect(next).toHaveAttribute('open');
    await expect(next.locator(':scope > summary')).toBeInViewport();
    await expect(next.getByText(/^Vous pouvez rediffuser/u)).toBeVisible();
    await tab.goBack();
    await expect(tab).toHaveURL(new RegExp(`${page}$`, 'u'));
  });
});

import { expect } from '@playwright/test';
import { routes } from '../../src/routes.ts';
import { testStates, type PageState } from './page-states.ts';

const phone = { width: 390, height: 844 };

/** States that a search reaches, which the pages as they load do not show. */
const states: readonly PageState[] = [
  {
    name: 'suggestions, one of them active',
    reach: async (page) => {
      await page.goto(routes.themes);
      const field = page.locator('#header-search');
      await field.click();
      await expect(field).toHaveRole('combobox');
      await field.pressSequentially('musée');
      await expect(page.getByRole('option').first()).toBeVisible();
      await field.press('ArrowDown');
    },
  },
  {
    name: 'results of the site, by kind',
    reach: async (page) => {
      await page.goto(`${routes.search}?q=musée`);
      await expect(page.locator('.kind__total').first()).toBeVisible();
    },
  },
  {
    name: 'nothing found in the site',
    reach: async (page) => {
      await page.goto(`${routes.search}?q=xyzzyplugh`);
      await expect(page.locator('.search-empty')).toBeVisible();
    },
  },
  {
    name: 'results of the catalogue: chips, notes, excerpts, pages',
    reach: async (page) => {
      await page.goto(`${routes.datasets}?q=base musés 2022&format=csv&theme=inconnu`);
      await expect(page.locator('[data-part=notes] p').first()).toBeVisible();
    },
  },
  {
    name: 'nothing found in the catalogue, with filters',
    reach: async (page) => {
      await page.goto(`${routes.datasets}?q=xyzzyplugh&format=csv`);
      await expect(page.locator('.search-empty')).toBeVisible();
    },
  },
  {
    name: 'a search that fails',
    reach: async (page) => {
      await page.route('**/facettes.json', (route) => route.abort());
      await page.goto(`${routes.datasets}?q=musée`);
      await expect(page.locator('.alert__title')).toBeVisible();
    },
  },
  {
    name: 'the panel of filters of a phone',
    reach: async (page) => {
      await page.setViewportSize(phone);
      await page.goto(`${routes.datasets}?format=csv`);
      await expect(page.locator('[data-part=chips] a').first()).toBeVisible();
      await page.getByRole('button', { name: /^Filtrer/u }).click();
      await expect(page.locator('#filtres')).toBeVisible();
    },
  },
];

testStates(states);

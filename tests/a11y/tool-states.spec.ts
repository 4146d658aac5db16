import { expect } from '@playwright/test';
import { guideToolRoutes } from '../../src/routes.ts';
import { testStates, type PageState } from './page-states.ts';

/** States that a tool reaches after a gesture, which the pages as they load do not show. */
const states: readonly PageState[] = [
  {
    name: 'a question and its answers',
    reach: async (page) => {
      await page.goto(`${guideToolRoutes.rights}#chemin=oeuvre,creation,tiers`);
      await expect(page.getByRole('heading', { name: 'Vos réponses' })).toBeVisible();
    },
  },
  {
    name: 'a conclusion',
    reach: async (page) => {
      await page.goto(`${guideToolRoutes.rights}#chemin=donnees,mission,secret`);
      await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    },
  },
  {
    name: 'a description with columns',
    reach: async (page) => {
      await page.goto(guideToolRoutes.describeDataset);
      const buffer = Buffer.from('nom;date\nA;2019-05-01\nB;2024-02-29\n');
      await page
        .getByLabel(/Choisissez un fichier/u)
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
      await expect(page.getByText(/^Lu dans/u)).toBeVisible();
    },
  },
];

testStates(states);

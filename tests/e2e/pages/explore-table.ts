import { expect, type Locator, type Page } from '@playwright/test';
import { resourceRoute } from '../../../src/routes.ts';

/** A small table of the sample, and the address of its file. */
export const ministers = resourceRoute(
  'egalite-hommes-femmes-dans-la-culture-et-la-communication',
  'exemple-ministres-csv',
);
export const ministersFile = '/fichiers/ministres.csv';

/** The table of a resource as a visitor explores it. */
export class ExploreTable {
  readonly page: Page;
  readonly root: Locator;
  readonly openButton: Locator;
  readonly staticTable: Locator;
  readonly grid: Locator;
  readonly search: Locator;
  readonly count: Locator;
  readonly chips: Locator;
  readonly panel: Locator;
  readonly row: Locator;
  /** What is said when the rows cannot be had. */
  readonly failure: Locator;
  /** What is said of rows that stopped coming. */
  readonly note: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('explore-table');
    this.openButton = this.root.getByRole('button', { name: /^Explorer/u });
    this.staticTable = this.root.locator('table');
    this.grid = this.root.getByRole('grid', { name: 'Lignes du tableau' });
    this.search = this.root.getByRole('searchbox', { name: 'Chercher dans toutes les colonnes' });
    this.count = this.root.locator('[data-part=count]');
    this.chips = this.root
      .getByRole('list', { name: 'Filtres actifs' })
      .getByRole('button')
      .locator('[data-part=label]');
    this.panel = page.locator('.data-panel');
    this.row = page.getByRole('dialog', { name: /^Ligne/u });
    this.failure = this.root.locator('[data-part=message]');
    this.note = this.root.locator('[data-part=notes]');
  }

  /** Opens the page, and the live table unless its address does. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    if (!address.includes('?')) await this.openButton.click();
    await expect(this.grid.getByRole('gridcell').first()).toBeVisible();
  }

  cell(row: number, column: number): Locator {
    return this.grid.locator(`[aria-rowindex="${row + 1}"] [aria-colindex="${column + 1}"]`);
  }

  header(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: new RegExp(`^${name}`, 'u') });
  }

  headers(): Promise<string[]> {
    return this.grid.locator('.data-grid__name').allInnerTexts();
  }

  async openColumn(name: string): Promise<void> {
    await this.header(name).getByRole('button').click();
    await expect(this.panel.getByRole('heading', { name })).toBeVisible();
  }

  async apply(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Appliquer' }).click();
  }

  /** What the address asks, decoded. */
  asked(): string {
    return decodeURIComponent(new URL(this.page.url()).search.replaceAll('+', ' '));
  }
}

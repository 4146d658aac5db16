import { expect, type Locator, type Page } from '@playwright/test';

/** The map of the page of a resource, as a visitor meets it. */
export class LiveMapPage {
  readonly page: Page;
  readonly element: Locator;
  readonly opener: Locator;
  readonly map: Locator;
  readonly canvas: Locator;
  readonly message: Locator;
  /** How far the reading of the file is, and why it stopped. */
  readonly reading: Locator;
  readonly items: Locator;
  readonly card: Locator;
  readonly territories: Locator;
  /** Goes back to the view that the map opened on. */
  readonly everything: Locator;
  readonly legend: Locator;
  /** What is said when there is no live map. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('explore-map');
    this.opener = page.getByRole('button', { name: 'Ouvrir la carte' });
    this.map = this.element.locator('.live-map');
    this.canvas = this.map.getByRole('region', { name: /^Carte/u });
    this.message = this.map.locator('[data-part=message]');
    this.reading = this.map.locator('[data-part=reading]');
    this.items = this.map.getByRole('region', { name: 'Éléments dans la vue' }).getByRole('listitem');
    this.card = this.map.getByRole('dialog');
    this.territories = this.map.getByRole('group', { name: 'Aller à' });
    this.everything = this.map.locator('[data-part=start]');
    this.legend = this.map.locator('[data-part=legend]');
    this.status = this.element.locator('[data-part=status]');
  }

  /** Opens the map, without any base map from elsewhere. */
  async open(url: string): Promise<void> {
    await this.page.route('https://data.geopf.fr/**', (route) => route.abort());
    await this.page.goto(url);
    await this.opener.click();
  }

  /** Waits until so many rows are drawn. */
  async drawn(rows: number): Promise<void> {
    await expect(this.map).toHaveAttribute('data-idle', rows.toString(), { timeout: 30_000 });
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The catalogue as a visitor meets it. */
export class CataloguePage {
  readonly page: Page;
  readonly search: Locator;
  readonly count: Locator;
  readonly cards: Locator;
  readonly chips: Locator;
  readonly orders: Locator;
  readonly pages: Locator;
  readonly error: Locator;
  /** How the query was read, above the results. */
  readonly notes: Locator;
  /** What is said to screen readers. */
  readonly announcements: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Rechercher un jeu de données' });
    this.count = page.locator('catalogue-search [data-part=count]');
    this.cards = page.locator('catalogue-search article');
    this.chips = page.getByRole('list', { name: 'Filtres choisis' }).getByRole('link');
    this.orders = page.getByRole('navigation', { name: 'Ordre des jeux de données' });
    this.pages = page.locator('.pagination');
    this.notes = page.locator('[data-part=notes]');
    this.announcements = page.getByRole('status');
    this.error = page.locator('.alert').getByText('La recherche ne répond pas');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/jeux-de-donnees/${search}`);
    await expect(this.page.locator('catalogue-search input[type=checkbox]').first()).toBeAttached();
  }

  titles(): Promise<string[]> {
    return this.cards.getByRole('heading').allInnerTexts();
  }

  /** A group of filters, opened. */
  async facet(title: string): Promise<Locator> {
    const facet = this.page.locator('.facet', {
      has: this.page.locator('summary > span', { hasText: new RegExp(`^${title}$`, 'u') }),
    });
    if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click();
    return facet;
  }

  /** Value number `index` of a facet: its box, label and count. */
  async value(title: string, index = 0): Promise<FacetValue> {
    const row = (await this.facet(title)).locator('label.facet__value').nth(index);
    return {
      box: row.getByRole('checkbox'),
      label: await row.locator('.facet__label').innerText(),
      count: async () => toNumber(await row.locator('.facet__count').innerText()),
    };
  }

  async total(): Promise<number> {
    return toNumber((await this.count.innerText()).replace(/\sjeux?\sde\sdonnées.*/su, ''));
  }

  /** Waits for a count, as the page announces it. */
  async expectTotal(total: number): Promise<void> {
    await expect.poll(() => this.total()).toBe(total);
  }
}

interface FacetValue {
  readonly box: Locator;
  readonly label: string;
  readonly count: () => Promise<number>;
}

export function toNumber(text: string): number {
  return /^aucun/iu.test(text) ? 0 : Number(text.replace(/\D/gu, ''));
}

import type { Page } from '@playwright/test';
import { datasetRoute, routes } from '../../src/routes.ts';

/** Asks the catalogue page of a served site, as a visitor does, for the datasets of the first page of results. */
export class SiteSearch {
  readonly #page: Page;
  readonly #idByPath: ReadonlyMap<string, string>;

  constructor(page: Page, datasets: readonly { readonly id: string; readonly slug: string }[]) {
    this.#page = page;
    this.#idByPath = new Map(datasets.map(({ id, slug }) => [datasetRoute(slug), id]));
  }

  async open(origin: string): Promise<void> {
    await this.#page.goto(origin + routes.datasets);
  }

  /** Ids of the datasets that a query finds, in order; empty when the page says that nothing fits. */
  async ask(query: string): Promise<string[]> {
    await this.#page.getByRole('main').getByRole('searchbox').first().fill(query);
    // The count names the query once its results are there; typography may change its spaces and signs.
    await this.#page.waitForFunction((asked) => {
      const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
      return Array.from(document.querySelectorAll('catalogue-search [data-part=count]')).some(
        ({ textContent }) => lettersOf(textContent).includes(lettersOf(asked)),
      );
    }, query);
    const links = this.#page.locator('catalogue-search article :is(h2, h3) a');
    const paths = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    return paths.flatMap((path) => this.#idByPath.get(path) ?? []);
  }
}

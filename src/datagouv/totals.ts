import type { Manifest } from '../catalog/schemas/manifest.ts';

/** What each list announced and what came, for the manifest. Lists of the same name add up. */
export class EndpointTotals {
  readonly #byName = new Map<string, { total: number; received: number }>();

  add(name: string, total: number, received: number): void {
    const known = this.#byName.get(name);
    this.#byName.set(name, {
      total: (known?.total ?? 0) + total,
      received: (known?.received ?? 0) + received,
    });
  }

  /** Sorted by name. */
  get entries(): Manifest['endpoints'] {
    return [...this.#byName]
      .map(([name, counts]) => ({ name, ...counts }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** Loads things by name, each once; what failed is asked again next time. */
export class LoadOnce {
  readonly #loading = new Map<string, Promise<unknown>>();

  get<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
    // A key always names the same kind of thing.
    const known = this.#loading.get(key) as Promise<Value> | undefined;
    if (known) return known;
    const loading = load();
    this.#loading.set(key, loading);
    loading.catch(() => this.#loading.delete(key));
    return loading;
  }

  /** Has a thing loaded again next time. */
  forget(key: string): void {
    this.#loading.delete(key);
  }
}

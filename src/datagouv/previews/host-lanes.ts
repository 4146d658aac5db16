/** How many tasks run at once. */
interface LaneLimits {
  /** To one host. */
  readonly perHost: number;
  /** In all. */
  readonly total: number;
}

interface Waiting {
  /** Order of arrival. */
  readonly turn: number;
  readonly start: () => void;
}

/**
 * Lets tasks through in their order of arrival, a few at once to each host and in all. A host that keeps its tasks for
 * long holds its own lanes and no other.
 */
export class HostLanes {
  readonly #limits: LaneLimits;
  readonly #hosts = new Map<string, { running: number; readonly queue: Waiting[] }>();
  #running = 0;
  #turn = 0;

  constructor(limits: LaneLimits) {
    this.#limits = limits;
  }

  /** Runs `task` when a lane of its host is free. */
  async run<Result>(host: string, task: () => Promise<Result>): Promise<Result> {
    const lanes = this.#hosts.get(host) ?? { running: 0, queue: [] };
    this.#hosts.set(host, lanes);
    await new Promise<void>((resolve) => {
      lanes.queue.push({ turn: this.#turn++, start: resolve });
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      lanes.running -= 1;
      this.#running -= 1;
      if (lanes.running === 0 && lanes.queue.length === 0) this.#hosts.delete(host);
      this.#startNext();
    }
  }

  #startNext(): void {
    while (this.#running < this.#limits.total) {
      const free = [...this.#hosts.values()].filter(
        ({ running, queue }) => running < this.#limits.perHost && queue.length > 0,
      );
      const turnOf = ({ queue }: { readonly queue: readonly Waiting[] }): number =>
        queue[0]?.turn ?? Infinity;
      const lanes = free.sort((a, b) => turnOf(a) - turnOf(b))[0];
      const waiting = lanes?.queue.shift();
      if (!lanes || !waiting) return;
      lanes.running += 1;
      this.#running += 1;
      waiting.start();
    }
  }
}

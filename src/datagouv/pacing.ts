/** What pacing needs from the outside world. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How one host is spared. */
export interface Pace {
  /** Milliseconds between the starts of two requests. */
  readonly spacing: number;
  /** Requests at once. */
  readonly concurrency: number;
}

/** Lets the requests to one host through: a few at once, spaced, and none while the host asked for a pause. */
export class HostGate {
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #nextStart = 0;

  constructor(clock: Clock, pace: Pace) {
    this.#clock = clock;
    this.#pace = pace;
  }

  /**
   * Runs `task` when its turn comes.
   *
   * @throws the reason of `signal` when it was aborted meanwhile.
   */
  async run<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (this.#running >= this.#pace.concurrency) {
      await new Promise<void>((resolve) => {
        this.#queue.push(resolve);
      });
    } else {
      this.#running += 1;
    }
    try {
      signal?.throwIfAborted();
      await this.#waitForStart();
      return await task();
    } finally {
      // The turn passes to the next in the queue without being given back, so nobody can slip in between.
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** Starts no request before `milliseconds` from now. */
  pause(milliseconds: number): void {
    this.#nextStart = Math.max(this.#nextStart, this.#clock.now() + milliseconds);
  }

  async #waitForStart(): Promise<void> {
    for (;;) {
      const delay = this.#nextStart - this.#clock.now();
      if (delay <= 0) break;
      await this.#clock.wait(delay);
    }
    this.#nextStart = this.#clock.now() + this.#pace.spacing;
  }
}

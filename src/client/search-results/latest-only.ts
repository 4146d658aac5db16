/**
 * Runs a task for the last thing asked: what is asked while it runs waits, and only the last of it is kept. So each key
 * is answered at once, and a slow machine skips letters instead of queueing them.
 */
export class LatestOnly<Question> {
  readonly #run: (question: Question) => Promise<void>;
  #waiting: { readonly question: Question } | undefined;
  #running = false;

  /** @param run never rejects. */
  constructor(run: (question: Question) => Promise<void>) {
    this.#run = run;
  }

  async ask(question: Question): Promise<void> {
    this.#waiting = { question };
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#take(); next; next = this.#take()) await this.#run(next.question);
    this.#running = false;
  }

  /** What waits is not asked any more. */
  drop(): void {
    this.#waiting = undefined;
  }

  #take(): { readonly question: Question } | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }
}

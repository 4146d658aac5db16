import type { Page } from '@playwright/test';

/** What is measured inside a page, in milliseconds of its own clock. */
interface Probe {
  /** The last gesture that was waited for. */
  gesture: number;
  /** When its answer was on screen; `null` until then. */
  answered: number | null;
  /** Longest block of the main thread since the gesture, 0 when none lasted 50 ms. */
  block: number;
}

declare global {
  interface Window {
    probe?: Probe;
  }
}

/** What answers a gesture, as the page shows it. */
interface Expectation {
  readonly gesture: 'click' | 'submit' | 'change';
  /** So many elements are there. */
  readonly selector: string;
  readonly least: number;
  /** No such element is left. */
  readonly absent?: string;
  /** The text of this element is no longer what it was. */
  readonly changed?: string;
}

/** To be called before the page is opened: its own clock sees every block of its main thread. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const probe: Probe = { gesture: Infinity, answered: null, block: 0 };
    window.probe = probe;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime + duration > probe.gesture) probe.block = Math.max(probe.block, duration);
    }).observe({ type: 'longtask' });
  });
}

/** From now on waits for a gesture, then looks at each frame until what is expected is there. */
export async function watchFor(page: Page, expectation: Expectation): Promise<void> {
  await page.evaluate(({ gesture, selector, least, absent, changed }) => {
    const { probe } = window;
    if (!probe) throw new Error('The probe is not installed.');
    const text = (): string =>
      (changed === undefined ? null : document.querySelector(changed)?.textContent) ?? '';
    const before = text();
    const isAnswered = (): boolean =>
      document.querySelectorAll(selector).length >= least &&
      (absent === undefined || document.querySelector(absent) === null) &&
      (changed === undefined || text() !== before);
    const look = (): void => {
      // The frame after the one that draws the answer: it is then on screen.
      requestAnimationFrame(isAnswered() ? (now) => (probe.answered = now) : look);
    };
    Object.assign(probe, { gesture: Infinity, answered: null });
    addEventListener(
      gesture,
      ({ timeStamp }) => {
        Object.assign(probe, { gesture: timeStamp, block: 0 });
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, expectation);
}

/** When what was watched for came. */
export async function answerOf(page: Page, timeout: number): Promise<number> {
  await page.waitForFunction(() => typeof window.probe?.answered === 'number', undefined, { timeout });
  return page.evaluate(() => (window.probe?.answered ?? Number.NaN) - (window.probe?.gesture ?? Number.NaN));
}

/** Longest block of the main thread since the last gesture. */
export async function longestBlock(page: Page): Promise<number> {
  // A block that has just ended is told a little later.
  await page.waitForTimeout(300);
  return page.evaluate(() => window.probe?.block ?? Number.NaN);
}

import type { Chromium } from './chromium';
import type { Guardian } from './guardian';

/** So much may pass between two looks of a living worker, and still count. */
const step = 20_000;

/**
 * Makes time pass faster for the background worker alone: the clock that nobody can set is put forward in steps, and
 * after each the worker looks as its heartbeat makes it. The clock that anybody can set stays,
 * because the browser's alarms follow it. Ends with the worker's life.
 */
export class FastClock {
  constructor(
    private readonly browser: Chromium,
    private readonly guardian: Guardian,
  ) {}

  private async lay(): Promise<void> {
    await this.browser.inWorker(`void (globalThis.aheadMs ??= (() => {
      const steady = performance.now.bind(performance);
      performance.now = () => steady() + globalThis.aheadMs;
      return 0;
    })())`);
  }

  /** What the worker's own stopwatch shows, in milliseconds. */
  async stopwatch(): Promise<number> {
    await this.lay();
    return (await this.browser.inWorker('performance.now()')) as number;
  }

  /** Lets so many seconds pass in which everything stays as it is. */
  async pass(seconds: number): Promise<void> {
    await this.lay();
    for (let left = seconds * 1_000; left > 0; left -= step) {
      await this.browser.inWorker(`void (globalThis.aheadMs += ${Math.min(left, step)})`);
      await this.guardian.send('time/look', {});
    }
  }

  /** Sets the computer's clock alone, as somebody in its settings does. */
  async setClock(byMs: number): Promise<void> {
    await this.lay();
    await this.browser.inWorker(`void ((wall) => { Date.now = () => wall() + ${byMs}; })(Date.now)`);
  }
}

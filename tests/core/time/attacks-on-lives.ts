import type { Attack } from './attacks-on-clock';
import { hour, minute, second } from './world';

/** Sleep, death, restarts, and storage that somebody changes; also together with a clock that is set. */
export const lifeAttacks: readonly Attack[] = [
  [
    'sleep, the steady clock stands',
    (w) =>
      w
        .use(10 * minute)
        .sleep(2 * hour, false)
        .use(10 * minute),
  ],
  [
    'sleep, the steady clock runs',
    (w) =>
      w
        .use(10 * minute)
        .sleep(2 * hour, true)
        .use(10 * minute),
  ],
  [
    'twenty short sleeps',
    (w) => {
      for (let n = 0; n < 20; n += 1) w.use(minute).sleep(3 * minute, n % 2 === 0);
    },
  ],
  [
    'sleep, and set back meanwhile',
    (w) =>
      w
        .use(10 * minute)
        .sleep(3 * hour, false)
        .set(-3 * hour)
        .use(10 * minute),
  ],
  [
    'the worker is killed once',
    (w) =>
      w
        .use(10 * minute)
        .killWorker()
        .use(10 * minute),
  ],
  [
    'the worker is killed every minute',
    (w) => {
      for (let n = 0; n < 20; n += 1) w.use(minute).killWorker();
    },
  ],
  [
    'killed, and the clock set back',
    (w) =>
      w
        .use(10 * minute)
        .killWorker()
        .set(-hour)
        .use(10 * minute),
  ],
  [
    'killed, and the clock set forward',
    (w) =>
      w
        .use(10 * minute)
        .killWorker()
        .set(20 * hour)
        .use(10 * minute),
  ],
  [
    'the browser crashes',
    (w) =>
      w
        .use(10 * minute)
        .closeBrowser()
        .openBrowser()
        .use(10 * minute),
  ],
  [
    'restarted every two minutes',
    (w) => {
      for (let n = 0; n < 10; n += 1)
        w.use(2 * minute)
          .closeBrowser()
          .openBrowser();
      w.use(second);
    },
  ],
  [
    'closed for two hours',
    (w) => {
      w.use(10 * minute).closeBrowser();
      w.real += 2 * hour;
      w.openBrowser().use(10 * minute);
    },
  ],
  [
    'the extension’s storage is wiped',
    (w) =>
      w
        .use(20 * minute)
        .wipeLocal()
        .use(10 * minute),
  ],
  [
    'the copy is wiped',
    (w) =>
      w
        .use(20 * minute)
        .wipeCopy()
        .use(10 * minute),
  ],
  [
    'wiped, and set forward a day',
    (w) =>
      w
        .use(20 * minute)
        .killWorker()
        .wipeLocal()
        .set(24 * hour)
        .use(10 * minute),
  ],
  [
    'the storage folder copied back',
    (w) => {
      const old = structuredClone(w.local);
      w.use(20 * minute).closeBrowser();
      w.local = old;
      w.openBrowser().use(10 * minute);
    },
  ],
  [
    'the storage damaged',
    (w) => {
      w.use(20 * minute).killWorker();
      w.local = { looks: 1e9, clock: 'none' };
      w.use(10 * minute);
    },
  ],
  [
    'all of it together',
    (w) =>
      w
        .use(5 * minute)
        .set(-hour)
        .killWorker()
        .use(5 * minute)
        .sleep(hour, true)
        .set(5 * hour)
        .use(5 * minute)
        .closeBrowser()
        .set(-9 * hour)
        .openBrowser()
        .wipeLocal()
        .use(5 * minute),
  ],
];

import { hour, minute, second, type World } from './world';

/** A name, and what is done to a child who plays before and after. */
export type Attack = readonly [name: string, attack: (world: World) => void];

/** Clocks and zones that somebody sets. */
export const clockAttacks: readonly Attack[] = [
  ['nothing at all', (w) => w.use(20 * minute)],
  [
    'set back an hour between two games',
    (w) =>
      w
        .use(10 * minute)
        .set(-hour)
        .use(10 * minute),
  ],
  [
    'set back an hour in the middle of a game',
    (w) => {
      for (let n = 0; n < 4; n += 1) w.use(5 * minute).set(-15 * minute);
      w.use(5 * minute);
    },
  ],
  [
    'set back a day',
    (w) =>
      w
        .use(10 * minute)
        .set(-24 * hour)
        .use(10 * minute),
  ],
  [
    'set back a year',
    (w) =>
      w
        .use(10 * minute)
        .set(-365 * 24 * hour)
        .use(10 * minute),
  ],
  [
    'set back again and again by a minute',
    (w) => {
      for (let n = 0; n < 30; n += 1) w.use(minute).set(-minute);
    },
  ],
  [
    'set back again and again by ten seconds',
    (w) => {
      for (let n = 0; n < 60; n += 1) w.use(20 * second).set(-10 * second);
    },
  ],
  [
    'set forward an hour',
    (w) =>
      w
        .use(10 * minute)
        .set(hour)
        .use(10 * minute),
  ],
  [
    'set forward to tomorrow for a new day',
    (w) =>
      w
        .use(30 * minute)
        .set(24 * hour)
        .use(30 * minute),
  ],
  [
    'set forward a year',
    (w) =>
      w
        .use(10 * minute)
        .set(365 * 24 * hour)
        .use(10 * minute),
  ],
  [
    'set forward and back within a game',
    (w) =>
      w
        .use(10 * minute)
        .set(24 * hour)
        .use(10 * minute)
        .set(-24 * hour)
        .use(10 * minute),
  ],
  [
    'set forward and back at once',
    (w) =>
      w
        .use(10 * minute)
        .set(24 * hour)
        .set(-24 * hour)
        .use(10 * minute),
  ],
  [
    'set back and forward within a game',
    (w) =>
      w
        .use(10 * minute)
        .set(-5 * hour)
        .use(10 * minute)
        .set(5 * hour)
        .use(10 * minute),
  ],
  [
    'set forward with the browser closed',
    (w) =>
      w
        .use(20 * minute)
        .closeBrowser()
        .set(24 * hour)
        .openBrowser()
        .use(20 * minute),
  ],
  [
    'set back with the browser closed',
    (w) =>
      w
        .use(20 * minute)
        .closeBrowser()
        .set(-6 * hour)
        .openBrowser()
        .use(20 * minute),
  ],
  [
    'set back, closed, set right, opened',
    (w) =>
      w
        .use(10 * minute)
        .set(-4 * hour)
        .use(10 * minute)
        .closeBrowser()
        .set(4 * hour)
        .openBrowser()
        .use(10 * minute),
  ],
  [
    'set forward, closed, set right, opened',
    (w) =>
      w
        .use(10 * minute)
        .set(30 * hour)
        .use(10 * minute)
        .closeBrowser()
        .set(-30 * hour)
        .openBrowser()
        .use(10 * minute),
  ],
  [
    'every game in another day',
    (w) => {
      for (let n = 0; n < 6; n += 1)
        w.use(10 * minute)
          .closeBrowser()
          .set(24 * hour)
          .openBrowser();
      w.use(minute);
    },
  ],
  [
    'a clock that runs too fast',
    (w) => {
      for (let n = 0; n < 100; n += 1) w.use(10 * second).set(second);
    },
  ],
  [
    'a clock that runs too slowly',
    (w) => {
      for (let n = 0; n < 100; n += 1) w.use(10 * second).set(-second);
    },
  ],
  [
    'the battery of the clock is empty: 2010',
    (w) =>
      w
        .use(10 * minute)
        .closeBrowser()
        .set(-16 * 365 * 24 * hour)
        .openBrowser()
        .use(10 * minute),
  ],
  [
    'another time zone, west',
    (w) => {
      w.use(10 * minute);
      w.deviceZone = 'Pacific/Honolulu';
      w.use(10 * minute);
    },
  ],
  [
    'another time zone, east, over midnight',
    (w) => {
      w.use(10 * minute);
      w.deviceZone = 'Pacific/Kiritimati';
      w.use(10 * minute);
    },
  ],
  [
    'a zone with summer time',
    (w) => {
      w.use(10 * minute);
      w.deviceZone = 'America/New_York';
      w.use(10 * minute);
    },
  ],
  [
    'another zone with the browser closed',
    (w) => {
      w.use(10 * minute).closeBrowser();
      w.deviceZone = 'Asia/Tokyo';
      w.openBrowser().use(10 * minute);
    },
  ],
];

import { describe, expect, it } from 'vitest';
import { clockAttacks } from './attacks-on-clock';
import { lifeAttacks } from './attacks-on-lives';
import { hour, lesson, minute, second, start, video, World } from './world';

const attacks = [...clockAttacks, ...lifeAttacks];

describe('clock attacks', () => {
  it('are forty at least', () => expect(attacks.length).toBeGreaterThanOrEqual(40));

  for (const [name, attack] of attacks) {
    it(`${name}: no minute gained or lost`, () => {
      const world = new World();
      world.use(3 * minute);
      attack(world);
      world.use(2 * minute);
      expect(Math.abs(world.counted - world.used)).toBeLessThanOrEqual(minute);
      expect(Math.abs(world.ledger.clock.real - world.real)).toBeLessThanOrEqual(2 * minute);
    });
  }

  it('without any server to ask: a clock set back gains nothing, in one life of the worker', () => {
    const world = new World();
    world.isOnline = false;
    world
      .use(10 * minute)
      .set(-3 * hour)
      .use(10 * minute)
      .set(3 * hour)
      .use(10 * minute);
    expect(Math.abs(world.counted - world.used)).toBeLessThanOrEqual(minute);
    expect(Math.abs(world.ledger.clock.real - world.real)).toBeLessThanOrEqual(minute);
  });

  it('a killed worker loses at most five seconds a time', () => {
    const world = new World();
    for (let count = 0; count < 10; count += 1)
      world
        .use(2 * minute)
        .closeBrowser()
        .openBrowser();
    expect(world.used - world.counted).toBeLessThanOrEqual(10 * 5 * second);
  });
});

describe('a day', () => {
  it('begins anew at midnight of the zone it began in, and keeps what was before', () => {
    const world = new World();
    world
      .use(30 * minute)
      .rest(9.4 * hour)
      .use(minute);
    expect(world.counted).toBe(31 * minute);
    world.rest(15 * minute).use(2 * minute);
    expect(Math.abs(world.counted - 2 * minute)).toBeLessThanOrEqual(5 * second);
  });

  it('counts one second once, however many windows and sites', () => {
    const world = new World();
    world.use(10 * minute, [video, { ...video, hostname: 'm.video.test' }, lesson]);
    expect(world.counted).toBe(10 * minute);
    expect(world.ledger.untold).toEqual([
      { site: 'video.test', category: 'video', child: '', ms: 10 * minute },
    ]);
  });

  it('does not count learning, but knows of it', () => {
    const world = new World();
    world.use(10 * minute, [lesson]);
    expect(world.counted).toBe(0);
    expect(world.ledger.days[new Date(start).toISOString().slice(0, 10)]?.['']?.learned).toBe(10 * minute);
  });
});

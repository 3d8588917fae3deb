import { describe, expect, it } from 'vitest';
import {
  afterFinish,
  afterReminder,
  afterTelling,
  countersOf,
  withClockOf,
} from '../../../src/core/time/ledger';
import { newerLedger, parseLedger } from '../../../src/core/time/parse-ledger';
import { everyDay, noTimeRules } from '../../../src/core/time/rules';
import { game, hour, minute, video, World } from './world';

const rules = {
  ...noTimeRules,
  budgets: [
    { of: { kind: 'category' as const, category: 'games' as const }, minutes: everyDay(60), isFirm: false },
  ],
  carryMinutes: 20,
};

describe('the ledger', () => {
  it('carries unused minutes over, as far as the guardian wants', () => {
    const world = new World(rules);
    world
      .use(50 * minute)
      .rest(24 * hour)
      .use(minute);
    expect(countersOf(world.ledger).carried).toEqual({ 'category:games': 10 * minute });
    // A day without any use leaves a whole budget, of which twenty minutes are taken over.
    world.rest(48 * hour).use(minute);
    expect(countersOf(world.ledger).carried).toEqual({ 'category:games': 20 * minute });
  });

  it('gives nothing to take over on the first day, nor to firm budgets', () => {
    expect(countersOf(new World(rules).use(minute).ledger).carried).toEqual({});
    const firm = { ...rules, budgets: rules.budgets.map((each) => ({ ...each, isFirm: true })) };
    expect(
      countersOf(
        new World(firm)
          .use(minute)
          .rest(24 * hour)
          .use(minute).ledger,
      ).carried,
    ).toEqual({});
  });

  it('tells the journal each second once', () => {
    const world = new World(rules).use(3 * minute, [game]);
    const told = world.ledger.untold;
    world.use(2 * minute, [game]).use(minute, [video]);
    expect(afterTelling(world.ledger, told).untold.map(({ site, ms }) => [site, ms])).toEqual([
      ['game.test', 2 * minute],
      ['video.test', minute],
    ]);
  });

  it('knows a stretch without a pause, and a pause of five minutes', () => {
    const world = new World(rules)
      .use(20 * minute)
      .rest(4 * minute)
      .use(10 * minute);
    expect(world.ledger.run.ms).toBe(30 * minute);
    expect(afterReminder(world.ledger).run.ms).toBe(0);
    expect(world.rest(6 * minute).use(minute).ledger.run.ms).toBe(minute);
  });

  it('of a private window takes clock and zone from the other', () => {
    const known = new World(rules)
      .use(minute)
      .set(-2 * hour)
      .use(minute);
    const own = new World(rules).use(minute).ledger;
    const other = { ...known.ledger, zone: 'Asia/Tokyo' };
    const { clock, zone } = withClockOf(own, other);
    expect(zone).toBe('Asia/Tokyo');
    expect(Math.abs(clock.real - clock.wall - 2 * hour)).toBeLessThan(1_000);
  });

  it('remembers that something was finished, for the day', () => {
    const world = new World(rules).use(minute);
    expect(countersOf(afterFinish(world.ledger, 'game.test', rules)).finished).toEqual(['game.test']);
  });

  it('is read back as it was written, and from nothing else', () => {
    const { ledger } = new World(rules).use(10 * minute, [game, video]);
    expect(parseLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger);
    for (const stored of [
      undefined,
      null,
      1,
      {},
      { ...ledger, zone: 'Mond/Krater' },
      { ...ledger, looks: -1 },
    ]) {
      expect(parseLedger(stored)).toBeUndefined();
    }
    const older = { ...ledger, looks: ledger.looks - 1 };
    expect(newerLedger(older, ledger)).toBe(ledger);
    expect(newerLedger(ledger, older)).toBe(ledger);
    expect(newerLedger(undefined, older)).toBe(older);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callOff,
  changeDelay,
  changeSettings,
  type GuardedSettings,
  nextDueAt,
  parseGuarded,
  settle,
} from '../../../src/core/guard/pending-change';
import { isWeaker, weakenedFields } from '../../../src/core/guard/stricter';
import { splitChange, weaken } from '../../../src/core/guard/weakening';
import { defaultSettings, type Settings } from '../../../src/core/policy/settings';
import { anySettings } from './any-settings';

const now = Date.parse('2026-03-01T08:00:00Z');
const hour = 3_600_000;
const settings: Settings = { ...defaultSettings, isSetUp: true, blocked: ['a.vn'], allowed: ['b.vn'] };
const delayed: GuardedSettings = { settings, delayHours: 24, pending: [] };

/** Same rules, whatever the order of addresses and entries that change nothing. */
function expectSame(a: Settings, b: Settings): void {
  expect([...weakenedFields(a, b), ...weakenedFields(b, a)]).toEqual([]);
  expect([a.profile, a.language, a.isSetUp]).toEqual([b.profile, b.language, b.isSetUp]);
  expect([...a.allowed].sort()).toEqual([...b.allowed].sort());
}

describe('a change in two', () => {
  it('is never weaker at once than before or than wished, and all its steps come to the wish', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const { now: first, later } = splitChange(before, after);
        expect(weakenedFields(before, first)).toEqual([]);
        expect(weakenedFields(after, first)).toEqual([]);
        expectSame(later.reduce(weaken, first), after);
        expect(later.length > 0).toBe(
          isWeaker(first, after) || JSON.stringify(first.categories) !== JSON.stringify(after.categories),
        );
        expect(splitChange(before, before)).toEqual({ now: before, later: [] });
      }),
    );
  });
});

describe('delayed weakening', () => {
  it('tightens at once and weakens a day later', () => {
    const wish: Settings = {
      ...settings,
      profile: '12-15',
      blocked: ['a.vn', 'x.vn'],
      allowed: ['b.vn', 'y.vn'],
    };
    const asked = changeSettings(delayed, wish, now);
    expect(asked.settings).toEqual({ ...settings, blocked: ['a.vn', 'x.vn'] });
    expect(asked.pending.map(({ step }) => step)).toEqual([
      { kind: 'profile', to: '12-15' },
      { kind: 'allow', address: 'y.vn' },
    ]);
    expect(nextDueAt(asked)).toBe(now + 24 * hour);
    expect(settle(asked, now + 24 * hour - 1)).toBe(asked);
    expect(settle(asked, now + 24 * hour)).toEqual({ ...asked, settings: wish, pending: [] });
  });

  it('can be called off, whole or step by step', () => {
    const asked = changeSettings(delayed, { ...settings, blocked: [], allowed: ['b.vn', 'y.vn'] }, now);
    const [first] = asked.pending;
    const less = callOff(asked, [first!.id]);
    expect(settle(less, now + 25 * hour).settings.allowed).not.toContain('y.vn');
    expect(settle(less, now + 25 * hour).settings.blocked).toEqual([]);
    expect(settle(callOff(asked, 'all'), now + 25 * hour).settings).toEqual(settings);
    expect(callOff(asked, ['nothing like it'])).toEqual(asked);
  });

  it('never opens more than was wished when one of the steps is called off', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.nat(), (before, wish, pick) => {
        const asked = changeSettings({ settings: before, delayHours: 24, pending: [] }, wish, now);
        if (asked.pending.length === 0) return;
        const off = asked.pending[pick % asked.pending.length]!;
        const after = settle(callOff(asked, [off.id]), now + 24 * hour).settings;
        expect(weakenedFields(wish, after)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('drops an older wish when its subject is decided anew', () => {
    const asked = changeSettings(delayed, { ...settings, profile: 'adult', allowed: ['b.vn', 'y.vn'] }, now);
    const tightened = changeSettings(
      asked,
      { ...asked.settings, profile: '0-6', blocked: ['a.vn', 'y.vn'] },
      now + hour,
    );
    const later = settle(tightened, now + 30 * hour);
    expect(later.settings.profile).toBe('0-6');
    expect(later.settings.allowed).toEqual(['b.vn']);
    expect(later.pending).toEqual([]);
  });

  it('keeps the place in time of a wish that is repeated, and of wishes that others join', () => {
    const wish: Settings = { ...settings, allowed: ['b.vn', 'y.vn'] };
    const asked = changeSettings(delayed, wish, now);
    expect(changeSettings(asked, wish, now + 5 * hour).pending).toEqual(asked.pending);
    const more = changeSettings(asked, { ...settings, profile: '12-15' }, now + 5 * hour);
    expect(more.pending.map(({ dueAt }) => dueAt - now)).toEqual([24 * hour, 29 * hour]);
  });

  it('delays its own shortening, and takes a longer delay at once', () => {
    const shorter = changeDelay(delayed, 0, now);
    expect(shorter.delayHours).toBe(24);
    const wish: Settings = { ...settings, profile: 'adult' };
    expect(changeSettings(shorter, wish, now + hour).settings.profile).toBe('7-11');
    const later = settle(shorter, now + 24 * hour);
    expect(later.delayHours).toBe(0);
    expect(changeSettings(later, wish, now + 25 * hour).settings.profile).toBe('adult');
    expect(changeDelay(delayed, 48, now)).toEqual({ ...delayed, delayHours: 48 });
    expect(changeDelay(delayed, Number.NaN, now)).toEqual(delayed);
    expect(changeDelay(delayed, 1e9, now).delayHours).toBe(72);
    expect(changeDelay(shorter, 24, now).pending).toEqual([]);
  });

  it('begins its wait anew where the clock was set back', () => {
    const asked = changeSettings(delayed, { ...settings, profile: 'adult' }, now);
    const back = settle(asked, now - 1000 * hour);
    expect(nextDueAt(back)).toBe(now - 976 * hour);
    expect(settle(back, now - 976 * hour).settings.profile).toBe('adult');
  });

  it('lets no row of changes weaken anything before its time', () => {
    const changes = fc.array(fc.tuple(anySettings, fc.nat({ max: 10 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anySettings, changes, (start, wishes) => {
        let guarded: GuardedSettings = { settings: start, delayHours: 24, pending: [] };
        let at = now;
        for (const [wish, hours] of wishes) {
          at += hours * hour;
          const before = settle(guarded, at).settings;
          guarded = changeSettings(guarded, wish, at);
          expect(weakenedFields(before, guarded.settings)).toEqual([]);
          expect(weakenedFields(wish, guarded.settings)).toEqual([]);
          for (const { dueAt } of guarded.pending) expect(dueAt).toBeGreaterThan(at);
        }
        // The last wish comes true in time unless an older one, asked by name and never taken back, adds to it.
        const end = settle(guarded, at + 24 * hour);
        expect(end.pending).toEqual([]);
        expect(settle(end, at + 99 * hour)).toBe(end);
      }),
    );
  });

  it('without a delay is what was wished, at once', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const changed = changeSettings({ settings: before, delayHours: 0, pending: [] }, after, now);
        expect(changed).toEqual({ settings: after, delayHours: 0, pending: [] });
      }),
    );
  });
});

describe('stored settings with what waits', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, wish) => {
        const guarded = changeSettings({ settings: before, delayHours: 24, pending: [] }, wish, now);
        const stored = JSON.parse(
          JSON.stringify({ ...guarded.settings, guard: { delayHours: 24, pending: guarded.pending } }),
        );
        expect(parseGuarded(stored)).toEqual(guarded);
      }),
    );
  });

  it('are read from anything: a step nobody can read never happens', () => {
    expect(parseGuarded(undefined)).toEqual({ settings: defaultSettings, delayHours: 0, pending: [] });
    expect(parseGuarded({ guard: { delayHours: 'no' } }).delayHours).toBe(24);
    const odd = [null, 3, {}, { id: 'x', askedAt: 0, dueAt: 0, step: { kind: 'profile', to: 'grown' } }];
    expect(parseGuarded({ guard: { delayHours: 24, pending: odd } }).pending).toEqual([]);
    fc.assert(
      fc.property(fc.anything(), (guard) => {
        const read = parseGuarded({ guard });
        expect(settle(read, now).settings).toEqual(defaultSettings);
      }),
    );
  });
});

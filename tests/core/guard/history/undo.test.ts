import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../../src/core/guard/history/difference';
import { mirrored, parsePart } from '../../../../src/core/guard/history/part';
import { undo } from '../../../../src/core/guard/history/undo';
import { changeSettings, type GuardedSettings, settle } from '../../../../src/core/guard/pending-change';
import { canonicalText } from '../../../../src/core/guard/seal';
import { isWeaker } from '../../../../src/core/guard/stricter';
import { defaultSettings, type Settings } from '../../../../src/core/policy/settings';
import { anySettings } from '../any-settings';

const now = Date.parse('2026-03-01T08:00:00Z');
const day = 86_400_000;
const guarded = (settings: Settings, delayHours = 0): GuardedSettings => ({
  settings,
  delayHours,
  pending: [],
});

/** Sets have no order, and undoing leaves alone who sits there and whether the first questions are answered. */
function meaning(settings: Settings): string {
  const sorted = (each: readonly unknown[]) => each.map(canonicalText).sort();
  const own = ({ allowed, blocked, ...rest }: Pick<Settings, 'allowed' | 'blocked'>) => ({
    ...rest,
    allowed: sorted(allowed),
    blocked: sorted(blocked),
  });
  return canonicalText({
    ...own(settings),
    lists: sorted(settings.lists),
    catalogue: sorted(settings.catalogue),
    children: settings.children.map(own).sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1)),
    child: '',
    isSetUp: true,
  });
}

/** Changes of one family: who is kept as a child and who sits there stays the same. */
const twoOfOneFamily = fc.tuple(anySettings, anySettings).map(([before, after]): [Settings, Settings] => [
  before,
  {
    ...after,
    child: before.child,
    isSetUp: before.isSetUp,
    children: before.children.map(
      (child) => ({ ...(after.children.find(({ id }) => id === child.id) ?? child) }) as typeof child,
    ),
    ...(before.children.length > 0 && {
      profile: before.profile,
      categories: before.categories,
      time: before.time,
      allowed: before.allowed,
      blocked: before.blocked,
    }),
  },
]);

describe('undoing', () => {
  it('puts back what any change changed, and undone again the change is back', () => {
    fc.assert(
      fc.property(twoOfOneFamily, ([before, after]) => {
        const parts = differenceOf(before, after);
        const undone = undo(guarded(after), parts, now);
        if (parts.length === 0) {
          expect(undone).toEqual({ ok: false, reason: 'nothing-to-undo' });
          return;
        }
        expect(undone.ok && meaning(undone.guarded.settings)).toBe(meaning(before));
        const back = differenceOf(after, before);
        const again = undo(guarded(before), back, now);
        expect(again.ok && meaning(again.guarded.settings)).toBe(meaning(after));
      }),
    );
  });

  it('opens nothing before its time where weakenings wait', () => {
    fc.assert(
      fc.property(twoOfOneFamily, ([before, after]) => {
        const undone = undo(guarded(after, 24), differenceOf(before, after), now);
        if (!undone.ok) return;
        expect(isWeaker(after, undone.guarded.settings)).toBe(false);
        const later = settle(undone.guarded, now + day);
        expect(meaning(later.settings)).toBe(meaning(before));
      }),
    );
  });

  it('calls off what still waits', () => {
    const before = { ...defaultSettings, profile: '7-11' } as const;
    const after = { ...before, profile: '16-17', allowed: ['a.vn'] } as const;
    const asked = changeSettings(guarded(before, 24), after, now);
    expect(asked.pending).toHaveLength(2);
    const undone = undo(asked, differenceOf(before, after), now + 1);
    expect(undone.ok && undone.guarded).toMatchObject({ settings: before, pending: [] });
  });

  it('leaves later changes of other things alone', () => {
    const before = { ...defaultSettings, blocked: ['old.vn'] };
    const after = { ...before, blocked: ['old.vn', 'b.vn'], categories: { games: 'block' as const } };
    const later: Settings = { ...after, blocked: ['b.vn', 'c.vn'], veil: 'off' };
    const undone = undo(guarded(later), differenceOf(before, after), now);
    expect(undone.ok && undone.guarded.settings).toEqual({ ...later, blocked: ['c.vn'], categories: {} });
  });

  it('says so where a child is gone, is at the computer, or had no name yet', () => {
    const child = { id: 'an', name: 'An', ...pick(defaultSettings) };
    const binh = { ...child, id: 'binh', name: 'Bình' };
    const family = { ...defaultSettings, children: [child, binh], child: 'binh' };
    const one = { ...family, children: [{ ...child, profile: '12-15' as const }, binh] };
    const parts = differenceOf(family, one);
    expect(undo(guarded({ ...family, children: [binh] }), parts, now)).toEqual({
      ok: false,
      reason: 'history-child',
    });
    const added = differenceOf({ ...family, children: [child] }, family);
    expect(undo(guarded(family), added, now)).toEqual({ ok: false, reason: 'current-child' });
    const unnamed = differenceOf(defaultSettings, { ...defaultSettings, blocked: ['b.vn'] });
    expect(undo(guarded(family), unnamed, now)).toEqual({ ok: false, reason: 'history-child' });
  });

  it('gives the unnamed child its rules back when the children are undone', () => {
    const own = { ...pick(defaultSettings), blocked: ['b.vn'] };
    const children = [
      { id: 'an', name: 'An', ...own },
      { id: 'binh', name: 'Bình', ...own },
    ];
    const family: Settings = { ...defaultSettings, children, child: 'an' };
    const parts = differenceOf(defaultSettings, family);
    const undone = undo(guarded(family), parts, now);
    expect(undone.ok && undone.guarded.settings).toEqual({ ...defaultSettings, blocked: ['b.vn'] });
    expect(undo(guarded(family, 24), parts, now)).toEqual({ ok: false, reason: 'current-child' });
  });
});

describe('a difference', () => {
  it('tells of every setting but of who sits there and the first questions', () => {
    const untold = Object.keys(defaultSettings).filter((key) => {
      const value = defaultSettings[key as keyof Settings];
      const other = Array.isArray(value)
        ? ['x']
        : typeof value === 'object'
          ? { ...value, x: 1 }
          : `${value}!`;
      const isChild = key === 'children';
      const after = { ...defaultSettings, [key]: isChild ? [{ id: 'an', name: 'An' }] : other } as Settings;
      return differenceOf(defaultSettings, after).length === 0;
    });
    expect(untold.sort()).toEqual(['child', 'isSetUp']);
  });
});

describe('a part', () => {
  it('survives storage, and mirrored twice is itself', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        for (const part of differenceOf(before, after)) {
          const stored = JSON.parse(JSON.stringify(part));
          expect(canonicalText(parsePart(stored))).toBe(canonicalText(part));
          expect(canonicalText(mirrored(mirrored(part)))).toBe(canonicalText(part));
        }
      }),
    );
  });

  it('that nobody knows is none', () => {
    for (const odd of [null, 3, {}, { kind: 'value', field: 'child' }, { kind: 'child-added', rules: {} }]) {
      expect(parsePart(odd)).toBeUndefined();
    }
  });
});

function pick({ profile, categories, allowed, blocked, time }: Settings) {
  return { profile, categories, allowed, blocked, time };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictestSettings } from '../../../src/core/guard/seal';
import { inForce, isFreeSwitch, isWeaker } from '../../../src/core/guard/stricter';
import { parseWeakening, splitChange, weaken } from '../../../src/core/guard/weakening';
import { categories, strictness } from '../../../src/core/policy/categories';
import { asChild, foldBack, rulesOf } from '../../../src/core/policy/children';
import { verdictIn } from '../../../src/core/policy/configuration';
import { defaultSettings, parseSettings, type Settings } from '../../../src/core/policy/settings';
import { anySettings } from '../guard/any-settings';

const child = (id: string, rules: Partial<Settings['children'][number]> = {}) => ({
  id,
  name: id,
  ...rulesOf(defaultSettings),
  ...rules,
});
const family: Settings = {
  ...defaultSettings,
  children: [child('an', { profile: '12-15', allowed: ['a.vn'] }), child('binh', { profile: '7-11' })],
  child: 'an',
};

describe('several children', () => {
  it('are under the rules of who is at the computer', () => {
    expect(inForce(family)).toMatchObject({ profile: '12-15', allowed: ['a.vn'] });
    expect(inForce({ ...family, child: 'binh' })).toMatchObject({ profile: '7-11', allowed: [] });
    expect(inForce(defaultSettings)).toBe(defaultSettings);
  });

  it('are under the strictest of all when nobody is chosen, or the chosen one is gone', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const none = inForce({ ...settings, child: 'nobody' });
        for (const each of settings.children) {
          expect(isWeaker(asChild({ ...settings, child: 'nobody' }, each), none)).toBe(false);
        }
        expect(none.profile === '7-11' || none.profile === '0-6').toBe(true);
      }),
    );
  });

  it('change places freely only where nothing opens that was closed', () => {
    expect(isFreeSwitch(family, 'binh')).toBe(true);
    expect(isFreeSwitch({ ...family, child: 'binh' }, 'an')).toBe(false);
    expect(isFreeSwitch(family, 'nobody')).toBe(false);
    fc.assert(
      fc.property(anySettings, (settings) => {
        for (const each of settings.children) {
          const [now, then] = [inForce(settings), asChild(settings, each)];
          if (each.id === settings.child) expect(isFreeSwitch(settings, each.id)).toBe(true);
          if (!isFreeSwitch(settings, each.id)) continue;
          for (const category of categories) {
            const [before, after] = [verdictIn(now, category), verdictIn(then, category)];
            expect(strictness(after)).toBeGreaterThanOrEqual(strictness(before));
          }
          expect(then.allowed.every((address) => now.allowed.includes(address))).toBe(true);
          expect(now.blocked.every((address) => then.blocked.includes(address))).toBe(true);
        }
      }),
    );
  });

  it('keep their own rules through a change of what is in force, and share the rest', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (settings, wish) => {
        const before = inForce(settings);
        const after = foldBack(settings, { ...before, ...rulesOf(wish), language: wish.language });
        expect(after.language).toBe(wish.language);
        const others = (all: Settings) => all.children.filter(({ id }) => id !== settings.child);
        expect(others(after)).toEqual(others(settings));
        if (settings.child !== '') expect(rulesOf(inForce(after))).toEqual(rulesOf(wish));
      }),
    );
  });

  it('are loosened and taken away step by step, and never under who is at the computer', () => {
    const [an, binh] = family.children as [Settings['children'][number], Settings['children'][number]];
    const wish = { ...family, children: [{ ...an, profile: '16-17' as const, blocked: ['b.vn'] }] };
    const { now, later } = splitChange(family, wish);
    expect(now.children[0]).toMatchObject({ profile: '12-15', blocked: ['b.vn'] });
    expect(now.children[1]).toEqual(binh);
    expect(later).toContainEqual({ kind: 'child', id: 'an', step: { kind: 'profile', to: '16-17' } });
    expect(later).toContainEqual({ kind: 'drop-child', id: 'binh' });
    for (const step of later) expect(parseWeakening(JSON.parse(JSON.stringify(step)))).toEqual(step);
    expect(weaken(family, { kind: 'drop-child', id: 'an' })).toBe(family);
    const nested = { kind: 'child', id: 'an', step: { kind: 'set-up-anew' } };
    expect(parseWeakening(nested)).toBeUndefined();
  });

  it('are under the strictest rules after tampering, until a guardian chooses', () => {
    const found = { ...family, children: [child('an', { profile: 'adult', allowed: ['x.vn'] })] };
    const held = inForce(strictestSettings(found, family));
    expect(held).toMatchObject({ profile: '7-11', allowed: [] });
    expect(isWeaker(defaultSettings, inForce(strictestSettings(found, undefined)))).toBe(false);
  });

  it('are read from storage, and settings from before there were any stay as they were', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(family)))).toEqual({ settings: family, damaged: [] });
    const { children: _children, child: _child, ...before } = defaultSettings;
    expect(parseSettings({ ...before, profile: '16-17' }).settings).toEqual({
      ...defaultSettings,
      profile: '16-17',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneRun, isWhole, type ReconcileWorld, reconcileOnce } from '../../src/background/reconcile';
import type { DnrRule } from '../../src/core/plan/dnr-rule';
import type { Plan } from '../../src/core/plan/plan';
import type { RuleKind } from '../../src/platform/rules';

class Killed extends Error {}

/** A browser that remembers rules and a worker that may die before any of its calls. */
function createWorld(
  readPlan: () => Plan,
  start: { rulesets: string[]; dynamic: DnrRule[]; session: DnrRule[] },
) {
  const state = { ...start, alarm: undefined as number | undefined, badge: '' };
  const calls: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  const step = async (name: string) => {
    if (left <= 0) throw new Killed();
    left -= 1;
    calls.push(name);
  };
  const world: ReconcileWorld = {
    rules: {
      rulesetIds: () => [],
      enabledRulesets: async () => {
        await step('read rulesets');
        return state.rulesets;
      },
      enableRulesets: async (enable, disable) => {
        await step('change rulesets');
        state.rulesets = [...state.rulesets.filter((id) => !disable.includes(id)), ...enable];
      },
      rules: async (kind: RuleKind) => {
        await step(`read ${kind}`);
        return state[kind];
      },
      changeRules: async (kind, remove, add) => {
        await step(`change ${kind}`);
        const ids = new Set(remove);
        const kept = state[kind].filter((rule) => !ids.has(rule.id));
        if (add.some((rule) => kept.some((each) => each.id === rule.id))) throw new Error('duplicate id');
        state[kind] = [...kept, ...add];
      },
    },
    readPlan: async () => {
      await step('read plan');
      return readPlan();
    },
    setAlarm: async (at) => {
      await step('alarm');
      state.alarm = at;
    },
    setBadge: async (text) => {
      await step('badge');
      state.badge = text;
    },
  };
  return {
    world,
    state,
    calls,
    liveFor: (steps: number) => (left = steps),
    liveOn: () => (left = Number.POSITIVE_INFINITY),
  };
}

const rule = (id: number, name: string, type: 'allow' | 'block' = 'block'): DnrRule => ({
  id,
  priority: 1,
  action: { type },
  condition: { requestDomains: [name], resourceTypes: ['main_frame'] },
});

const wanted: Plan = {
  rulesets: ['adult', 'gambling'],
  dynamicRules: [rule(1, 'a.example'), rule(2, 'b.example')],
  sessionRules: [rule(1, 'c.example', 'allow')],
  nextChangeAt: 1234,
  badge: '!',
  veil: { mode: 'on', strictness: 'usual', profile: '7-11' },
};
const fresh = () => ({
  rulesets: ['adult', 'games'],
  dynamic: [rule(2, 'old.example'), rule(9, 'z.example')],
  session: [],
});

describe('reconcile', () => {
  it('makes the browser hold the plan, and then changes nothing more', async () => {
    const { world, state, calls } = createWorld(() => wanted, fresh());
    await reconcileOnce(world);
    expect([...state.rulesets].sort()).toEqual(['adult', 'gambling']);
    expect([...state.dynamic].sort((a, b) => a.id - b.id)).toEqual(wanted.dynamicRules);
    expect(state.session).toEqual(wanted.sessionRules);
    expect(state.alarm).toBe(1234);
    expect(await isWhole(world)).toBe(true);
    calls.length = 0;
    await reconcileOnce(world);
    expect(calls.filter((call) => call.startsWith('change'))).toEqual([]);
  });

  it('adds what stops before it takes anything away', async () => {
    const { world, calls } = createWorld(() => wanted, fresh());
    await reconcileOnce(world);
    const changes = calls.filter((call) => call.startsWith('change'));
    expect(changes).toEqual(['change rulesets', 'change dynamic', 'change session', 'change rulesets']);
  });

  it('ends in the plan whenever the worker is killed, however often', async () => {
    const { world: whole, calls } = createWorld(() => wanted, fresh());
    await reconcileOnce(whole);
    for (let first = 0; first <= calls.length; first += 1) {
      for (let second = 0; second <= calls.length; second += 1) {
        const { world, liveFor, liveOn } = createWorld(() => wanted, fresh());
        for (const steps of [first, second]) {
          liveFor(steps);
          await reconcileOnce(world).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
        }
        liveOn();
        await reconcileOnce(world);
        expect(await isWhole(world)).toBe(true);
      }
    }
  });

  it('sees a rule that somebody changed behind its back', async () => {
    const { world, state } = createWorld(() => wanted, fresh());
    await reconcileOnce(world);
    state.dynamic = [rule(1, 'a.example', 'allow'), rule(2, 'b.example')];
    expect(await isWhole(world)).toBe(false);
    await reconcileOnce(world);
    expect(await isWhole(world)).toBe(true);
  });

  it('is idempotent from any state', async () => {
    const anyRule = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.domain()).map(([id, name]) => rule(id, name));
    const rules = fc.uniqueArray(anyRule, { selector: (each) => each.id });
    await fc.assert(
      fc.asyncProperty(
        rules,
        rules,
        fc.subarray(['adult', 'gambling', 'games']),
        async (dynamic, session, rulesets) => {
          const { world } = createWorld(() => wanted, { dynamic, session, rulesets });
          await reconcileOnce(world);
          expect(await isWhole(world)).toBe(true);
        },
      ),
    );
  });
});

describe('inOneRun', () => {
  it('runs once more for what was asked meanwhile, and not a hundred times', async () => {
    let runs = 0;
    let finish: () => void = () => undefined;
    const run = inOneRun(() => {
      runs += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const first = run();
    const later = Array.from({ length: 100 }, () => run());
    finish();
    await first;
    await Promise.resolve();
    await Promise.resolve();
    expect(runs).toBe(2);
    finish();
    await Promise.all(later);
    expect(runs).toBe(2);
  });

  it('runs again after a failure', async () => {
    let runs = 0;
    const run = inOneRun(async () => {
      runs += 1;
      if (runs === 1) throw new Error('first');
    });
    await expect(run()).rejects.toThrow('first');
    await run();
    expect(runs).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { reconcileVeil, type VeilWorld } from '../../src/background/reconcile-veil';
import type { Plan } from '../../src/core/plan/plan';

class Killed extends Error {}

/** A browser with two open tabs, one of which refuses scripts, and a worker that may die before any of its calls. */
function createWorld(isRegistered = false) {
  const state = { isRegistered, told: '', injected: [] as number[], toldTabs: [] as number[] };
  let left = Number.POSITIVE_INFINITY;
  const step = async () => {
    if (left <= 0) throw new Killed();
    left -= 1;
  };
  const world: VeilWorld = {
    isRegistered: async () => {
      await step();
      return state.isRegistered;
    },
    register: async () => {
      await step();
      if (state.isRegistered) throw new Error('duplicate id');
      state.isRegistered = true;
    },
    unregister: async () => {
      await step();
      state.isRegistered = false;
    },
    injectInto: async (tabId) => {
      if (tabId === 2) throw new Error('no access');
      state.injected.push(tabId);
    },
    tell: async (tabId) => {
      state.toldTabs.push(tabId);
    },
    openTabs: async () => [1, 2],
    told: async () => state.told,
    setTold: async (text) => {
      await step();
      state.told = text;
    },
  };
  return { world, state, liveFor: (steps: number) => (left = steps) };
}

const veil = (
  mode: Plan['veil']['mode'],
  strictness: Plan['veil']['strictness'] = 'usual',
): Plan['veil'] => ({
  mode,
  strictness,
  profile: '7-11',
});

describe('the registered veil', () => {
  it('comes with a plan that wants it, also over open pages, and stays as it is', async () => {
    const { world, state } = createWorld();
    await reconcileVeil(world, veil('on'));
    expect(state).toMatchObject({ isRegistered: true, injected: [1] });
    await reconcileVeil(world, veil('on'));
    expect(state.injected).toEqual([1]);
  });

  it('is not there at all while the plan is off', async () => {
    const { world, state } = createWorld(true);
    await reconcileVeil(world, veil('off'));
    expect(state).toMatchObject({ isRegistered: false, injected: [], toldTabs: [1, 2] });
  });

  it('comes back when an update lost it', async () => {
    const { world, state } = createWorld();
    await reconcileVeil(world, veil('on'));
    state.isRegistered = false;
    await reconcileVeil(world, veil('on'));
    expect(state).toMatchObject({ isRegistered: true, injected: [1, 1] });
  });

  it('tells open pages when the rules for pictures change', async () => {
    const { world, state } = createWorld();
    await reconcileVeil(world, veil('on'));
    await reconcileVeil(world, veil('on', 'strict'));
    expect(state.toldTabs).toEqual([1, 1]);
  });

  it('is whole after a death at any step and another try', async () => {
    for (let steps = 0; steps < 4; steps++) {
      const { world, state, liveFor } = createWorld();
      liveFor(steps);
      await reconcileVeil(world, veil('on')).catch((error) => {
        if (!(error instanceof Killed)) throw error;
      });
      liveFor(Number.POSITIVE_INFINITY);
      await reconcileVeil(world, veil('on'));
      expect(state).toMatchObject({ isRegistered: true });
      expect(state.injected).toContain(1);
    }
  });
});

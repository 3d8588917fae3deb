import type { Plan } from '../core/plan/plan';
import type { VeilScripts } from '../platform/veil-scripts';

/** What laying needs of the world; handed in, so that tests can kill it at every step. */
export interface VeilWorld extends VeilScripts {
  openTabs(): Promise<readonly number[]>;
  told(): Promise<string>;
  setTold(text: string): Promise<void>;
}

/**
 * Makes the registered veil that of the plan: none at all while it is off. New pages have it from the browser, open
 * ones are given it when it comes, or told that it changed. Idempotent; what an update of the extension lost comes
 * back with the next call.
 */
export async function reconcileVeil(world: VeilWorld, veil: Plan['veil']): Promise<void> {
  const isRegistered = await world.isRegistered();
  const isWanted = veil.mode !== 'off';
  if (isWanted && !isRegistered) await world.register();
  if (!isWanted && isRegistered) await world.unregister();
  const text = JSON.stringify(veil);
  const told = await world.told();
  if (told === text && isWanted === isRegistered) return;
  // A browser that has just started has no pages that knew another plan, but may have some from before the veil.
  const tell = async (tabId: number) => {
    if (isWanted) await world.injectInto(tabId);
    await world.tell(tabId);
  };
  await Promise.all((await world.openTabs()).map((tabId) => tell(tabId).catch(() => undefined)));
  await world.setTold(text);
}

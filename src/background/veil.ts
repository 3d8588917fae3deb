import type { Plan } from '../core/plan/plan';
import { browser } from '../platform/browser';
import { storageItem } from '../platform/storage-item';
import { browserVeil, veilableTabs } from '../platform/veil-scripts';
import { reconcileVeil, type VeilWorld } from './reconcile-veil';

/** What open pages were last told; pages opened later ask for themselves. */
const toldItem = storageItem('session', 'veil-told', (stored) => (typeof stored === 'string' ? stored : ''));

export const browserVeilWorld: VeilWorld = {
  ...browserVeil,
  openTabs: veilableTabs,
  told: toldItem.get,
  setTold: (text) => toldItem.set(text),
};

/** A private window's own worker shares the registration; it needs none of its own. */
export async function layVeil({ veil }: Plan): Promise<void> {
  if (browser.scripting === undefined) return;
  await reconcileVeil(browserVeilWorld, veil);
}

export async function isVeilInForce({ veil }: Plan): Promise<boolean> {
  return (await browserVeil.isRegistered()) === (veil.mode !== 'off');
}

import { record, tidyJournal } from './journal';
import { endLeftSession } from './lab-session';
import { quietPrediction, reconcile } from './reconciler';
import { watchWeakening } from './settings-seal';
import { hasSweptItem } from './stores';
import { sweep } from './sweep';

/**
 * A worker that wakes in the middle of a session has a page waiting for its verdict: everything else comes after.
 * Should it die before that, its next start owes the same.
 */
const patienceMs = 1_500;

/**
 * What every start of the worker owes, the most urgent first: open tabs are judged (a page may have opened before
 * any rule held), then the rules are reconciled (an update puts them back to the manifest's, and nobody knows what
 * a dead worker missed), then the rest. A step that fails costs none of the others.
 */
export async function start(): Promise<void> {
  // What the browser's first sweep finds was open before any rule held.
  const isFirst = !(await hasSweptItem.get().catch(() => true));
  if (!isFirst) await new Promise((resolve) => setTimeout(resolve, patienceMs));
  const steps = [
    () => sweep(isFirst),
    () => hasSweptItem.set(true),
    () => endLeftSession(),
    () => reconcile(),
    () => quietPrediction(),
    () => watchWeakening(),
    () => record('worker-start'),
    () => tidyJournal(),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      console.error('[start]', error);
    }
  }
}

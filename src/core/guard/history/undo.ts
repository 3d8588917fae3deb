import { changeDelay, changeSettings, dropSubjects, type GuardedSettings, settle } from '../pending-change';
import { canonicalText } from '../seal';
import { applyParts, type Obstacle } from './apply';
import { mirrored, type Part } from './part';

export type Undone =
  | {
      readonly ok: true;
      readonly guarded: GuardedSettings;
      /** What was wished, though some of it may wait. */
      readonly wanted: GuardedSettings['settings'];
    }
  | { readonly ok: false; readonly reason: Obstacle | 'nothing-to-undo' };

/**
 * Undoes a change in the settings as they are now, by the same way as every change: what tightens holds at
 * once, what weakens waits where the guardian wants that. What of the change still waited is called off. Total.
 */
export function undo(guarded: GuardedSettings, parts: readonly Part[], now: number): Undone {
  const settled = settle(guarded, now);
  const back = applyParts(settled.settings, ordered(parts.map(mirrored).reverse(), settled));
  if (!back.ok) return back;
  // With weakenings waiting, who sits there would be nobody until the child is really gone.
  const isStranded = back.settings.child !== settled.settings.child;
  if (isStranded && settled.delayHours > 0) return { ok: false, reason: 'current-child' };
  const again = applyParts(settled.settings, parts);
  const free = again.ok ? dropSubjects(settled, back.settings, again.settings) : settled;
  const changed = changeSettings(free, back.settings, now);
  const delay = parts.find((part) => part.kind === 'delay');
  const after = delay === undefined ? changed : changeDelay(changed, delay.before, now);
  if (isSame(after, settled)) return { ok: false, reason: 'nothing-to-undo' };
  return { ok: true, guarded: after, wanted: back.settings };
}

/** Of several children that go, who is at the computer goes last. */
function ordered(parts: readonly Part[], { settings }: GuardedSettings): readonly Part[] {
  const isPresent = (part: Part) => part.kind === 'child-removed' && part.rules.id === settings.child;
  return [...parts.filter((part) => !isPresent(part)), ...parts.filter(isPresent)];
}

function isSame(a: GuardedSettings, b: GuardedSettings): boolean {
  const text = ({ settings, delayHours, pending }: GuardedSettings) =>
    canonicalText({ settings, delayHours, pending: pending.map(({ id }) => id) });
  return text(a) === text(b);
}

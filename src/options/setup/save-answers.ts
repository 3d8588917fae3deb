import { type Attempt, attempt } from '../../ui/attempt';
import type { Language } from '../../ui/translate';
import type { Draft } from './draft';

/** Sets the first PIN, which also opens the session. Safe to repeat: a PIN set by a former try is entered. */
export async function setFirstPin(pin: string): Promise<Attempt<unknown>> {
  const set = await attempt('guard/set-pin', { pin });
  if (set.ok || set.reason !== 'pin-exists') return set;
  return attempt('guard/unlock', { pin });
}

/** Stores language, age and children; children that are there by name already are left as they are. */
export async function saveAnswers(draft: Draft, language: Language): Promise<Attempt<unknown>> {
  const [first, ...others] = draft.user === 'several' ? draft.children : [];
  const read = await attempt('settings/read', {});
  if (!read.ok) return read;
  const there = read.reply.settings.children.map(({ name }) => name);
  const profile = first?.profile ?? draft.profile;
  const patch = { language, ...(there.length === 0 && { profile }) };
  const written = await attempt('settings/write', { patch });
  if (!written.ok || first === undefined) return written;
  for (const [at, child] of others.entries()) {
    const name = child.name.trim();
    if (there.includes(name)) continue;
    const presentName = at === 0 && there.length === 0 ? { presentName: first.name.trim() } : {};
    const added = await attempt('children/add', { name, profile: child.profile, ...presentName });
    if (!added.ok) return added;
  }
  return written;
}

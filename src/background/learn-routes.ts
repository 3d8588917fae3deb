import { handedOn, keptFor, parseGardens, readBy, withoutGarden, withRead } from '../core/learn/garden';
import type { LessonId } from '../core/learn/kit';
import { isNobodyChosen } from '../core/policy/children';
import type { Handlers } from '../messages/serve';
import { privateItem } from '../platform/private-item';
import { readConfiguration } from './configuration';
import { record } from './journal';
import { isPrivateWorker } from './time-ledger';

const gardensItem = privateItem('gardens', parseGardens);

/** Whose garden is open. Where a policy sets the age, many children sit at one computer: none is kept. */
async function childHere(): Promise<string | undefined> {
  const configuration = await readConfiguration();
  const isShared = configuration.lab !== undefined || configuration.locked.includes('profile');
  if (isPrivateWorker() || isShared || isNobodyChosen(configuration)) return undefined;
  return configuration.child;
}

export const learnRoutes: Pick<Handlers, 'learn/read' | 'learn/finished' | 'learn/forget'> = {
  'learn/read': async () => {
    const child = await childHere();
    if (child === undefined) return { isKept: false, read: [] };
    // In turn, so that what was finished just now is among it.
    const gardens = await gardensItem.update((before) => before);
    return { isKept: true, read: [...readBy(gardens, child)] };
  },
  'learn/finished': async ({ id }) => {
    // For the school's counts: that a lesson was finished, not which, nor by whom.
    void record('learnt');
    const [child, { children }] = await Promise.all([childHere(), readConfiguration()]);
    if (child === undefined) return { ok: true };
    const known = children.map((each) => each.id);
    await gardensItem.update((before) => withRead(keptFor(before, known), child, id as LessonId));
    return { ok: true };
  },
  'learn/forget': async () => {
    const child = await childHere();
    if (child !== undefined) await forgetGarden(child);
    return { ok: true };
  },
};

/** With the child goes what it has read. */
export async function forgetGarden(child: string): Promise<void> {
  await gardensItem.update((before) => withoutGarden(before, child));
}

/** The unnamed child has got a name, and keeps its garden. */
export async function handGardenOn(to: string): Promise<void> {
  await gardensItem.update((before) => handedOn(before, '', to));
}

import { pseudonymOf } from '../core/lab/pseudonym';
import type { Reply, Request } from '../messages/routes';
import type { Handlers } from '../messages/serve';
import { readConfiguration } from './configuration';
import { ownerOfPin } from './guardian';
import { inTurn, type Outcome, tryOnce } from './guardian-tries';
import { record } from './journal';
import { adultPassItem, labSessionItem } from './lab';
import { beginSession, endSession } from './lab-session';
import { lessonNow } from './lesson-record';
import { realTime } from './real-clock';
import { reconcile } from './reconciler';
import { byWall } from './time-routes';

const notNow = { ok: false, reason: 'not-now' } as const;

async function readLab(): Promise<Reply<'lab/read'>> {
  const [{ lab, adultUntil }, session, { now }] = await Promise.all([
    readConfiguration(),
    labSessionItem.get(),
    realTime(),
  ]);
  if (lab === undefined) return null;
  const wall = byWall(adultUntil, now).opensAt;
  return {
    room: lab.room,
    who: session?.who ?? '',
    isRecorded: lab.journal === 'seal',
    adultMinutes: lab.adultMinutes,
    ...(wall !== undefined && { adultUntil: wall }),
  };
}

async function begin({ who: typed }: Request<'lab/begin'>): Promise<Outcome> {
  const { lab } = await readConfiguration();
  if (lab === undefined) return notNow;
  const who = pseudonymOf(typed);
  if (who === undefined) return { ok: false, reason: 'lab-name' };
  const { now } = await realTime();
  const lesson = (await lessonNow(now)).active?.code ?? '';
  await beginSession({ who, since: now, lesson });
  await reconcile();
  return { ok: true };
}

async function end(): Promise<Outcome> {
  const { lab } = await readConfiguration();
  if (lab === undefined) return notNow;
  await endSession();
  await reconcile();
  return { ok: true };
}

/** Wrong tries are counted like wrong PINs everywhere. */
function openAdult({ pin, minutes }: Request<'lab/open-adult'>): Promise<Outcome> {
  return inTurn(async () => {
    const { lab } = await readConfiguration();
    if (lab === undefined) return notNow;
    const tried = await tryOnce(() => ownerOfPin(pin));
    if (!tried.ok) return tried;
    const { now } = await realTime();
    await adultPassItem.set(now + Math.min(minutes, lab.adultMinutes) * 60_000);
    await reconcile();
    void record('settings-changed', { detail: 'adult-profile' });
    return { ok: true };
  });
}

async function closeAdult(): Promise<Outcome> {
  await adultPassItem.set(0);
  await reconcile();
  return { ok: true };
}

export const labRoutes: Pick<
  Handlers,
  'lab/read' | 'lab/begin' | 'lab/end' | 'lab/open-adult' | 'lab/close-adult'
> = {
  'lab/read': readLab,
  'lab/begin': begin,
  'lab/end': end,
  'lab/open-adult': openAdult,
  'lab/close-adult': closeAdult,
};

import { changeGrants } from './grants-now';
import { adultPassItem, type LabSession, labOpenItem, labSessionItem } from './lab';
import { answersItem, asksItem, learnedItem, passesItem, stoppedItem } from './stores';
import { changeLedger } from './time-ledger';
import { forgetWordStops } from './word-stops';

/** A session nobody ended ends by itself: no school morning is longer. */
const longestMs = 6 * 3_600_000;

/** Begins a session; what was left of an earlier one goes first, so that nobody inherits anything. */
export async function beginSession(session: LabSession): Promise<void> {
  await endSession();
  await labOpenItem.set(true);
  await labSessionItem.set(session);
}

/**
 * Removes what one pupil left for the next to find: questions, answers, openings, hosts and pages that were stopped.
 * @param withTime also the minutes used: only where the lesson is over, or a pupil would gain time by ending
 */
export async function endSession(withTime = false): Promise<void> {
  await labSessionItem.set(null);
  await changeGrants(() => []);
  await Promise.all([
    asksItem.set([]),
    answersItem.set([]),
    learnedItem.set([]),
    passesItem.set([]),
    stoppedItem.set({}),
    forgetWordStops(),
  ]);
  if (withTime)
    await changeLedger((ledger) => ({ ...ledger, days: {}, untold: [], run: { ms: 0, lastAt: 0 } }));
  await labOpenItem.set(false);
}

/** Looks whether the session's lesson is over. @param now real time @param lesson code of the one in force */
export async function endWithLesson(now: number, lesson: string | undefined): Promise<void> {
  const session = await labSessionItem.get();
  if (session === null) return;
  const isOver = session.lesson !== '' && session.lesson !== lesson && (await adultPassItem.get()) === 0;
  if (isOver || now - session.since > longestMs) await endSession(true);
}

/** A browser that ended within a session, whatever ended it, left something to remove. */
export async function endLeftSession(): Promise<void> {
  if ((await labOpenItem.get()) && (await labSessionItem.get()) === null) await endSession(true);
}

import { attempt } from '../ui/attempt';
import type { Stopped } from './stopped';

/** Pauses in milliseconds between two questions while the worker wakes; about half a minute in all. */
const pauses = [120, 250, 500, 1000, 2000, 4000, 8000, 12_000] as const;
/** "Nothing was stopped here" is believed after so many answers: the first may come before it was noted. */
const nullsBelieved = 4;

/**
 * Asks the worker about the page that was stopped until it answers; undefined when it never does, or when
 * nothing was stopped in this tab. `pause` waits the given milliseconds.
 */
export async function describe(pause: (ms: number) => Promise<void>): Promise<Stopped | undefined> {
  let nulls = 0;
  for (const ms of [...pauses, 0]) {
    const answer = await attempt('blocked/describe', {});
    if (answer.ok && answer.reply !== null) return answer.reply;
    if (answer.ok) nulls += 1;
    if (nulls >= nullsBelieved) return undefined;
    if (ms > 0) await pause(ms);
  }
  return undefined;
}

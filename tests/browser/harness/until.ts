import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks `look` again and again until it gives something other than undefined or false. Throws after `limitMs`,
 * naming `what` was waited for; an error of the last look is its cause.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  limitMs = 15_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  let cause: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain for ${what}`, { cause });
    await pause(20);
  }
}

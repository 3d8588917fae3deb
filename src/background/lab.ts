import * as z from 'zod/mini';
import { storageItem } from '../platform/storage-item';

/**
 * The adult profile a teacher opened, until a real moment in ms since 1970; 0: nobody has. In the browser's memory:
 * whatever ends the browser ends this.
 */
export const adultPassItem = storageItem('session', 'adult-pass', (stored): number =>
  typeof stored === 'number' && Number.isFinite(stored) && stored > 0 ? stored : 0,
);

const session = z.object({
  /** The seat's number or the class's code; see `pseudonymOf`. */
  who: z.string().check(z.maxLength(12)),
  /** Real time. */
  since: z.number(),
  /** Code of the lesson with which it ends; '' where there was none. */
  lesson: z.string(),
});
export type LabSession = z.infer<typeof session>;

/** Who sits here, by a number that says nothing; in the browser's memory. `null`: nobody has said. */
export const labSessionItem = storageItem('session', 'lab-session', (stored): LabSession | null => {
  const parsed = session.safeParse(stored);
  return parsed.success ? parsed.data : null;
});

/** What is left of a session is still to be removed: a browser that was killed in it owes that. */
export const labOpenItem = storageItem('local', 'lab-open', (stored) => stored === true);

import {
  type HeldLesson,
  type LessonStanding,
  lessonAt,
  noLesson,
  parseHeld,
} from '../core/lesson/held-lesson';
import { browserPlaces, type SealPlaces } from '../platform/seal-places';
import { createSealedRecord, type SealedRecord } from './sealed-record';
import { noteTampering } from './tamper-notes';

/** The lesson this computer has entered; sealed, so that nobody takes it out of the storage. */
export function createLessonRecord(places: SealPlaces): SealedRecord<HeldLesson | null> {
  return createSealedRecord<HeldLesson | null>(
    {
      name: 'lesson',
      parse: parseHeld,
      toStored: (held) => ({ held }),
      // One that was never sealed is nobody's: it could open what it names.
      afterTampering: (_found, newest) => newest ?? null,
      onTampering: (state, version) => noteTampering('lesson', state, version),
    },
    places,
  );
}

export const lessonRecord = createLessonRecord(browserPlaces);

/**
 * How the lesson stands; while a teacher has the adult profile open it closes nothing.
 * @param now real time, as `standingNow` knows it
 */
export async function lessonNow(
  now: number,
  { adultUntil }: { readonly adultUntil?: number | undefined } = {},
): Promise<LessonStanding> {
  if (adultUntil !== undefined) return noLesson;
  return lessonAt((await lessonRecord.read()).value, now);
}

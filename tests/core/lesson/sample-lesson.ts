import { type Lesson, newLessonCode } from '../../../src/core/lesson/lesson';

/** A Thursday morning, ms since 1970. */
export const start = Date.parse('2026-11-26T01:00:00.000Z');

export function lessonFrom(changes: Partial<Lesson> = {}, from = start): Lesson {
  return {
    kind: 'mam-xanh-lesson',
    format: 1,
    code: newLessonCode(new Uint8Array([1, 2, 3, 4, 5])),
    title: 'Khoa học 7A',
    from: new Date(from).toISOString(),
    until: new Date(from + 45 * 60_000).toISOString(),
    sites: ['vi-du.edu.vn'],
    videos: [],
    isOnlyThis: true,
    ...changes,
  };
}

/**
 * Whether something that moves shows, look after look. One flagged look covers at once; a flagged scene flickers around
 * the threshold, so only several clear looks in a row, over some time, take the cover off. A value; pure.
 */
export interface Steady {
  readonly shows: 'pending' | 'clear' | 'covered';
  /** Clear looks since the last flagged one. */
  readonly clearInRow: number;
  /** When the first of them was, in milliseconds of any clock that only goes on. */
  readonly clearSince: number;
}

export const enoughClear = 4;
export const enoughClearMs = 1_000;

/** Before any look. */
export const unseen: Steady = { shows: 'pending', clearInRow: 0, clearSince: 0 };

/** What follows from one more look, flagged or clear, at a moment. */
export function afterLook(before: Steady, isFlagged: boolean, at: number): Steady {
  if (isFlagged) return { shows: 'covered', clearInRow: 0, clearSince: 0 };
  const clearInRow = before.clearInRow + 1;
  const clearSince = before.clearInRow === 0 ? at : before.clearSince;
  const isOver = clearInRow >= enoughClear && at - clearSince >= enoughClearMs;
  const shows = before.shows === 'covered' && !isOver ? 'covered' : 'clear';
  return { shows, clearInRow, clearSince };
}

/** Where nobody asks why one is there. */
const harmless = 'https://vi.wikipedia.org/';

/** Leaves at once, and leaves no way back to here in this tab. */
export function leave(): void {
  location.replace(harmless);
}

const doubleMs = 700;

/** Escape twice: for when somebody comes in. Once closes what is open, as everywhere. */
export function watchLeaving(): void {
  let last = Number.NEGATIVE_INFINITY;
  addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (key !== 'Escape' || repeat) return;
    if (timeStamp - last < doubleMs) leave();
    last = timeStamp;
  });
}

const noteKey = 'went-back';
/** Coming back to the same stopped page this soon means that one step was not enough. */
const bounceMs = 4000;
/** How long a step back may take before we conclude that there was nothing to go back to. */
const patienceMs = 1200;

interface Note {
  readonly at: number;
  readonly steps: number;
}

function readNote(): Note | undefined {
  try {
    const note: unknown = JSON.parse(sessionStorage.getItem(noteKey) ?? 'null');
    if (typeof note !== 'object' || note === null || !('at' in note) || !('steps' in note)) return undefined;
    return typeof note.at === 'number' && typeof note.steps === 'number'
      ? { at: note.at, steps: note.steps }
      : undefined;
  } catch {
    return undefined;
  }
}

function step(steps: number, startPage: string): void {
  sessionStorage.setItem(noteKey, JSON.stringify({ at: Date.now(), steps } satisfies Note));
  history.go(-steps);
  setTimeout(() => location.replace(startPage), patienceMs);
}

/**
 * Leaves the stopped page: closes a tab that a page opened, else goes back, else opens `startPage`.
 * The history may hold the stopped page itself before ours; `continueGoingBack` then takes one step more.
 */
export function goBack(startPage: string): void {
  if (history.length > 1) {
    step(1, startPage);
    return;
  }
  if (window.opener !== null) window.close();
  setTimeout(() => location.replace(startPage), 100);
}

/** To be called when the page opens: if going back led straight here again, goes back past the stopped page. */
export function continueGoingBack(startPage: string): void {
  const note = readNote();
  if (note === undefined) return;
  sessionStorage.removeItem(noteKey);
  if (Date.now() - note.at > bounceMs) return;
  if (note.steps >= 3 || history.length <= note.steps + 1) location.replace(startPage);
  else step(note.steps + 1, startPage);
}

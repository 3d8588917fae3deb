/** What changed between two sorted texts: `-line` for what went, `+line` for what came, in the order of the lines. */
import { eachLine } from './list-lines';

/** The delta does not belong to the text it was applied to; nothing of the result may be used. */
export class DeltaError extends Error {}

/** The delta that makes `after` out of `before`; both sorted by code units, each line once. */
export function diff(before: Iterable<string>, after: Iterable<string>): string {
  const old = before[Symbol.iterator]();
  const fresh = after[Symbol.iterator]();
  let changes = '';
  let a = old.next();
  let b = fresh.next();
  while (!a.done || !b.done) {
    if (!a.done && !b.done && a.value === b.value) {
      a = old.next();
      b = fresh.next();
    } else if (b.done || (!a.done && a.value < b.value)) {
      changes += `-${a.value}\n`;
      a = old.next();
    } else {
      changes += `+${b.value}\n`;
      b = fresh.next();
    }
  }
  return changes;
}

/**
 * The text after the delta: one pass over both; what stays is taken over in whole runs, not line by line.
 * @param before lines sorted by code units, each once and each ended
 * @throws DeltaError when a line to go is not there, a line to come is, or the delta is out of order
 */
export function applyDelta(before: string, delta: string): string {
  const pieces: string[] = [];
  let run = 0;
  let at = 0;
  let last: string | undefined;
  const lineAt = () => before.slice(at, endOf(before, at));
  for (const change of eachLine(delta)) {
    const text = change.slice(1);
    if (last !== undefined && text <= last) throw new DeltaError('out of order');
    last = text;
    let line = lineAt();
    while (at < before.length && line < text) {
      at = endOf(before, at) + 1;
      line = lineAt();
    }
    const isThere = at < before.length && line === text;
    if (isThere === (change[0] === '+') || !/^[+-]/.test(change)) {
      throw new DeltaError(`does not fit at ${text.slice(0, 80)}`);
    }
    pieces.push(before.slice(run, at));
    if (isThere) at = endOf(before, at) + 1;
    else pieces.push(`${text}\n`);
    run = at;
  }
  pieces.push(before.slice(run));
  return pieces.join('');
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

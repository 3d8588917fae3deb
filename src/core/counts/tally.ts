import type { EventKind, JournalEvent } from '../journal/event';
import { type MonthCounts, noCounts, type Single } from './month-counts';
import type { Month } from './period';

/** Which number an event of the journal adds one to. Kinds that are not here are not counted. */
const singleOf: Readonly<Partial<Record<EventKind, Single>>> = {
  warned: 'warned',
  'went-on': 'went-on',
  asked: 'asked',
  granted: 'granted',
  'help-opened': 'help-cards',
  'danger-received': 'help-cards',
  'thought-again': 'thought-again',
  learnt: 'lessons-learnt',
  'protection-gap': 'gaps',
  slipped: 'gaps',
  'way-round': 'gaps',
};

/** A month's counts while the month goes on. */
export interface Tally {
  readonly counts: MonthCounts;
  /** The days that `counts.days` counts, bit 0 for the first of the month: a day counts once. */
  readonly daySet: number;
  /** Grows with each change: tells a sender whether there is anything new. */
  readonly revision: number;
}

export function emptyTally(month: Month): Tally {
  return { counts: noCounts(month), daySet: 0, revision: 0 };
}

/** The tally with what an event adds; itself when it adds nothing. The event must be of the tally's month. */
export function addToTally(
  tally: Tally,
  event: Pick<JournalEvent, 'at' | 'kind' | 'category' | 'detail'>,
): Tally {
  const { counts } = tally;
  const seen = markDay(tally, event.at);
  if (event.kind === 'stopped') {
    const kind = event.category ?? 'other';
    const hour = new Date(event.at).getHours();
    return grown(seen, {
      stops: { ...counts.stops, [kind]: (counts.stops[kind] ?? 0) + 1 },
      hours: counts.hours.map((number, at) => (at === hour ? number + 1 : number)),
    });
  }
  const single = singleFor(event);
  if (single === undefined) return seen;
  return grown(seen, { events: { ...counts.events, [single]: (counts.events[single] ?? 0) + 1 } });
}

function singleFor({ kind, detail }: Pick<JournalEvent, 'kind' | 'detail'>): Single | undefined {
  if (kind === 'answered') return detail === 'no' ? 'refused' : undefined;
  if (kind === 'lesson') return detail === 'entered' ? 'lessons-taught' : undefined;
  return singleOf[kind];
}

/** Protection ran on the day of `at`. */
function markDay(tally: Tally, at: number): Tally {
  const bit = 2 ** (new Date(at).getDate() - 1);
  if (Math.floor(tally.daySet / bit) % 2 === 1) return tally;
  return grown({ ...tally, daySet: tally.daySet + bit }, { days: tally.counts.days + 1 });
}

function grown(tally: Tally, by: Partial<MonthCounts>): Tally {
  return { ...tally, counts: { ...tally.counts, ...by }, revision: tally.revision + 1 };
}

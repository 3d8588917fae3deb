import type { GuardianRole } from '../session';
import { type Part, parsePart } from './part';

/** A guardian's change as it is kept. */
export interface HistoryEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whose session it was; absent where none was open (an answer by code, say). */
  readonly by?: GuardianRole;
  readonly parts: readonly Part[];
  /** Some of it waited when it was asked. */
  readonly waits: boolean;
  /** The change that this one undid. */
  readonly undoes?: string;
  /** It was too large to be kept whole: it can be told, not undone. */
  readonly isCut: boolean;
}

export interface History {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
}

export const noHistory: History = { entries: [] };

const mostEntries = 200;
/** Characters of JSON. A paste of 20,000 addresses is half a million. */
const longestEntry = 1_000_000;
const longestHistory = 3_000_000;
const toldOfCut = 20;

/** An entry as it may be kept: of one that is too large the beginning. */
export function boundEntry(entry: HistoryEntry): HistoryEntry {
  if (JSON.stringify(entry).length <= longestEntry) return entry;
  const parts = entry.parts.slice(0, toldOfCut).flatMap((part): readonly Part[] => {
    if (part.kind !== 'members') return JSON.stringify(part).length > 10_000 ? [] : [part];
    return [{ ...part, added: part.added.slice(0, toldOfCut), removed: part.removed.slice(0, toldOfCut) }];
  });
  return { ...entry, parts, isCut: true };
}

/** The history with one entry more, once; the oldest go when there are too many. */
export function withEntry(history: History, entry: HistoryEntry): History {
  if (history.entries.some(({ id }) => id === entry.id)) return history;
  const entries = [...history.entries, entry].slice(-mostEntries);
  const sizes = entries.map((each) => JSON.stringify(each).length);
  let total = sizes.reduce((sum, size) => sum + size, 0);
  let first = 0;
  while (total > longestHistory && first < entries.length - 1) total -= sizes[first++]!;
  return { entries: entries.slice(first) };
}

/** Ids of changes that were undone, and were not put in force again by undoing the undoing. */
export function undoneIds({ entries }: History): ReadonlySet<string> {
  const undone = new Set<string>();
  // Newest first: an undoing that was itself undone counts no more.
  for (const { id, undoes } of [...entries].reverse()) {
    if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  }
  return undone;
}

export function parseEntry(stored: unknown): HistoryEntry | undefined {
  const { id, at, by, parts, waits, undoes, isCut } = (stored ?? {}) as Partial<HistoryEntry>;
  if (typeof id !== 'string' || !Number.isFinite(at) || !Array.isArray(parts)) return undefined;
  const read = parts.map(parsePart);
  return {
    id,
    at: at!,
    ...((by === 'first' || by === 'second') && { by }),
    parts: read.filter((part) => part !== undefined),
    waits: waits === true,
    ...(typeof undoes === 'string' && { undoes }),
    // Half a change is not undone.
    isCut: isCut === true || read.includes(undefined),
  };
}

/** An entry that cannot be read does not cost the others. */
export function parseHistory(stored: unknown): History {
  const { entries } = (stored ?? {}) as { entries?: unknown };
  const read = (Array.isArray(entries) ? entries : []).slice(-mostEntries).map(parseEntry);
  return { entries: read.filter((entry) => entry !== undefined) };
}

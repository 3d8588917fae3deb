import { type History, type HistoryEntry, undoneIds } from './entry';
import type { Part } from './part';

const mostShown = 10;

/** A part as a page tells it: of long sets the first, of a child only who it is. */
export type PartView =
  | Exclude<Part, { kind: 'members' | 'child-added' | 'child-removed' }>
  | (Extract<Part, { kind: 'members' }> & { readonly addedCount: number; readonly removedCount: number })
  | {
      readonly kind: 'child-added' | 'child-removed';
      readonly id: string;
      readonly name: string;
      readonly profile: string;
    };

export interface EntryView extends Omit<HistoryEntry, 'parts'> {
  readonly parts: readonly PartView[];
  /** How many parts there are; `parts` has the first. */
  readonly partCount: number;
  readonly isUndone: boolean;
  /** Whether undoing can be tried: what was undone, was too large to keep or is a file that went, cannot. */
  readonly canUndo: boolean;
}

const mostParts = 60;

/** Newest first. */
export function viewOf(history: History): readonly EntryView[] {
  const undone = undoneIds(history);
  return [...history.entries].reverse().map((entry) => {
    const isUndone = undone.has(entry.id);
    const isFileGone = entry.parts.some((part) => part.kind === 'file-list' && !part.isAdded);
    return {
      ...entry,
      parts: entry.parts.slice(0, mostParts).map(partView),
      partCount: entry.parts.length,
      isUndone,
      canUndo: !isUndone && !entry.isCut && !isFileGone && entry.parts.length > 0,
    };
  });
}

function partView(part: Part): PartView {
  if (part.kind === 'members') {
    const { added, removed } = part;
    return {
      ...part,
      added: added.slice(0, mostShown),
      removed: removed.slice(0, mostShown),
      addedCount: added.length,
      removedCount: removed.length,
    };
  }
  if (part.kind !== 'child-added' && part.kind !== 'child-removed') return part;
  const { id, name, profile } = part.rules;
  return { kind: part.kind, id, name, profile };
}

import { parseTamperNotes, type SealedName, type TamperNote, tamperText } from '../core/guard/tamper-note';
import { readVaultNotes, removeVaultNotes, writeVaultNote } from '../platform/seal-vault';
import { storageItem } from '../platform/storage-item';

const maxNotes = 50;
/** Characters of what was found; a larger finding is told without it. */
const longestFound = 200_000;

const tamperItem = storageItem('local', 'tamper', parseTamperNotes);

/** Keeps what was found for the guardian, in both places: emptying one of them hides nothing. */
export async function noteTampering(
  what: SealedName,
  state: TamperNote['state'],
  version: number,
  found?: unknown,
): Promise<void> {
  const id = `${what} ${state} ${version}`;
  const text = tamperText(what, state);
  const isKept = found !== undefined && JSON.stringify(found).length <= longestFound;
  const note: TamperNote = { id, at: Date.now(), what, state, text, ...(isKept ? { found } : {}) };
  const places = await Promise.allSettled([
    writeVaultNote(note),
    tamperItem.update((notes) => [...notes.filter((each) => each.id !== id), note].slice(-maxNotes)),
  ]);
  for (const place of places) if (place.status === 'rejected') console.error('[tamper]', place.reason);
}

/** Newest first. */
export async function readTamperNotes(): Promise<readonly TamperNote[]> {
  const [stored, kept] = await Promise.all([tamperItem.get(), readVaultNotes().catch(() => [])]);
  const notes = new Map([...parseTamperNotes([...kept]), ...stored].map((note) => [note.id, note]));
  return [...notes.values()].sort((a, b) => b.at - a.at);
}

/** A guardian has read them. */
export async function dismissTamperNotes(ids: readonly string[]): Promise<void> {
  await removeVaultNotes(ids).catch((error) => console.error('[tamper]', error));
  await tamperItem.update((notes) => notes.filter(({ id }) => !ids.includes(id)));
}

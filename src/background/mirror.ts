import { createListImporter } from '../core/lists/list-import';
import type { IsProtected } from '../core/lists/protected-hosts';
import { applyDelta, DeltaError } from '../core/mirror/delta';
import { MirrorError, type MirrorPart } from '../core/mirror/mirror-index';
import { planUpdate, type Update } from '../core/mirror/update-plan';
import type { Category } from '../core/policy/categories';
import type { MirrorSource } from '../core/policy/mirror-source';
import type { Policy } from '../core/policy/policy';
import { listStore } from '../platform/database';
import { mirrorStore } from '../platform/mirror-store';
import { fetchFile, fetchIndex, MirrorFault, pack, sha256Of, unpack } from './fetch-mirror';
import { dueAt } from './list-due';
import { mirrorItem, noMirror } from './stores';

/** Ids of the lists that come from the mirror. */
export const mirrorPrefix = 'mirror:';

/**
 * Brings the lists up to what the mirror has published, if a look is due (or at once). Category by category, each
 * whole or not at all: killed at any instant, the next look goes on where this one ended, and what was in force
 * stays in force. Never throws.
 * @returns whether anything changed
 */
export async function followMirror(
  source: Policy['mirror'],
  isForced: boolean,
  isProtected: IsProtected,
): Promise<boolean> {
  if (source === undefined) return forget();
  if (source === 'unreadable') return false;
  const state = await mirrorItem.get();
  const isSame = state.key === source.key;
  const now = Date.now();
  // A try in the future means that the clock was set back: then it is due.
  if (isSame && !isForced && now < dueAt(state) && state.triedAt <= now) return false;
  const lowest = isSame ? state.version : 0;
  const base = isSame ? state : { ...state, version: 0, failures: 0 };
  let isChanged = false;
  try {
    const index = await fetchIndex(source);
    if (index.version < lowest) throw new MirrorFault('older');
    await mirrorItem.set({ ...base, key: source.key, version: index.version, triedAt: now });
    const held = new Map((await mirrorStore.all()).map((part) => [part.category, part]));
    const { updates, gone } = planUpdate(index, held);
    for (const [category, { part, update }] of updates) {
      await store(category, part, await textAfter(source, category, part, update), isProtected);
      isChanged = true;
    }
    for (const category of gone) {
      await drop(category);
      isChanged = true;
    }
    const issuedAt = Date.parse(index.issuedAt);
    await mirrorItem.set({ ...noMirror, key: source.key, version: index.version, issuedAt, triedAt: now });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'broken') console.error('[mirror]', error);
    await mirrorItem.update((at) => ({
      ...at,
      key: source.key,
      triedAt: now,
      failures: base.failures + 1,
      error: reason,
    }));
  }
  return isChanged;
}

/** The text the index promises, by deltas where they lead there, else whole. */
async function textAfter(
  source: MirrorSource,
  category: Category,
  part: MirrorPart,
  update: Update,
): Promise<string> {
  if (update.kind === 'deltas') {
    const text = await followDeltas(source, category, update).catch((error) => {
      if (error instanceof DeltaError || error instanceof MirrorFault) return undefined;
      throw error;
    });
    if (text !== undefined && (await isText(text, part))) return text;
  }
  const text = await fetchFile(source, update.snapshot);
  if (!(await isText(text, part))) throw new MirrorFault('broken');
  return text;
}

async function followDeltas(
  source: MirrorSource,
  category: Category,
  update: Extract<Update, { kind: 'deltas' }>,
): Promise<string | undefined> {
  const held = await mirrorStore.get(category);
  if (held === undefined) return undefined;
  let text = await unpack(held.packed);
  for (const delta of update.deltas) text = applyDelta(text, await fetchFile(source, delta));
  return text;
}

async function isText(text: string, { sha256 }: MirrorPart): Promise<boolean> {
  return (await sha256Of(new TextEncoder().encode(text))) === sha256;
}

/** The list first: should the browser end in between, the text is only fetched once more. */
async function store(
  category: Category,
  part: MirrorPart,
  text: string,
  isProtected: IsProtected,
): Promise<void> {
  const importer = createListImporter(category, 'adblock', isProtected);
  importer.push(text);
  const { names, table, paths, head } = importer.end();
  const now = Date.now();
  const times = { fetchedAt: now, triedAt: now, failures: 0, error: '' };
  const id = `${mirrorPrefix}${category}`;
  await listStore.put({ id, category, names, table, paths, head, etag: '', lastModified: '', ...times });
  const packed = await pack(text);
  await mirrorStore.put({ category, version: part.version, sha256: part.sha256, packed });
}

async function drop(category: Category): Promise<void> {
  await listStore.remove(`${mirrorPrefix}${category}`);
  await mirrorStore.remove(category);
}

/** The policy names no mirror any more. */
async function forget(): Promise<boolean> {
  const { key } = await mirrorItem.get();
  if (key === '') return false;
  const parts = await mirrorStore.all();
  for (const { category } of parts) await drop(category);
  await mirrorItem.set(noMirror);
  return parts.length > 0;
}

function reasonOf(error: unknown): string {
  if (error instanceof MirrorFault) return error.reason;
  if (error instanceof MirrorError) return error.reason;
  return error instanceof RangeError ? 'too-big' : 'broken';
}

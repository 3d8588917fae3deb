import { catalogue } from '../core/lists/catalogue';
import { protectHosts } from '../core/lists/protected-hosts';
import type { ListSource } from '../core/policy/settings';
import { listStore, type StoredList } from '../platform/database';
import { readConfiguration } from './configuration';
import { type Fetched, fetchList, readList } from './fetch-list';
import { importedTables } from './imported-lists';
import { record } from './journal';
import { readKnowledge } from './knowledge';
import { lazily } from './lazily';
import { dueAt } from './list-due';
import { followMirror } from './mirror';
import { inOneRun } from './reconcile';
import { reconcile } from './reconciler';

/** Of the sites that stay open no list may name one, nor a parent of one. */
const protectedHosts = lazily(async () => {
  const { help, learning } = await readKnowledge();
  return protectHosts([...help, ...learning]);
});

/** The lists somebody wants: from the catalogue, by address, by policy. Files and the mirror's are in the store only. */
export async function wantedLists(): Promise<readonly ListSource[]> {
  const { lists, catalogue: switchedOn } = await readConfiguration();
  const chosen = catalogue
    .filter(({ id }) => switchedOn.includes(id))
    .map(({ url, category }): ListSource => ({ url, category }));
  return [...new Map([...chosen, ...lists].map((source) => [source.url, source])).values()];
}

let isNextForced = false;
const run = inOneRun(() => {
  const isForced = isNextForced;
  isNextForced = false;
  return refresh(isForced);
});

/** Fetches what is due (or all of it), drops what nobody wants any more. One run at a time, none missed. */
export function refreshLists(isForced: boolean): Promise<void> {
  isNextForced ||= isForced;
  return run();
}

async function refresh(isForced: boolean): Promise<void> {
  const wanted = await wantedLists();
  let isChanged = await dropUnwanted(new Set(wanted.map((source) => source.url)));
  for (const source of wanted) {
    const before = await listStore.get(source.url);
    const now = Date.now();
    // A try in the future means that the clock was set back: then it is due.
    const isDue = isForced || before === undefined || now >= dueAt(before) || before.triedAt > now;
    const isOther = before !== undefined && before.category !== source.category;
    if (!isDue && !isOther) continue;
    const fetched = await fetchList(source, isOther ? undefined : before, await protectedHosts.get());
    const after = afterFetch(source, isOther ? undefined : before, fetched, Date.now());
    await listStore.put(after);
    isChanged ||= fetched.kind === 'new' || isOther;
    if (after.error !== before?.error) {
      importedTables.forget();
      if (after.error !== '') void record('list-failed', { detail: `${source.url} ${after.error}` });
    }
  }
  if (isChanged) await announceChange();
  // Last, for it may be much: what else has come is in force by then.
  const { mirror } = await readConfiguration();
  if (await followMirror(mirror, isForced, await protectedHosts.get())) await announceChange();
}

/** A failure keeps the last good content, whatever it was. */
function afterFetch(
  source: ListSource,
  before: StoredList | undefined,
  fetched: Fetched,
  now: number,
): StoredList {
  const kept = before ?? emptyList(source.url, source.category);
  if (fetched.kind === 'failed') {
    return { ...kept, triedAt: now, failures: kept.failures + 1, error: fetched.error };
  }
  if (fetched.kind === 'unchanged') return { ...kept, triedAt: now, failures: 0, error: '' };
  const { names, table, paths, head } = fetched.list;
  const { etag, lastModified } = fetched;
  const fresh = { names, table, paths, head, etag, lastModified };
  return { ...kept, ...fresh, fetchedAt: now, triedAt: now, failures: 0, error: '' };
}

function emptyList(id: string, category: StoredList['category']): StoredList {
  return {
    id,
    category,
    names: 0,
    table: undefined,
    paths: [],
    head: [],
    etag: '',
    lastModified: '',
    fetchedAt: 0,
    triedAt: 0,
    failures: 0,
    error: '',
  };
}

async function dropUnwanted(wanted: ReadonlySet<string>): Promise<boolean> {
  const stored = await listStore.all();
  const surplus = stored.filter(({ id }) => !/^(?:file|mirror):/.test(id) && !wanted.has(id));
  for (const { id } of surplus) await listStore.remove(id);
  return surplus.some((list) => list.table !== undefined);
}

/** A list file from this computer. Answers '' or the key of a text. */
export async function importFile(
  name: string,
  category: StoredList['category'],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  try {
    const body = new Response(bytes).body as ReadableStream<Uint8Array>;
    const list = await readList(body, { category }, await protectedHosts.get());
    if (list.names === 0 && list.paths.length === 0) return 'no-names';
    const { names, table, paths, head } = list;
    const now = Date.now();
    const id = `file:${name}`;
    await listStore.put({
      ...emptyList(id, category),
      names,
      table,
      paths,
      head,
      fetchedAt: now,
      triedAt: now,
    });
    await announceChange();
    return '';
  } catch (error) {
    console.error(`[lists] ${name}`, error);
    return 'broken';
  }
}

export async function removeFile(id: string): Promise<void> {
  await listStore.remove(id);
  await announceChange();
}

async function announceChange(): Promise<void> {
  importedTables.forget();
  await reconcile();
}

import { createListImporter } from '../core/lists/list-import';
import type { IsProtected } from '../core/lists/protected-hosts';
import { type FollowPorts, follow } from '../core/mirror/follow';
import type { MirrorPart } from '../core/mirror/mirror-index';
import type { Category } from '../core/policy/categories';
import type { Policy } from '../core/policy/policy';
import { listStore } from '../platform/database';
import { mirrorStore } from '../platform/mirror-store';
import { fetchFile, fetchIndex, pack, sha256Of, unpack } from './fetch-mirror';
import { dueAt } from './list-due';
import { mirrorItem, noMirror } from './stores';

/** Ids of the lists that come from the mirror. */
export const mirrorPrefix = 'mirror:';

/**
 * Follows the policy's mirror (`follow`), and forgets what came from one that no policy names any more. Never throws
 * for what the mirror does.
 * @returns whether anything changed
 */
export async function followMirror(
  source: Policy['mirror'],
  isForced: boolean,
  isProtected: IsProtected,
): Promise<boolean> {
  if (source === undefined) return forget();
  if (source === 'unreadable') return false;
  return follow(portsWith(isProtected), source, isForced);
}

function portsWith(isProtected: IsProtected): FollowPorts {
  return {
    state: mirrorItem,
    now: () => Date.now(),
    dueAt,
    fetchIndex,
    fetchFile,
    sha256: (text) => sha256Of(new TextEncoder().encode(text)),
    held: async () => new Map((await mirrorStore.all()).map((part) => [part.category, part])),
    textOf: async (category) => {
      const held = await mirrorStore.get(category);
      return held && unpack(held.packed);
    },
    store: (category, part, text) => store(category, part, text, isProtected),
    drop,
    onTrouble: (error) => console.error('[mirror]', error),
  };
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

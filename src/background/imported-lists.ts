import { type HostTable, openTable } from '../core/lists/table';
import type { PathRule } from '../core/plan/rulebook';
import type { Category } from '../core/policy/categories';
import { listStore, type StoredList } from '../platform/database';
import { lazily } from './lazily';

/** What the imported lists add to the rulebook and to the browser's rules. */
export interface ImportedTables {
  readonly tables: readonly HostTable[];
  readonly paths: readonly PathRule[];
  readonly delta: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly names: number;
  /** Addresses of lists whose last try failed. */
  readonly failing: readonly string[];
}

/** Every later change of dynamic rules indexes all of them again: 100,000 names cost 1.3 s, so not more than half. */
const maxDelta = 50_000;

/** A broken database costs the imported lists, never the bundled ones. */
export const importedTables = lazily(async (): Promise<ImportedTables> => {
  const lists = await listStore.all().catch((error) => {
    console.error('[lists]', error);
    return [] as readonly StoredList[];
  });
  const inForce = lists.filter((list) => list.table !== undefined);
  return {
    tables: inForce.flatMap(tableOf),
    paths: inForce.flatMap(({ category, paths }) => paths.map((path) => ({ category, ...path }))),
    delta: deltaOf(inForce),
    names: inForce.reduce((sum, list) => sum + list.names, 0),
    failing: lists.filter((list) => list.error !== '').map((list) => list.id),
  };
});

function tableOf(list: StoredList): HostTable[] {
  try {
    return [openTable(list.table as Uint8Array)];
  } catch (error) {
    console.error(`[lists] ${list.id}`, error);
    return [];
  }
}

/** An equal share for each list, so that a long one does not push a short one out. */
function deltaOf(lists: readonly StoredList[]): Partial<Record<Category, readonly string[]>> {
  const share = Math.floor(maxDelta / Math.max(1, lists.length));
  const delta: Partial<Record<Category, string[]>> = {};
  for (const list of lists) {
    const names = new Set([...(delta[list.category] ?? []), ...list.head.slice(0, share)]);
    delta[list.category] = [...names].sort();
  }
  return delta;
}

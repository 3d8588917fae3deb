import { dayOf } from '../../src/core/journal/day';
import type { EventKind, JournalEvent } from '../../src/core/journal/event';
import { targetOf } from '../../src/core/journal/keyring';
import { parseKeyring } from '../../src/core/journal/parse-keyring';
import { createPrimitives } from '../../src/core/journal/primitives';
import { createWriter } from '../../src/core/journal/writer';
import { createJournalDatabase } from '../../src/platform/journal-database';

/** Runs in a page of the extension: writes events over the last `days` days as the worker's own writer does. */
async function fill(count: number, days: number): Promise<number> {
  const primitives = createPrimitives(crypto);
  const stored = await chrome.storage.local.get(['journal-keys', 'journal-head']);
  const ring = parseKeyring(stored['journal-keys']);
  if (ring === undefined) throw new Error('no journal keys');
  const end = Date.now();
  const step = (days * 86_400_000) / count;
  let now = end - days * 86_400_000;
  let head = stored['journal-head'] as { seq: number; mac: string } | undefined;
  const writer = createWriter({
    store: createJournalDatabase(),
    primitives,
    now: () => now,
    target: async () => targetOf(ring),
    keepHead: async (next) => {
      head = next;
    },
    knownHead: async () => head,
    onTrouble: (error) => console.error(error),
  });
  const kinds: readonly EventKind[] = ['stopped', 'active', 'active', 'active', 'warned', 'covered', 'asked'];
  let written = 0;
  for (let at = 0; at < count; at += 512) {
    const batch = Array.from({ length: Math.min(512, count - at) }, (_, each): JournalEvent => {
      const id = at + each;
      const kind = kinds[id % kinds.length]!;
      const hostname = `site-${(id * 7919) % 300}-${dayOf(now + each * step).slice(-2)}.example`;
      const category = id % 3 === 0 ? 'games' : 'video';
      return { at: now + each * step, kind, hostname, category, profile: '7-11', number: 30 };
    });
    now += batch.length * step;
    const results = await Promise.all(
      batch.map((event) => writer.append({ ...event, at: Math.trunc(event.at) })),
    );
    written += results.filter(Boolean).length;
  }
  if (head !== undefined) await chrome.storage.local.set({ 'journal-head': head });
  return written;
}

Object.assign(globalThis, { fillJournal: fill });

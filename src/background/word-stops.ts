import * as z from 'zod/mini';
import type { WordStop } from '../core/plan/word-stop';
import { categories } from '../core/policy/categories';
import { storageItem } from '../platform/storage-item';

const stop = z.object({
  key: z.string(),
  category: z.optional(z.enum(categories)),
  need: z.optional(z.object({ name: z.string(), verdict: z.enum(['warn', 'block']) })),
  detail: z.string(),
  isSearch: z.boolean(),
});
const maxStops = 500;

/** In the browser's memory, never on its disk; keys are hashes of addresses. */
const stopsItem = storageItem('session', 'word-stops', (stored) => {
  const parsed = z.array(stop).safeParse(stored);
  return parsed.success ? parsed.data : [];
});
/** Searches a child went on to after a card or a warning. */
const passedItem = storageItem('session', 'searches-passed', (stored) => {
  const parsed = z.array(z.string()).safeParse(stored);
  return parsed.success ? parsed.data : [];
});

const known = new Map<string, WordStop>();
let isRead: Promise<void> | undefined;

/** What words stopped in this session; the same map at every call, so that a rulebook sees what is added. */
export async function wordStops(): Promise<ReadonlyMap<string, WordStop>> {
  isRead ??= stopsItem.get().then((stops) => {
    for (const { key, ...rest } of stops) known.set(key, { ...rest, category: rest.category });
  });
  await isRead;
  return known;
}

export async function rememberWordStop(key: string, found: WordStop): Promise<void> {
  await wordStops();
  known.set(key, found);
  await stopsItem.update((stops) =>
    [...stops.filter((each) => each.key !== key), { key, ...found }].slice(-maxStops),
  );
}

/** The child goes on to this search: it is not asked about again in this session. */
export async function passSearch(key: string): Promise<void> {
  await passedItem.update((keys) => [...keys.filter((each) => each !== key), key].slice(-maxStops));
  await wordStops();
  known.delete(key);
  await stopsItem.update((stops) => stops.filter((each) => each.key !== key));
}

export async function isSearchPassed(key: string): Promise<boolean> {
  return (await passedItem.get()).includes(key);
}

/** As after the browser's own end: the next pupil finds nothing of the last one's searches. */
export async function forgetWordStops(): Promise<void> {
  await wordStops();
  known.clear();
  await Promise.all([stopsItem.set([]), passedItem.set([])]);
}

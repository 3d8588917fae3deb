import { openAsk, sealAsk } from '../core/guard/sealed-ask';
import { targetOf } from '../core/journal/keyring';
import type { AskBody } from '../core/policy/ask';
import { privateName } from '../platform/private-item';
import { JournalLocked } from './journal-guardian';
import { primitives, readKeyring, storedKeyring, vaultNow } from './journal-keys';
import { asksItem, type StoredAsk } from './stores';

const maxAsks = 200;

export type ReadAsk = AskBody & Pick<StoredAsk, 'id' | 'firstAt' | 'lastAt' | 'count'>;

/**
 * Keeps a question for a guardian, who alone can read it; asking again for the same site adds to the first.
 * Without words of its own the newer question keeps the older one's.
 */
export async function keepAsk(body: AskBody): Promise<void> {
  // A private window's worker makes no keys; without any nobody could ever read the question.
  const ring = (await storedKeyring()) ?? (await readKeyring());
  const [site, sealed] = await Promise.all([
    privateName(body.hostname),
    sealAsk(primitives, targetOf(ring), body),
  ]);
  const now = Date.now();
  await asksItem.update((asks) => {
    const before = asks.find((each) => each.site === site);
    const kept = before !== undefined && body.reason === '' ? before : sealed;
    const { generation, ephemeral, box } = kept;
    const merged: StoredAsk = {
      id: before?.id ?? crypto.randomUUID(),
      site,
      generation,
      ephemeral,
      box,
      firstAt: before?.firstAt ?? now,
      lastAt: now,
      count: (before?.count ?? 0) + 1,
    };
    return [...asks.filter((each) => each !== before), merged].slice(-maxAsks);
  });
}

/** Whether a question about the site waits for its answer. */
export async function isAsked(hostname: string): Promise<boolean> {
  const asks = await asksItem.get();
  if (asks.length === 0) return false;
  const site = await privateName(hostname);
  return asks.some((each) => each.site === site);
}

/** The newest first, and how many no key opens. @throws JournalLocked */
export async function readAsks(): Promise<{ readonly asks: readonly ReadAsk[]; readonly unread: number }> {
  const vault = await vaultNow();
  if (vault === undefined) throw new JournalLocked('journal-locked');
  const stored = await asksItem.get();
  const read = await Promise.all(
    stored.map(async (each): Promise<ReadAsk | undefined> => {
      const body = await openAsk(primitives, vault, each);
      const { id, firstAt, lastAt, count } = each;
      return body && { ...body, id, firstAt, lastAt, count };
    }),
  );
  const asks = read.filter((each) => each !== undefined).sort((a, b) => b.lastAt - a.lastAt);
  return { asks, unread: read.length - asks.length };
}

export async function dropAsk(id: string): Promise<void> {
  await asksItem.update((asks) => asks.filter((each) => each.id !== id));
}

/** A site that was opened otherwise needs no answer any more. */
export async function dropAskFor(hostname: string): Promise<void> {
  const site = await privateName(hostname);
  await asksItem.update((asks) => asks.filter((each) => each.site !== site));
}

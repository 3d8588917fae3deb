import { normalPin } from '../core/guard/pin-strength';
import type { GuardianRole } from '../core/guard/session';
import { openCheckpoint, sealCheckpoint } from '../core/journal/checkpoint';
import { addDays, type Day, dayOf } from '../core/journal/day';
import { daysToCsv, toCsv, toJson } from '../core/journal/export';
import { forgetGenerations, targetOf, type Vault } from '../core/journal/keyring';
import { parseState } from '../core/journal/parse-state';
import { createReader, type JournalReader, type ReadEvent } from '../core/journal/reader';
import { type Summary, type SummaryRange, summarise } from '../core/journal/summary';
import { type Finding, verifyJournal } from '../core/journal/verify';
import { emptyOutbox, headItem, journalOptionsItem, record, withoutPruning, writer } from './journal';
import {
  addCopy,
  addPin,
  changeKeyring,
  dropCopies,
  isOpenVault,
  journalStore,
  openVault,
  primitives,
  shutVault,
  vaultNow,
} from './journal-keys';

/** Why the journal cannot be read: the session is over, or the PIN does not open this journal's keys. */
export class JournalLocked extends Error {}

/** Whose secret: a guardian's PIN, or the recovery words. */
export type JournalSecretOf = GuardianRole | 'recovery';

/**
 * Opens the journal for the session that a right PIN (or right recovery words) just began; the first PIN ever
 * shuts it for everybody else. Costs one key stretching, three the first time. False when this secret opens
 * nothing: a policy changed the PIN, or keys were put in. Knows no lock-out: call it for secrets found right only.
 */
export async function openJournal(whose: JournalSecretOf, secret: string): Promise<boolean> {
  const normal = normalPin(secret);
  if (await isOpenVault()) await protectJournal(normal);
  return (await openVault(whose, normal)) !== undefined;
}

/** What was written so far becomes readable by `secret` only, and what comes goes to a new key pair. */
async function protectJournal(secret: string): Promise<void> {
  // So that there is a chain to vouch for.
  await record('settings-changed', { detail: 'journal-keys' });
  await shutVault(secret, (vault) => writer.alone(() => setCheckpoint(vault)));
  // What comes next is sealed to the new keys.
  await writer.endSegment();
}

/**
 * Before a guardian's new PIN is stored: from then on both open the journal, until the new one is used first.
 * False when `current` opens nothing.
 */
export async function rewrapJournal(whose: GuardianRole, current: string, next: string): Promise<boolean> {
  return (await isOpenVault()) || addPin(whose, normalPin(current), normalPin(next));
}

/** Adds or replaces a way in, for the running session. @throws JournalLocked */
export async function setJournalSecret(whose: JournalSecretOf, secret: string): Promise<void> {
  await addCopy(await openedVault(), whose, normalPin(secret));
}

/** @throws JournalLocked */
export async function removeJournalSecret(whose: JournalSecretOf): Promise<void> {
  await openedVault();
  await dropCopies(whose);
}

/** Whether the running session can read; when false, the journal's own secret must be asked for. */
export async function isJournalOpen(): Promise<boolean> {
  return (await vaultNow()) !== undefined;
}

/** @throws JournalLocked, RangeError when `to` is before `from` */
export async function readSummary(range: SummaryRange): Promise<Summary> {
  const reader = readerOf(await openedVault());
  return summarise(await bucketsFor(reader, range), range);
}

/** Newest first, at most 500. `nextBefore` 0: there are no more. @throws JournalLocked */
export async function readEvents(
  before: number,
  limit: number,
): Promise<Awaited<ReturnType<JournalReader['events']>>> {
  return readerOf(await openedVault()).events(before, Math.min(500, limit));
}

/** A file's text. @throws JournalLocked */
export async function exportJournal(
  format: 'csv' | 'days-csv' | 'json',
  range: SummaryRange,
): Promise<string> {
  const reader = readerOf(await openedVault());
  const buckets = await bucketsFor(reader, range);
  const summary = summarise(buckets, range);
  if (format === 'days-csv') return daysToCsv(summary);
  const events = await eventsOf(reader, range);
  if (format === 'csv') return toCsv(events);
  const days = buckets.filter(({ day }) => day >= range.from);
  return toJson({ exportedAt: Date.now(), summary, days, events });
}

/**
 * Checks the chain since the guardian's last visit (all of it when `isFull`), remembers this visit, sums finished
 * days up. What is found is recorded, so that it stays in sight. @throws JournalLocked
 */
export async function checkJournal(isFull = false): Promise<readonly Finding[]> {
  const vault = await openedVault();
  await emptyOutbox();
  const below = await writer.endSegment();
  const head = await headItem.get();
  const checkpoint = await openCheckpoint(
    primitives,
    vault.archiveKey,
    await journalStore.note('checkpoint'),
  );
  const { keepDays } = await journalOptionsItem.get();
  const today = dayOf(Date.now());
  const ports = { store: journalStore, primitives, vault, head, checkpoint, today, keepDays, isFull };
  const { findings, link, dayEnds } = await withoutPruning(() => verifyJournal(ports));
  if (link !== undefined) {
    const point = { link, at: Date.now(), day: today, dayEnds, erasedAt: checkpoint?.erasedAt ?? 0 };
    await journalStore.setNote('checkpoint', await sealCheckpoint(primitives, vault.archiveKey, point));
  }
  if (findings.length > 0) {
    const detail = [...new Set(findings.map(({ id }) => id))].join(' ');
    await record('journal-damaged', { detail, number: findings.length });
  }
  await readerOf(vault).compact(below);
  return findings;
}

/**
 * Erases all history for good: records and counters go, and the private keys with them, so that copies of the
 * bytes cannot be read either. A new chain begins, with a note that only a guardian can have made. `beforeKeysGo` seals
 * to the new keys what is to be kept, before they take the place of the old.
 * @throws JournalLocked
 */
export async function eraseJournal(
  beforeKeysGo: (vault: Vault, target: ReturnType<typeof targetOf>) => Promise<void> = async () => undefined,
): Promise<void> {
  const vault = await openedVault();
  const ring = await changeKeyring(async (before) => {
    const next = await forgetGenerations(primitives, before, vault);
    await beforeKeysGo(vault, targetOf(next));
    return next;
  });
  await writer.alone(async () => {
    const former = parseState(await journalStore.state());
    const chainKey = primitives.random(32);
    const link = { seq: 0, mac: new Uint8Array(32), chainKey };
    const now = Date.now();
    const point = { link, at: now, day: dayOf(now), dayEnds: [], erasedAt: now };
    // Ahead of the records: a head behind the chain is no finding, one before it would be.
    await headItem.set({ seq: 0, mac: '' });
    await journalStore.erase({
      keyring: ring,
      checkpoint: await sealCheckpoint(primitives, vault.archiveKey, point),
      state: {
        link,
        firstSeq: 1,
        formerMac: link.mac,
        nextSegment: (former?.nextSegment ?? 0) + 1,
        lastHour: former?.lastHour ?? 0,
        holdUntil: 0,
      },
    });
  });
  await record('erased');
}

async function setCheckpoint(vault: Vault): Promise<void> {
  const state = parseState(await journalStore.state());
  if (state === undefined) return;
  const now = Date.now();
  const point = { link: state.link, at: now, day: dayOf(now), dayEnds: [], erasedAt: 0 };
  await journalStore.setNote('checkpoint', await sealCheckpoint(primitives, vault.archiveKey, point));
}

async function openedVault(): Promise<Vault> {
  const vault = await vaultNow();
  if (vault === undefined) throw new JournalLocked('journal-locked');
  return vault;
}

function readerOf(vault: Vault): JournalReader {
  return createReader({ store: journalStore, primitives, vault });
}

/** The range and as many days before it, for the trend. */
function bucketsFor(reader: JournalReader, { from, to }: SummaryRange) {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return reader.buckets(addDays(from, -days), to);
}

async function eventsOf(reader: JournalReader, { from, to, childId }: SummaryRange): Promise<ReadEvent[]> {
  const found: ReadEvent[] = [];
  const isWanted = (event: ReadEvent, day: Day) =>
    day >= from && day <= to && (childId === undefined || event.childId === childId);
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const { events, nextBefore } = await reader.events(before, 1_000);
    found.push(...events.filter((event) => isWanted(event, dayOf(event.at))));
    if (nextBefore === 0) return found.reverse();
    before = nextBefore;
  }
}

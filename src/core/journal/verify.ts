import { type ChainLink, followRecord, noMac, type SealedRecord, skipTo } from './chain';
import type { Checkpoint } from './checkpoint';
import { addDays, type Day } from './day';
import type { Vault } from './keyring';
import { type Head, parseState } from './parse-state';
import { isSame, type Primitives, toBase64 } from './primitives';
import { openRoot, reopenSegment } from './segment';
import type { ChainState, JournalStore } from './store';

/** What is not as the journal left it. `from`–`to` are record numbers, where they mean something. */
export interface Finding {
  readonly id: FindingId;
  readonly from: number;
  readonly to: number;
}

export type FindingId =
  /** Records are gone from the middle. */
  | 'missing'
  /** A record is not the one that was written there. */
  | 'changed'
  /** The newest records are gone. */
  | 'tail-missing'
  /** Old records went before their time. */
  | 'removed-early'
  /** The database is older than its head kept elsewhere: an old copy was put back. */
  | 'rolled-back'
  /** The head kept elsewhere names another record. */
  | 'head-differs'
  /** A new chain was begun without a guardian. */
  | 'restarted'
  /** Records before the guardian's last visit are not those seen then. */
  | 'forged'
  /** The worker's memory of the chain is gone or does not fit its records. */
  | 'state-changed'
  /** The note of the guardian's last visit is gone. */
  | 'checkpoint-missing'
  /** A later record bears an earlier day. */
  | 'clock-back'
  /** A key was put in that no guardian made. */
  | 'keys-changed';

export interface VerifyPorts {
  readonly store: JournalStore;
  readonly primitives: Primitives;
  readonly vault: Vault;
  readonly head: Head | undefined;
  readonly checkpoint: Checkpoint | undefined;
  readonly today: Day;
  readonly keepDays: number;
  /** All records, not only those since the last visit. */
  readonly isFull: boolean;
}

export interface Verified {
  readonly findings: readonly Finding[];
  /** Records checked. */
  readonly checked: number;
  /** Where the chain stands; undefined when there is none. */
  readonly link: ChainLink | undefined;
  readonly dayEnds: Checkpoint['dayEnds'];
}

const chunk = 1_024;
const maxFindings = 200;

/**
 * Follows the chain and says what does not fit. What it cannot see: that everything, head and keyring included,
 * was replaced by an older copy of all of it, or wiped; docs/journal.md tells what shows then.
 */
export async function verifyJournal(ports: VerifyPorts): Promise<Verified> {
  const { store, primitives, vault, head, checkpoint } = ports;
  const findings: Finding[] = [];
  const find = (id: FindingId, from = 0, to = from) => {
    if (findings.length < maxFindings) findings.push({ id, from, to });
  };
  if (vault.strange.length > 0) find('keys-changed');
  if (checkpoint === undefined) find('checkpoint-missing');
  const state = parseState(await store.state());
  const [oldest] = await store.records(0, 1);
  if (state === undefined) {
    if (oldest !== undefined || (head?.seq ?? 0) > 0) find('state-changed', 0, head?.seq ?? 0);
    return { findings, checked: 0, link: undefined, dayEnds: checkpoint?.dayEnds ?? [] };
  }
  checkRemoval(ports, state, find);
  let link = await startOf(ports, state, oldest, find);
  const dayEnds = new Map(checkpoint?.dayEnds);
  const seen = checkpoint?.link;
  let checked = 0;
  let formerDay = '';
  for (;;) {
    // What is written while this runs is for the next time.
    const read = await store.records(link.seq + 1, chunk);
    const records = read.filter(({ seq }) => seq <= state.link.seq);
    if (records.length === 0) break;
    for (const record of records) {
      if (record.seq !== link.seq + 1) {
        find('missing', link.seq + 1, record.seq - 1);
        link = await skipTo(primitives, link, record.seq - 1, noMac);
      }
      link = await follow(ports, link, record, find);
      if (seen && link.seq === seen.seq && !isSame(link.chainKey, seen.chainKey)) find('forged', 0, seen.seq);
      if (record.day < formerDay) find('clock-back', record.seq);
      if (head?.seq === record.seq && head.mac !== toBase64(record.mac)) find('head-differs', record.seq);
      formerDay = record.day;
      dayEnds.set(record.day, record.seq);
      checked += 1;
    }
  }
  checkEnd(ports, state, link, find);
  if (!ports.isFull) {
    const missed = findings
      .filter(({ id }) => id === 'missing' || id === 'tail-missing')
      .reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const gone = state.link.seq - state.firstSeq + 1 - (await store.countRecords(state.link.seq));
    if (gone > missed) find('missing', state.firstSeq, Math.min(seen?.seq ?? state.link.seq, state.link.seq));
  }
  return { findings, checked, link: state.link, dayEnds: [...dayEnds].sort(([, a], [, b]) => a - b) };
}

type Find = (id: FindingId, from?: number, to?: number) => void;

/** Where to begin: at the last visit, behind what was removed since, or at the first record that is left. */
async function startOf(
  ports: VerifyPorts,
  state: ChainState,
  oldest: SealedRecord | undefined,
  find: Find,
): Promise<ChainLink> {
  const { primitives, checkpoint, isFull } = ports;
  const before = state.firstSeq - 1;
  if (checkpoint !== undefined && before >= checkpoint.link.seq) {
    return before === checkpoint.link.seq
      ? checkpoint.link
      : skipTo(primitives, checkpoint.link, before, state.formerMac);
  }
  if (checkpoint !== undefined && !isFull) return checkpoint.link;
  const none = { ...state.link, seq: before, mac: state.formerMac };
  if (oldest === undefined) return none;
  if (oldest.seq > state.firstSeq) find('missing', state.firstSeq, oldest.seq - 1);
  let formerMac = oldest.seq === state.firstSeq ? state.formerMac : noMac;
  for (const record of await ports.store.records(oldest.seq, chunk)) {
    const root = await rootOf(ports, record);
    if (root !== undefined && root.firstSeq <= record.seq) {
      const link = { seq: root.firstSeq - 1, mac: noMac, chainKey: root.chainKey };
      return skipTo(primitives, link, record.seq - 1, formerMac);
    }
    // Without its life's root nothing vouches for it; the chain is followed from the next life on.
    find('changed', record.seq);
    formerMac = record.mac;
  }
  return none;
}

async function follow(
  ports: VerifyPorts,
  link: ChainLink,
  record: SealedRecord,
  find: Find,
): Promise<ChainLink> {
  const { primitives } = ports;
  const next = await followRecord(primitives, link, record);
  if (next !== undefined) return next;
  const root = await rootOf(ports, record);
  if (root?.firstSeq === record.seq) {
    const anew = { seq: record.seq - 1, mac: noMac, chainKey: root.chainKey };
    const restarted = await followRecord(primitives, anew, record);
    if (restarted !== undefined) {
      find('restarted', record.seq);
      return restarted;
    }
  }
  // Behind a record that is missing the former mac is unknown: that is told already.
  if (!isSame(link.mac, noMac) || link.seq === 0) find('changed', record.seq);
  return skipTo(primitives, link, record.seq, record.mac);
}

async function rootOf({ store, primitives, vault }: VerifyPorts, record: SealedRecord) {
  const header = (await store.segments([record.segment])).get(record.segment);
  const seal = header?.rootSeal ?? header;
  const privateKey = seal && vault.privateKeys.get(seal.generation);
  const key = privateKey && (await reopenSegment(primitives, privateKey, seal));
  return key && header && openRoot(primitives, key, header.root);
}

/** Removal by age is the worker's own right, earlier removal is not. */
function checkRemoval({ checkpoint, today, keepDays }: VerifyPorts, state: ChainState, find: Find): void {
  const gone = state.firstSeq - 1;
  if (checkpoint === undefined || gone <= 0) return;
  const cutoff = addDays(today, -keepDays);
  // What came after the last visit is no older than that visit.
  const day = checkpoint.dayEnds.find(([, last]) => last >= gone)?.[0] ?? checkpoint.day;
  if (gone > checkpoint.link.seq ? checkpoint.day >= cutoff : day >= cutoff) find('removed-early', 1, gone);
}

function checkEnd({ head, checkpoint }: VerifyPorts, state: ChainState, link: ChainLink, find: Find): void {
  if (link.seq < state.link.seq) find('tail-missing', link.seq + 1, state.link.seq);
  else if (!isSame(link.chainKey, state.link.chainKey)) find('state-changed', link.seq);
  const known = Math.max(head?.seq ?? 0, checkpoint?.link.seq ?? 0);
  if (known > Math.max(state.link.seq, link.seq)) find('rolled-back', state.link.seq + 1, known);
}

import type { ChainLink, SealedRecord } from './chain';
import type { Day } from './day';
import type { SegmentHeader } from './segment';
import type { Bytes } from './web-crypto';

/** The worker's own memory of the chain, written in the same transaction as the records. */
export interface ChainState {
  readonly link: ChainLink;
  /** First record that is still there, or will be the next. */
  readonly firstSeq: number;
  /** Mac of the record before `firstSeq`. */
  readonly formerMac: Bytes;
  readonly nextSegment: number;
  /** Hours since 1970 of the last write: coarse, and enough to see the clock go back. */
  readonly lastHour: number;
  /** Nothing is removed by age before this moment (ms since 1970): the clock made a leap. */
  readonly holdUntil: number;
}

/** One life's sealed counters of one day. */
export interface SealedPart {
  readonly day: Day;
  readonly segment: number;
  readonly sealed: Bytes;
}

/** Day counters summed up and sealed by a guardian's key. */
export interface SealedDay {
  readonly day: Day;
  readonly sealed: Bytes;
}

/** Applied as one transaction: all of it or nothing. */
export interface JournalChange {
  /** The `seq` the chain must stand at (0: no chain yet); otherwise nothing is done. */
  readonly expected: number;
  readonly state: ChainState;
  readonly segment?: SegmentHeader;
  readonly records: readonly SealedRecord[];
  readonly parts: readonly SealedPart[];
  /** Removes the records up to this one. */
  readonly removeThrough?: number;
  /** Removes counters up to this day. */
  readonly forgetThrough?: Day;
}

/** Day parts of finished segments become sealed days. One transaction as well. */
export interface Compaction {
  readonly days: readonly SealedDay[];
  readonly partsGone: readonly (readonly [Day, number])[];
}

/** Where the journal lies; every method rejects when the database cannot be used. */
export interface JournalStore {
  state(): Promise<unknown>;
  /** False when the chain stands elsewhere than expected. */
  commit(change: JournalChange): Promise<boolean>;
  /** Records in order of `seq`, from `from` on, at most `limit`. */
  records(from: number, limit: number): Promise<readonly SealedRecord[]>;
  /** Records before `before`, newest first. */
  recordsBefore(before: number, limit: number): Promise<readonly SealedRecord[]>;
  /** How many records there are up to `through`. */
  countRecords(through?: number): Promise<number>;
  /** The last record of the unbroken run at the beginning whose days all are outside `keep`; 0 when none. */
  oldThrough(keep: { after: Day; until: Day }): Promise<number>;
  segments(ids: readonly number[]): Promise<ReadonlyMap<number, SegmentHeader>>;
  parts(from: Day, to: Day): Promise<readonly SealedPart[]>;
  days(from: Day, to: Day): Promise<readonly SealedDay[]>;
  compact(compaction: Compaction): Promise<void>;
  /** Removes counters up to this day. */
  forgetDays(through: Day): Promise<void>;
  /** Small sealed notes and the second copy of the keyring. */
  note(name: NoteName): Promise<unknown>;
  setNote(name: NoteName, value: unknown): Promise<void>;
  /** Empties the journal; `notes` are what it begins anew with. */
  erase(notes: Partial<Record<NoteName | 'state', unknown>>): Promise<void>;
}

export type NoteName = 'keyring' | 'checkpoint';

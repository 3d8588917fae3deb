import type { Category } from '../policy/categories';
import type { MirrorSource } from '../policy/mirror-source';
import { applyDelta, DeltaError } from './delta';
import { MirrorError, type MirrorFile, type MirrorIndex, type MirrorPart } from './mirror-index';
import { type HeldPart, planUpdate, type Update } from './update-plan';

/** A server that did not give what the signed index promised; `reason` is the key of a text (`lists.error.<id>`). */
export class MirrorFault extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** How far a mirror was followed. Times in milliseconds since 1970. */
export interface MirrorState {
  /** Public key of the mirror; '' when none was followed. */
  readonly key: string;
  /** The highest publication seen: an older one is never taken. */
  readonly version: number;
  /** When that was published, by the mirror's clock. */
  readonly issuedAt: number;
  readonly triedAt: number;
  /** Failures since the last success. */
  readonly failures: number;
  /** Key of a text (`lists.error.<id>`), '' after a success. */
  readonly error: string;
}

export const noMirror: MirrorState = { key: '', version: 0, issuedAt: 0, triedAt: 0, failures: 0, error: '' };

/** What following needs of the world; each write survives the process. */
export interface FollowPorts {
  readonly state: { get(): Promise<MirrorState>; set(state: MirrorState): Promise<void> };
  readonly now: () => number;
  /** When a mirror in this state is to be looked at. */
  readonly dueAt: (state: MirrorState) => number;
  /** @throws MirrorFault, MirrorError */
  readonly fetchIndex: (source: MirrorSource) => Promise<MirrorIndex>;
  /** A file's text, unpacked. @throws MirrorFault */
  readonly fetchFile: (source: MirrorSource, file: MirrorFile) => Promise<string>;
  /** Lower-case hex of the SHA-256 of the UTF-8 bytes. */
  readonly sha256: (text: string) => Promise<string>;
  readonly held: () => Promise<ReadonlyMap<Category, HeldPart>>;
  readonly textOf: (category: Category) => Promise<string | undefined>;
  readonly store: (category: Category, part: MirrorPart, text: string) => Promise<void>;
  readonly drop: (category: Category) => Promise<void>;
  /** Something that is nobody's fault but ours. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Brings the lists up to what the mirror has published, if a look is due (or at once). Category by category, each
 * whole or not at all: killed at any instant, the next look goes on where this one ended, and what was in force
 * stays in force. Never throws for what the mirror does.
 * @returns whether anything changed
 */
export async function follow(ports: FollowPorts, source: MirrorSource, isForced: boolean): Promise<boolean> {
  const state = await ports.state.get();
  const isSame = state.key === source.key;
  const now = ports.now();
  // A try in the future means that the clock was set back: then it is due.
  if (isSame && !isForced && now < ports.dueAt(state) && state.triedAt <= now) return false;
  const lowest = isSame ? state.version : 0;
  const base = isSame ? state : { ...state, version: 0, failures: 0 };
  let isChanged = false;
  try {
    const index = await ports.fetchIndex(source);
    if (index.version < lowest) throw new MirrorFault('older');
    await ports.state.set({ ...base, key: source.key, version: index.version, triedAt: now });
    const { updates, gone } = planUpdate(index, await ports.held());
    for (const [category, { part, update }] of updates) {
      await ports.store(category, part, await textAfter(ports, source, category, part, update));
      isChanged = true;
    }
    for (const category of gone) {
      await ports.drop(category);
      isChanged = true;
    }
    const issuedAt = Date.parse(index.issuedAt);
    await ports.state.set({ ...noMirror, key: source.key, version: index.version, issuedAt, triedAt: now });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'broken') ports.onTrouble(error);
    const reached = await ports.state.get();
    // The highest publication of another mirror says nothing of this one's.
    const at = reached.key === source.key ? reached : base;
    await ports.state.set({
      ...at,
      key: source.key,
      triedAt: now,
      failures: base.failures + 1,
      error: reason,
    });
  }
  return isChanged;
}

/** The text the index promises, by deltas where they lead there, else whole. */
async function textAfter(
  ports: FollowPorts,
  source: MirrorSource,
  category: Category,
  part: MirrorPart,
  update: Update,
): Promise<string> {
  const isRight = async (text: string) => (await ports.sha256(text)) === part.sha256;
  if (update.kind === 'deltas') {
    const text = await byDeltas(ports, source, category, update).catch((error) => {
      if (error instanceof DeltaError || error instanceof MirrorFault) return undefined;
      throw error;
    });
    if (text !== undefined && (await isRight(text))) return text;
  }
  const text = await ports.fetchFile(source, update.snapshot);
  if (!(await isRight(text))) throw new MirrorFault('broken');
  return text;
}

async function byDeltas(
  ports: FollowPorts,
  source: MirrorSource,
  category: Category,
  update: Extract<Update, { kind: 'deltas' }>,
): Promise<string | undefined> {
  let text = await ports.textOf(category);
  if (text === undefined) return undefined;
  for (const delta of update.deltas) text = applyDelta(text, await ports.fetchFile(source, delta));
  return text;
}

function reasonOf(error: unknown): string {
  if (error instanceof MirrorFault) return error.reason;
  if (error instanceof MirrorError) return error.reason;
  return error instanceof RangeError ? 'too-big' : 'broken';
}

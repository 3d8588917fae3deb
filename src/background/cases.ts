import { type CaseBody, type CaseFile, type CaseStep, maxSteps, statusOf } from '../core/cases/case';
import { openCase, sealCase, withTrueHash } from '../core/cases/sealed-case';
import type { LetterTarget } from '../core/guard/sealed-letter';
import { targetOf, type Vault } from '../core/journal/keyring';
import { JournalLocked } from './journal-guardian';
import { primitives, readKeyring, storedKeyring, vaultNow } from './journal-keys';
import { casesItem, type StoredCase } from './stores';

/** About 5 MB at most. */
const maxCases = 200;

export interface ReadCase extends CaseFile {
  readonly id: string;
  readonly at: number;
}

/**
 * Keeps a report for a guardian, who alone can read it; the same one sent twice is kept once. False when the register
 * is full of open cases: an open one is never thrown away.
 */
export async function keepCase(id: string, body: CaseBody): Promise<boolean> {
  // A private window's worker makes no keys; without any nobody could ever read the case.
  const ring = (await storedKeyring()) ?? (await readKeyring());
  const at = Date.now();
  const file: CaseFile = {
    body: await withTrueHash(primitives, body),
    trail: [{ at, kind: 'new', text: '' }],
  };
  const made: StoredCase = {
    id,
    at,
    isClosed: false,
    letters: [await sealCase(primitives, targetOf(ring), file)],
  };
  let isKept = true;
  await casesItem.update((cases) => {
    if (cases.some((each) => each.id === id)) return cases;
    const room = withRoom(cases);
    isKept = room !== undefined;
    return room === undefined ? cases : [...room, made];
  });
  return isKept;
}

function withRoom(cases: readonly StoredCase[]): readonly StoredCase[] | undefined {
  if (cases.length < maxCases) return cases;
  const oldest = cases.find(({ isClosed }) => isClosed);
  return oldest && cases.filter((each) => each !== oldest);
}

async function openStored(vault: Vault, { letters }: StoredCase) {
  for (const letter of letters) {
    const file = await openCase(primitives, vault, letter);
    if (file !== undefined) return { file, letter };
  }
  return undefined;
}

async function openedVault(): Promise<Vault> {
  const vault = await vaultNow();
  if (vault === undefined) throw new JournalLocked('journal-locked');
  return vault;
}

/** The newest first, and how many no key opens. @throws JournalLocked */
export async function readCases(): Promise<{
  readonly cases: readonly ReadCase[];
  readonly unread: number;
}> {
  const vault = await openedVault();
  const stored = await casesItem.get();
  const read = await Promise.all(
    stored.map(async (each): Promise<ReadCase | undefined> => {
      const opened = await openStored(vault, each);
      return opened && { ...opened.file, id: each.id, at: each.at };
    }),
  );
  const cases = read.filter((each) => each !== undefined).sort((a, b) => b.at - a.at);
  return { cases, unread: read.length - cases.length };
}

/** Adds a guardian's step to a case's trail. @throws JournalLocked */
export async function addStep(
  id: string,
  step: Omit<CaseStep, 'at'>,
): Promise<'done' | 'not-found' | 'too-many'> {
  const vault = await openedVault();
  const stored = (await casesItem.get()).find((each) => each.id === id);
  const file = stored && (await openStored(vault, stored))?.file;
  if (file === undefined) return 'not-found';
  if (file.trail.length >= maxSteps) return 'too-many';
  const next: CaseFile = { ...file, trail: [...file.trail, { ...step, at: Date.now() }] };
  const letter = await sealCase(primitives, targetOf(await readKeyring()), next);
  const isClosed = statusOf(next) === 'closed';
  await casesItem.update((cases) =>
    cases.map((each) => (each.id === id ? { ...each, isClosed, letters: [letter] } : each)),
  );
  return 'done';
}

/** Removes a closed case for good; false where there is none. */
export async function removeCase(id: string): Promise<boolean> {
  const isThere = (await casesItem.get()).some((each) => each.id === id && each.isClosed);
  if (isThere) await casesItem.update((cases) => cases.filter((each) => each.id !== id));
  return isThere;
}

export async function openCaseCount(): Promise<number> {
  return (await casesItem.get()).filter(({ isClosed }) => !isClosed).length;
}

/**
 * Seals every case to keys that are about to take the place of the vault's, beside the letters it has: the journal's
 * history may be erased, a child's report is not, and a worker that dies in between loses none.
 */
export async function resealCases(vault: Vault, target: LetterTarget): Promise<void> {
  const stored = await casesItem.get();
  const sealed = new Map<string, StoredCase['letters']>();
  for (const each of stored) {
    const opened = await openStored(vault, each);
    if (opened === undefined) continue;
    sealed.set(each.id, [await sealCase(primitives, target, opened.file), opened.letter]);
  }
  await casesItem.update((cases) =>
    cases.map((each) => ({ ...each, letters: sealed.get(each.id) ?? each.letters })),
  );
}

import { isWeakPin } from '../core/guard/pin-strength';
import { readRecoveryWords } from '../core/guard/recovery-words';
import type { Reply } from '../messages/routes';
import type { Handlers } from '../messages/serve';
import {
  lock,
  nameGuardian,
  type Outcome,
  openedBy,
  readGuardians,
  removeSecondGuardian,
  setIdleMinutes,
  setPin,
  setSecondGuardian,
  unlock,
} from './guardian';
import { makeRecoveryWords, recover } from './guardian-recovery';
import {
  type JournalSecretOf,
  openJournal,
  removeJournalSecret,
  rewrapJournal,
  setJournalSecret,
} from './journal-guardian';
import { dismissTamperNotes, readTamperNotes } from './tamper-notes';

/** The journal's keys follow the guardian's; where they cannot, the report asks for the secret, nothing else is lost. */
async function alongside(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('[journal keys]', error);
  }
}

/** The words as they are kept: spelling forgiven. */
function recoveryText(words: string): string {
  const read = readRecoveryWords(words);
  return read.ok ? read.text : words;
}

async function openWith(pin: string): Promise<void> {
  const by = await openedBy();
  if (by !== undefined) await alongside(() => openJournal(by, pin));
}

async function unlockBoth(pin: string): Promise<Outcome> {
  const unlocked = await unlock(pin);
  if (unlocked.ok) await openWith(pin);
  return unlocked;
}

/** Until the new PIN is used first, both open the journal: a death between the two steps loses nothing. */
async function setBoth(pin: string, current: string | undefined): Promise<Outcome> {
  if (isWeakPin(pin)) return { ok: false, reason: 'weak-pin' };
  if (current !== undefined) {
    const unlocked = await unlockBoth(current);
    if (!unlocked.ok) return unlocked;
    const by = await openedBy();
    if (by !== undefined) await alongside(() => rewrapJournal(by, current, pin));
  }
  const set = await setPin(pin, current);
  if (set.ok) await openWith(pin);
  return set;
}

async function recoverBoth(words: string, pin: string): Promise<Reply<'guard/recover'>> {
  const recovered = await recover(words, pin);
  if (!recovered.ok) return 'words' in recovered ? { ...recovered, words: [...recovered.words] } : recovered;
  await alongside(async () => {
    if (!(await openJournal('recovery', recoveryText(words)))) return;
    await setJournalSecret('first', pin);
    await removeJournalSecret('recovery');
  });
  return recovered;
}

async function drawWords(): Promise<Reply<'guard/recovery-words'>> {
  const drawn = await makeRecoveryWords();
  if (!drawn.ok) return drawn;
  await alongside(() => setJournalSecret('recovery', recoveryText(drawn.words.join(' '))));
  return { ok: true, words: [...drawn.words] };
}

async function withJournal(outcome: Outcome, whose: JournalSecretOf, pin?: string): Promise<Outcome> {
  if (outcome.ok) {
    await alongside(() => (pin === undefined ? removeJournalSecret(whose) : setJournalSecret(whose, pin)));
  }
  return outcome;
}

export const guardRoutes: Pick<
  Handlers,
  | 'guard/set-pin'
  | 'guard/unlock'
  | 'guard/lock'
  | 'guard/recover'
  | 'guard/recovery-words'
  | 'guard/people'
  | 'guard/name'
  | 'guard/set-second'
  | 'guard/remove-second'
  | 'guard/set-idle'
  | 'tamper/read'
  | 'tamper/dismiss'
> = {
  'guard/set-pin': ({ pin, current }) => setBoth(pin, current),
  'guard/unlock': ({ pin }) => unlockBoth(pin),
  'guard/lock': () => lock(),
  'guard/recover': ({ words, pin }) => recoverBoth(words, pin),
  'guard/recovery-words': drawWords,
  'guard/people': () => readGuardians(),
  'guard/name': ({ name }) => nameGuardian(name),
  'guard/set-second': async ({ name, pin }) => withJournal(await setSecondGuardian(name, pin), 'second', pin),
  'guard/remove-second': async () => withJournal(await removeSecondGuardian(), 'second'),
  'guard/set-idle': ({ minutes }) => setIdleMinutes(minutes),
  'tamper/read': () => readTamperNotes(),
  'tamper/dismiss': async ({ ids }) => {
    await dismissTamperNotes(ids);
    return { ok: true };
  },
};

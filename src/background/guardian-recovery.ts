import { isWeakPin } from '../core/guard/pin-strength';
import { drawRecoveryWords, readRecoveryWords, recoveryRandomBytes } from '../core/guard/recovery-words';
import { readConfiguration } from './configuration';
import { openedBy, storePin } from './guardian';
import { guardiansRecord } from './guardian-records';
import { inTurn, isPrivateWindow, type Outcome, type Refusal, tryOnce } from './guardian-tries';
import { hashPin, isPin } from './pin';

/**
 * Draws new recovery words, which make the old ones useless. They are answered this once and kept only as a hash.
 * The first guardian's session only. Refusals: managed, locked, not-first.
 */
export function makeRecoveryWords(): Promise<{ ok: true; words: string[] } | Refusal> {
  return inTurn(async () => {
    const { pinHash } = await readConfiguration();
    if (pinHash !== undefined) return { ok: false, reason: 'managed' };
    const by = await openedBy();
    if (by !== 'first') return { ok: false, reason: by === undefined ? 'locked' : 'not-first' };
    const words = drawRecoveryWords(crypto.getRandomValues(new Uint8Array(recoveryRandomBytes)));
    const read = readRecoveryWords(words.join(' '));
    if (!read.ok) throw new Error('recovery words that cannot be read');
    const recovery = await hashPin(read.text);
    await guardiansRecord.write((guardians) => ({ ...guardians, recovery }));
    return { ok: true, words: [...words] };
  });
}

/**
 * Sets the first guardian's PIN anew for who has the words, and opens the session; the words are used up. Counts
 * and locks out like a PIN, but a mistyped word (`unknown-words`, with the words) is no try.
 */
export function recover(typed: string, pin: string): Promise<Outcome | (Refusal & { words: string[] })> {
  return inTurn(async () => {
    const { pinHash } = await readConfiguration();
    if (pinHash !== undefined) return { ok: false, reason: 'managed' };
    if (isPrivateWindow()) return { ok: false, reason: 'private-window' };
    const { recovery } = (await guardiansRecord.read()).value;
    if (recovery === '') return { ok: false, reason: 'no-recovery' };
    const read = readRecoveryWords(typed);
    if (!read.ok) return { ok: false, reason: 'unknown-words', words: [...read.unknown] };
    if (isWeakPin(pin)) return { ok: false, reason: 'weak-pin' };
    const tried = await tryOnce(async () => (await isPin(read.text, recovery)) || undefined);
    if (!tried.ok) return tried;
    const stored = await storePin('first', pin);
    if (stored.ok) await guardiansRecord.write((guardians) => ({ ...guardians, recovery: '' }));
    return stored;
  });
}

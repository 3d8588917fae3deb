import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recoveryWordList } from '../../src/core/guard/recovery-word-list';
import { freshBrowser, minute, newBrowserSession, newWorker, wait } from './guardian-harness';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
vi.mock('../../src/background/derive-key', async () => ({
  deriveKey: (await import('./guardian-harness')).quickKey,
}));

const right = '7391';
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
});

async function withWords() {
  const worker = await newWorker();
  await worker.setPin(right, undefined);
  const made = await worker.makeRecoveryWords();
  if (!made.ok) throw new Error(made.reason);
  await worker.lock();
  return { worker, words: made.words };
}

/** Eight listed words that are not the right ones. */
const wrongWords = (words: readonly string[]) =>
  [...words.slice(1), recoveryWordList.find((word) => word !== words[0] && !words.includes(word))].join(' ');

describe('recovery words', () => {
  it('are made in an open session only, and kept as a hash only', async () => {
    const { worker, words } = await withWords();
    expect(words).toHaveLength(8);
    expect(await worker.makeRecoveryWords()).toEqual({ ok: false, reason: 'locked' });
    expect((await worker.readGuardians()).hasRecovery).toBe(true);
    const stored = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(stored).not.toContain(words.join(' '));
    expect(stored).not.toContain(bare(words.join(' ')));
  });

  it('set a new PIN, open the session, and are then used up', async () => {
    const { words } = await withWords();
    const worker = await newBrowserSession();
    const typed = `  ${bare(words.join('   ')).toUpperCase()} `;
    expect(await worker.recover(typed, '8305')).toEqual({ ok: true });
    expect(await worker.isUnlocked()).toBe(true);
    expect(await worker.unlock(right)).toMatchObject({ reason: 'wrong-pin' });
    expect(await worker.unlock('8305')).toEqual({ ok: true });
    expect(await worker.recover(typed, '6042')).toEqual({ ok: false, reason: 'no-recovery' });
    expect((await worker.readGuardians()).hasRecovery).toBe(false);
  });

  it('count wrong ones like PINs, together with them', async () => {
    const { worker, words } = await withWords();
    await worker.unlock('0815');
    await worker.unlock('0815');
    for (let each = 0; each < 2; each += 1) {
      expect((await worker.recover(wrongWords(words), '8305')).ok).toBe(false);
    }
    expect(await worker.recover(words.join(' '), '8305')).toMatchObject({
      reason: 'locked-out',
      waitMs: 30_000,
    });
    wait(minute);
    expect(await worker.recover(words.join(' '), '8305')).toEqual({ ok: true });
  });

  it('cost no try for a slip, a missing word or a weak new PIN', async () => {
    const { worker, words } = await withWords();
    for (let each = 0; each < 10; each += 1) {
      expect(await worker.recover(`xyzzy ${words.slice(1).join(' ')}`, '8305')).toEqual({
        ok: false,
        reason: 'unknown-words',
        words: ['xyzzy'],
      });
      expect(await worker.recover(words.slice(1).join(' '), '8305')).toMatchObject({
        reason: 'unknown-words',
      });
      expect(await worker.recover(words.join(' '), '1234')).toEqual({ ok: false, reason: 'weak-pin' });
    }
    expect(await worker.lockoutWaitMs()).toBe(0);
    expect(await worker.recover(words.join(' '), '8305')).toEqual({ ok: true });
  });

  it('made anew make the old ones useless', async () => {
    const { worker, words } = await withWords();
    await worker.unlock(right);
    const again = await worker.makeRecoveryWords();
    expect(await worker.recover(words.join(' '), '8305')).toMatchObject({ reason: 'wrong-pin' });
    if (!again.ok) throw new Error(again.reason);
    expect(await worker.recover(again.words.join(' '), '8305')).toEqual({ ok: true });
  });

  it('leave the second guardian as they were', async () => {
    const { worker, words } = await withWords();
    await worker.unlock(right);
    await worker.setSecondGuardian('Bà', '6042');
    expect(await worker.recover(words.join(' '), '8305')).toEqual({ ok: true });
    expect(await worker.unlock('6042')).toEqual({ ok: true });
  });
});

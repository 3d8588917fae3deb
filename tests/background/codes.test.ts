import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withCheckLetter } from '../../src/core/guard/code-text';
import { answerCode, type CodeAnswer } from '../../src/core/guard/one-time-code';
import { createPrimitives } from '../../src/core/journal/primitives';
import { freshBrowser, minute, wait } from './guardian-harness';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

const primitives = createPrimitives(crypto);
/** A new worker over the same storage. */
async function newWorker() {
  vi.resetModules();
  return import('../../src/background/codes');
}

async function paired() {
  const worker = await newWorker();
  const secret = await worker.pairHere();
  const answerTo = (question: string, answer: CodeAnswer) => answerCode(primitives, secret, question, answer);
  return { worker, secret, answerTo };
}

beforeEach(() => {
  freshBrowser();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a one-time code', () => {
  it('opens once, also by a later worker, and never again', async () => {
    const { worker, answerTo } = await paired();
    const question = (await worker.askByCode('a.test'))!;
    expect(await worker.askByCode('a.test')).toBe(question);
    const code = await answerTo(question, 'half-hour');
    const later = await newWorker();
    expect(await later.answerByCode('a.test', code)).toEqual({ ok: true, answer: 'half-hour' });
    expect(await later.answerByCode('a.test', code)).toMatchObject({ reason: 'too-late' });
    // Asked again in the same minute, the question has another code.
    const again = (await later.askByCode('a.test'))!;
    expect(again).not.toBe(question);
    expect(await later.answerByCode('a.test', code)).toMatchObject({ reason: 'wrong-code' });
  });

  it('opens no other site', async () => {
    const { worker, answerTo } = await paired();
    const question = (await worker.askByCode('a.test'))!;
    await worker.askByCode('b.test');
    const code = await answerTo(question, 'today');
    expect(await worker.answerByCode('b.test', code)).toMatchObject({ reason: 'wrong-code' });
    expect(await worker.answerByCode('c.test', code)).toMatchObject({ reason: 'too-late' });
    expect(await worker.answerByCode('a.test', code)).toEqual({ ok: true, answer: 'today' });
  });

  it('is over after half an hour, and when the clock is set back', async () => {
    const { worker, answerTo } = await paired();
    const code = await answerTo((await worker.askByCode('a.test'))!, 'once');
    wait(-minute);
    expect(await worker.answerByCode('a.test', code)).toMatchObject({ reason: 'too-late' });
    wait(31 * minute);
    expect(await worker.answerByCode('a.test', code)).toMatchObject({ reason: 'too-late' });
  });

  it('does not come back with storage put back as it was', async () => {
    const { worker, answerTo } = await paired();
    await worker.askByCode('b.test');
    const code = await answerTo((await worker.askByCode('a.test'))!, 'once');
    const before = await fakeBrowser.storage.local.get('codes');
    expect(await worker.answerByCode('a.test', code)).toMatchObject({ ok: true });
    await fakeBrowser.storage.local.set(before);
    expect(await (await newWorker()).answerByCode('a.test', code)).toMatchObject({ reason: 'too-late' });
  });

  it('that is guessed locks out, but a slip of the finger costs nothing', async () => {
    const { worker, answerTo } = await paired();
    const code = await answerTo((await worker.askByCode('a.test'))!, 'once');
    for (let each = 0; each < 20; each += 1) {
      expect(await worker.answerByCode('a.test', 'AAAA AAAC')).toMatchObject({ reason: 'mistyped' });
    }
    const wrong = withCheckLetter('AAAAAAA');
    for (let each = 0; each < 4; each += 1) {
      expect(await worker.answerByCode('a.test', wrong)).toMatchObject({ reason: 'wrong-code' });
    }
    expect(await worker.answerByCode('a.test', code)).toMatchObject({ reason: 'locked-out' });
    expect(await (await newWorker()).answerByCode('a.test', code)).toMatchObject({ reason: 'locked-out' });
    wait(minute);
    expect(await worker.answerByCode('a.test', code)).toMatchObject({ ok: true });
  });

  it('ends with its pairing', async () => {
    const { worker, answerTo } = await paired();
    const code = await answerTo((await worker.askByCode('a.test'))!, 'once');
    await worker.pairHere();
    expect(await worker.answerByCode('a.test', code)).toMatchObject({ reason: 'too-late' });
    await worker.unpairHere();
    expect([await worker.canUseCodes(), await worker.askByCode('a.test')]).toEqual([false, undefined]);
  });
});

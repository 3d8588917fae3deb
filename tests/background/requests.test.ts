import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disguises } from '../core/journal/bytes-at-rest';
import { freshBrowser, minute, wait } from './guardian-harness';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
vi.mock('../../src/core/journal/primitives', async (original) => {
  const real = await original<typeof import('../../src/core/journal/primitives')>();
  const createPrimitives: typeof real.createPrimitives = (webCrypto) => {
    const primitives = real.createPrimitives(webCrypto);
    return { ...primitives, stretch: (secret, salt) => primitives.stretch(secret, salt, 2) };
  };
  return { ...real, createPrimitives };
});

async function newWorker() {
  vi.resetModules();
  const [asks, answers, grants, stores, journal, session] = await Promise.all([
    import('../../src/background/asks'),
    import('../../src/background/answers'),
    import('../../src/background/grants-now'),
    import('../../src/background/stores'),
    import('../../src/background/journal-guardian'),
    import('../../src/background/guardian-session'),
  ]);
  return { ...asks, ...answers, ...grants, ...stores, ...journal, ...session };
}

beforeEach(freshBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const about = (hostname: string, reason = '') => ({
  hostname,
  address: `https://${hostname}/bai-tap`,
  category: 'games' as const,
  reason,
});

const storedBytes = async () => {
  const texts = JSON.stringify(await fakeBrowser.storage.local.get());
  const inside = [...texts.matchAll(/"([A-Za-z0-9+/=]{8,})"/g)].map(([, each]) =>
    Buffer.from(each!, 'base64'),
  );
  return Buffer.concat([Buffer.from(texts), ...inside]);
};

describe('a question', () => {
  it('is merged with the same question, by a worker that cannot read it, and read by a guardian only', async () => {
    const first = await newWorker();
    await first.keepAsk(about('games.example', 'chơi với bạn'));
    wait(minute);
    const second = await newWorker();
    await second.keepAsk(about('games.example'));
    await second.keepAsk(about('music.example', 'hát'));
    expect([await second.isAsked('games.example'), await second.isAsked('other.example')]).toEqual([
      true,
      false,
    ]);
    await expect(second.readAsks()).rejects.toThrow('journal-locked');

    await second.startSession('first');
    await second.openJournal('first', '4829');
    const { asks, unread } = await second.readAsks();
    expect(unread).toBe(0);
    const games = asks.find(({ hostname }) => hostname === 'games.example');
    expect(games).toMatchObject({ count: 2, reason: 'chơi với bạn' });
    expect(games!.lastAt - games!.firstAt).toBe(minute);
    await second.dropAsk(games!.id);
    expect(await second.isAsked('games.example')).toBe(false);
    expect(await second.isAsked('music.example')).toBe(true);
  });

  it('leaves no hostname in the storage, nor does its answer or what it opened', async () => {
    const worker = await newWorker();
    await worker.keepAsk(about('games.example', 'games.example'));
    await worker.noteAnswer('games.example', { kind: 'no', reason: 'not games.example' });
    const from = Date.now();
    await worker.addGrants({
      id: '1',
      hostname: 'games.example',
      by: 'guardian',
      from,
      until: from + minute,
    });
    const bytes = await storedBytes();
    for (const shape of disguises('games.example')) expect(bytes.includes(shape)).toBe(false);
    expect((await worker.recentAnswers())[0]).toMatchObject({ kind: 'no', reason: 'not games.example' });
    expect(await worker.grantsNow()).toHaveLength(1);
  });

  it('whose site was opened by PIN waits no longer', async () => {
    const worker = await newWorker();
    await worker.keepAsk(about('games.example'));
    await worker.dropAskFor('games.example');
    expect(await worker.isAsked('games.example')).toBe(false);
  });
});

describe('a grant', () => {
  const open = (worker: Awaited<ReturnType<typeof newWorker>>, minutes: number) => {
    const from = Date.now();
    const until = from + minutes * minute;
    return worker.addGrants({ id: '1', hostname: 'a.example', by: 'guardian', from, until });
  };

  it('ends on time, also while no worker lived', async () => {
    await open(await newWorker(), 30);
    wait(29 * minute);
    expect(await (await newWorker()).grantsNow()).toHaveLength(1);
    wait(minute);
    expect(await (await newWorker()).grantsNow()).toEqual([]);
  });

  it('is not lengthened by a clock set back, before or after the browser was closed', async () => {
    await open(await newWorker(), 30);
    wait(20 * minute);
    await (await newWorker()).grantsNow();
    wait(-600 * minute);
    const [left] = await (await newWorker()).grantsNow();
    expect(left!.until - Date.now()).toBe(10 * minute);
    wait(10 * minute);
    expect(await (await newWorker()).grantsNow()).toEqual([]);
  });

  it('is not lengthened by a clock set back under a living worker, between two looks', async () => {
    const steady = vi.spyOn(performance, 'now').mockReturnValue(0);
    const worker = await newWorker();
    await open(worker, 30);
    // Twenty minutes pass, and the clock shows one.
    steady.mockReturnValue(20 * minute);
    wait(minute);
    const [left] = await worker.grantsNow();
    expect(left!.until - Date.now()).toBe(10 * minute);
    steady.mockRestore();
  });

  it('that cannot be read opens nothing', async () => {
    await open(await newWorker(), 30);
    await fakeBrowser.storage.local.remove('device-key');
    expect(await (await newWorker()).grantsNow()).toEqual([]);
    await fakeBrowser.storage.local.set({ grants: [{ id: '1', hostname: 'a.example' }] });
    expect(await (await newWorker()).grantsNow()).toEqual([]);
  });
});

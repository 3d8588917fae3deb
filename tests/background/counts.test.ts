import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

const at = new Date(2026, 10, 27, 9, 30).getTime();

/** A new worker over the same storage. */
async function newWorker() {
  vi.resetModules();
  const [counts, sender] = await Promise.all([
    import('../../src/background/counts'),
    import('../../src/background/counts-sender'),
  ]);
  return { ...counts, ...sender };
}

const posts: { url: string; headers: Record<string, string>; body: string }[] = [];
let answer: () => Promise<Response>;
let managed: object;

beforeEach(() => {
  fakeBrowser.reset();
  posts.length = 0;
  managed = {};
  answer = async () => new Response(null, { status: 204 });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => managed as never);
  vi.stubGlobal('fetch', async (url: string, init: { headers: Record<string, string>; body: string }) => {
    posts.push({ url, headers: init.headers, body: init.body });
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const stop = { at, kind: 'stopped', category: 'gambling', hostname: 'casino.example' } as const;
const policy = {
  counts: { url: 'https://db.example/write', token: 'secret-7' },
  school: { name: 'Trường A' },
};

describe('the worker’s counts', () => {
  it('outlive the worker, and take in those of private windows', async () => {
    const first = await newWorker();
    await Promise.all([1, 2, 3].map(() => first.countEvent(stop, false)));
    const second = await newWorker();
    await second.countEvent(stop, true);
    await second.countEvent({ ...stop, at: at - 40 * 86_400_000, category: 'games' }, false);
    const { id, months } = await second.readCounts();
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(months.map(({ month, stops, days }) => [month, stops, days])).toEqual([
      ['2026-10', { games: 1 }, 1],
      ['2026-11', { gambling: 4 }, 1],
    ]);
    expect((await (await newWorker()).readCounts()).id).toBe(id);
  });

  it('lie in storage so that no search finds a category or site', async () => {
    const worker = await newWorker();
    await worker.countEvent(stop, false);
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(stored).toContain('counts.2026-11');
    for (const word of ['gambling', 'casino', 'stops']) {
      expect(stored).not.toContain(word);
      expect(stored).not.toContain(Buffer.from(word).toString('base64').slice(0, -2));
    }
  });

  it('are gone after they were erased, and go on under another id', async () => {
    const worker = await newWorker();
    await worker.countEvent(stop, false);
    const { id } = await worker.readCounts();
    await worker.eraseCounts();
    await worker.countEvent(stop, false);
    const after = await worker.readCounts();
    expect(after.id).not.toBe(id);
    expect(after.months[0]?.stops).toEqual({ gambling: 1 });
  });

  it('go nowhere without a policy, nor by one that cannot be used', async () => {
    const worker = await newWorker();
    await worker.countEvent(stop, false);
    await worker.sendCounts();
    managed = { counts: { url: 'http://db.example/write' } };
    await worker.sendCounts();
    expect(posts).toEqual([]);
    expect(await fakeBrowser.alarms.get('counts')).toBeUndefined();
  });

  it('go by policy to its address alone, with its token, and an alarm is set for the next time', async () => {
    managed = policy;
    const worker = await newWorker();
    await worker.countEvent(stop, false);
    await worker.sendCounts();
    expect(posts).toHaveLength(1);
    expect(posts[0]?.url).toBe('https://db.example/write?precision=s');
    expect(posts[0]?.headers.authorization).toBe('Bearer secret-7');
    expect(posts[0]?.body).toMatch(
      /^mamxanh_stops,machine=[\w-]{22},school=Trường\\ A,month=2026-11,category=gambling total=1i \d{10}$/m,
    );
    expect(posts[0]?.body).not.toContain('casino');
    expect((await fakeBrowser.alarms.get('counts'))?.scheduledTime).toBe(at + 60_000);
  });

  it('wait where the server fails, and forget what is on its way when the policy is withdrawn', async () => {
    managed = policy;
    answer = async () => new Response(null, { status: 503 });
    const worker = await newWorker();
    await worker.countEvent(stop, false);
    await worker.sendCounts();
    expect(await worker.sendingItem.get()).toMatchObject({ error: 'http-503', failures: 1 });
    await worker.sendCounts();
    expect(posts).toHaveLength(1);
    vi.setSystemTime(at + 3_600_000);
    answer = async () => new Response(null, { status: 204 });
    await (await newWorker()).sendCounts();
    expect(posts).toHaveLength(2);
    expect((await worker.sendingItem.get())?.error).toBe('');
    managed = {};
    await worker.sendCounts();
    expect(await worker.sendingItem.get()).toBeNull();
  });
});

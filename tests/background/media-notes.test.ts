import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noted, overloadedItem } from '../../src/background/media-notes';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));
const record = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../src/background/journal', () => ({ record }));

const minute = 60_000;
const sender = { tabId: 1, frameId: 0, url: 'https://a.example/x', isOwnPage: false, isGuardian: false };
const request = { ticket: '1', source: { url: 'https://b.example/a.png' }, isVisible: true };

beforeEach(() => {
  fakeBrowser.reset();
  record.mockClear();
  vi.useFakeTimers({ now: 1_000_000 * minute });
});
afterEach(() => vi.useRealTimers());

it('a computer that cannot keep up is noted for the guardian and recorded, once in ten minutes', async () => {
  const judge = noted(() => ({ verdict: 'covered', reason: 'overload' }));
  const written = { hostname: 'a.example', number: 1, detail: 'overload' };
  await judge(request, sender);
  await vi.waitFor(() => expect(record).toHaveBeenCalledWith('covered', written));
  expect(await overloadedItem.get()).toBe(1_000_000 * minute);
  vi.setSystemTime(Date.now() + 9 * minute);
  await judge(request, sender);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(record).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 2 * minute);
  await judge(request, sender);
  await vi.waitFor(() => expect(record).toHaveBeenCalledTimes(2));
});

it('covered pictures are counted by host, and clear ones not at all', async () => {
  const covered = noted(() => ({ verdict: 'covered', reason: 'judged', score: 0.9 }));
  const clear = noted(() => ({ verdict: 'clear', reason: 'judged', score: 0.1 }));
  for (let i = 0; i < 3; i++) await covered(request, sender);
  await clear(request, { ...sender, url: 'https://c.example/' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(record.mock.calls).toEqual([['covered', { hostname: 'a.example', number: 3 }]]);
});

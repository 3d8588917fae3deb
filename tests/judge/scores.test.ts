import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createScores } from '../../src/judge/scores';

const hour = 3_600_000;
const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the memory of scores', () => {
  it('knows a picture again, also in another life of the worker, for a day', async () => {
    let now = 1_000 * hour;
    const first = createScores(() => now);
    const name = await first.nameOf('content', bytes('picture'));
    expect(await first.find(name)).toBeUndefined();
    await first.keep(name, { score: 0.25, name: 'c1' });
    expect(await first.find(name)).toEqual({ score: 0.25, name: 'c1' });
    const second = createScores(() => now);
    expect(await second.nameOf('content', bytes('picture'))).toBe(name);
    now += 23 * hour;
    expect(await second.find(name)).toEqual({ score: 0.25, name: 'c1' });
    now += 2 * hour;
    expect(await second.find(name)).toBeUndefined();
    expect(await first.find(name)).toBeUndefined();
  });

  it('believes nothing from a time that has not come yet', async () => {
    let now = 1_000 * hour;
    const scores = createScores(() => now);
    const name = await scores.nameOf('address', bytes('https://a.example/'));
    await scores.keep(name, { score: 0.9 });
    now -= hour;
    expect(await scores.find(name)).toBeUndefined();
  });

  it('keeps neither addresses nor anything two devices would share', async () => {
    const here = createScores(() => 0);
    const url = bytes('https://a.example/secret.png');
    const name = await here.nameOf('address', url);
    expect(name).not.toContain('secret');
    expect(await here.nameOf('content', url)).not.toBe(name);
    globalThis.indexedDB = new IDBFactory();
    expect(await createScores(() => 0).nameOf('address', url)).not.toBe(name);
  });
});

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageName, Request } from '../../src/messages/routes';
import { listedHost } from '../browser/harness/project';
import { GuardedFirefox } from './harness/firefox';

const url = 'http://danh-sach.test/co-bac.txt';
const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `0.0.0.0 ban-tin-so-${from + at}.test`).join('\n');

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  await guarded.set({ profile: '7-11' });
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

const ask = <N extends MessageName>(name: N, request: Request<N>) =>
  guarded.inTab(async (page) => {
    await guarded.depart(page, `https://${listedHost('malware')}/`);
    await guarded.readStopped(page);
    return guarded.send(page, name, request);
  });
const statusOf = async (address: string) =>
  (await ask('lists/read', {})).find((list) => list.url === address);

describe('a list by address', () => {
  it('stops what it names, before a byte, and keeps the last good copy', async () => {
    const host = 'ban-tin-so-7.test';
    await guarded.openAt(`https://${host}/`);
    guarded.loopback.publish(url, { body: names(0, 40), etag: '"one"' });
    expect(await ask('lists/add', { url, category: 'gambling' })).toMatchObject({ ok: true });
    expect(await statusOf(url)).toMatchObject({ names: 40, error: '' });
    guarded.loopback.traffic.forget();
    await guarded.stopAt(`https://${host}/`, { verdict: 'block', category: 'gambling', layer: 'list', host });
    await guarded.expectNoByteTo(host);

    const troubles = [
      [{ body: 'not here', status: 404 }, 'http-404'],
      [{ body: names(0, 5000), breakAfter: 2000 }, 'network'],
      [{ body: gzipSync(names(0, 5000)).subarray(0, 3000) }, 'broken'],
    ] as const;
    for (const [file, error] of troubles) {
      guarded.loopback.publish(url, file);
      await ask('lists/refresh', {});
      expect(await statusOf(url)).toMatchObject({ names: 40, error });
    }
    await guarded.stopAt(`https://${host}/`, { category: 'gambling', layer: 'list' });

    await ask('lists/remove', { id: url });
    await guarded.openAt(`https://${host}/`);
  });

  it('never stops a help or learning site it names', async () => {
    guarded.loopback.publish(url, { body: '||tongdai111.vn^\n||wikipedia.org^\n||vn^\n||xau.test^\n' });
    expect(await ask('lists/add', { url, category: 'adult' })).toMatchObject({ ok: true });
    await guarded.openAt('https://tongdai111.vn/');
    await guarded.openAt('https://vi.wikipedia.org/');
    await guarded.stopAt('https://xau.test/', { category: 'adult' });
    await ask('lists/remove', { id: url });
  });
});

describe('half a million names', () => {
  it('are imported at run time and stop before a byte', async () => {
    const body = Array.from({ length: 500_000 }, (_, at) => `x${at.toString(36)}-nua-trieu.test`).join('\n');
    guarded.loopback.publish(url, { body: gzipSync(body) });
    expect(await ask('lists/add', { url, category: 'adult' })).toMatchObject({ ok: true });
    expect(await statusOf(url)).toMatchObject({ names: 500_000, error: '' });
    for (const at of [5, 499_999]) {
      const host = `x${at.toString(36)}-nua-trieu.test`;
      await guarded.stopAt(`https://${host}/`, { category: 'adult', layer: 'list', host });
      await guarded.expectNoByteTo(host);
    }
    await guarded.openAt('https://nua-trieu.test/');
  });
});

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { readStopped, visit } from './harness/stopped-page';

const url = 'http://danh-sach.test/co-bac.txt';
const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `0.0.0.0 ban-tin-so-${from + at}.test`).join('\n');

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
  await guarded.guardian.set({ profile: '7-11' });
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

const statusOf = async (address: string) =>
  (await guarded.guardian.send('lists/read', {})).find((list) => list.url === address);

describe('a list by address', () => {
  it('stops what it names, before a byte, and keeps the last good copy whatever becomes of it', async () => {
    const host = 'ban-tin-so-7.test';
    await guarded.openAt(`https://${host}/`);
    guarded.loopback.publish(url, { body: names(0, 40), etag: '"one"' });
    expect(await guarded.guardian.send('lists/add', { url, category: 'gambling' })).toMatchObject({
      ok: true,
    });
    expect(await statusOf(url)).toMatchObject({ names: 40, error: '' });
    guarded.loopback.traffic.forget();
    await guarded.stopAt(`https://${host}/`, { verdict: 'block', category: 'gambling', layer: 'list', host });
    await guarded.expectNoByteTo(host);

    const troubles = [
      [{ body: 'not here', status: 404 }, 'http-404'],
      [
        { body: '<!doctype html><title>Log in</title><p>Please log in', contentType: 'text/html' },
        'no-names',
      ],
      [{ body: names(0, 5) }, 'shrunk'],
      [{ body: names(0, 5000), breakAfter: 2000 }, 'network'],
      [{ body: gzipSync(names(0, 5000)).subarray(0, 3000) }, 'broken'],
      [{ body: Buffer.alloc(65 * 1024 * 1024, 0x61) }, 'too-big'],
    ] as const;
    for (const [file, error] of troubles) {
      guarded.loopback.publish(url, file);
      await guarded.guardian.send('lists/refresh', {});
      expect(await statusOf(url)).toMatchObject({ names: 40, error });
    }
    const problems = (await guarded.guardian.send('status/read', {})).problems;
    expect(problems).toContainEqual({ id: 'list-failing', detail: url });
    await guarded.stopAt(`https://${host}/`, { category: 'gambling', layer: 'list' });

    guarded.loopback.publish(url, { body: names(0, 40), etag: '"one"' });
    guarded.loopback.traffic.forget();
    await guarded.guardian.send('lists/refresh', {});
    expect(await statusOf(url)).toMatchObject({ names: 40, error: '' });
    expect(guarded.loopback.traffic.requestsTo('danh-sach.test')[0]?.headers).toMatchObject({
      'if-none-match': '"one"',
    });

    guarded.loopback.publish(url, { body: gzipSync(names(20, 60)), etag: '"two"' });
    await guarded.guardian.send('lists/refresh', {});
    expect(await statusOf(url)).toMatchObject({ names: 40, error: '' });
    await guarded.openAt(`https://${host}/`);
    await guarded.stopAt('https://ban-tin-so-55.test/', { category: 'gambling' });

    await guarded.guardian.send('lists/remove', { id: url });
    await guarded.openAt('https://ban-tin-so-55.test/');
  });

  it('never stops a help or learning site it names', async () => {
    guarded.loopback.publish(url, { body: '||tongdai111.vn^\n||wikipedia.org^\n||vn^\n||xau.test^\n' });
    expect(await guarded.guardian.send('lists/add', { url, category: 'adult' })).toMatchObject({ ok: true });
    expect(await statusOf(url)).toMatchObject({ names: 1 });
    await guarded.openAt('https://tongdai111.vn/');
    await guarded.openAt('https://vi.wikipedia.org/');
    await guarded.stopAt('https://xau.test/', { category: 'adult' });
    await guarded.guardian.send('lists/remove', { id: url });
  });

  it('refuses what is no address and says so', async () => {
    for (const text of ['', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://danh-sach.test/x']) {
      const answer = await guarded.guardian.send('lists/add', { url: text, category: 'adult' });
      expect(answer).toMatchObject({ ok: false, reason: 'unreadable' });
    }
  });

  it('takes a file from this computer', async () => {
    const base64 = gzipSync('tep-xau.test\n*.tep-xau-2.test\n').toString('base64');
    const answer = await guarded.guardian.send('lists/add-file', {
      name: 'lop.txt.gz',
      category: 'games',
      base64,
    });
    expect(answer).toMatchObject({ ok: true });
    await guarded.stopAt('https://a.tep-xau-2.test/', { verdict: 'limit', category: 'games' });
    await guarded.guardian.send('lists/remove', { id: 'file:lop.txt.gz' });
    await guarded.openAt('https://a.tep-xau-2.test/');
  });
});

describe('half a million names', () => {
  it('are imported at run time; the likely ones stop before a byte, all others before they are seen', async () => {
    const body = Array.from({ length: 500_000 }, (_, at) => `x${at.toString(36)}-nua-trieu.test`).join('\n');
    guarded.loopback.publish(url, { body: gzipSync(body) });
    expect(await guarded.guardian.send('lists/add', { url, category: 'adult' })).toMatchObject({ ok: true });
    expect(await statusOf(url)).toMatchObject({ names: 500_000, error: '' });
    await guarded.guardian.untilWhole();
    const head = 'x5-nua-trieu.test';
    await guarded.stopAt(`https://${head}/`, { category: 'adult', layer: 'list', host: head });
    await guarded.expectNoByteTo(head);
    const tail = `x${(499_999).toString(36)}-nua-trieu.test`;
    await guarded.inTab(async (page) => {
      await visit(page, `https://${tail}/`);
      expect(await readStopped(page)).toMatchObject({ verdict: 'block', category: 'adult', host: tail });
    });
    await guarded.openAt('https://nua-trieu.test/');
    await guarded.browser.killWorker();
    await guarded.stopAt(`https://${tail}/`, { category: 'adult', host: tail });
    await guarded.guardian.send('lists/remove', { id: url });
    await guarded.openAt(`https://${tail}/`);
  });
});

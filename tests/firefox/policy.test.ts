import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firefoxPolicies } from '../../src/core/school/browser-policies';
import { defaultAnswers, geckoId, type KitAnswers } from '../../src/core/school/kit-answers';
import type { MessageName, Request } from '../../src/messages/routes';
import { listedHost } from '../browser/harness/project';
import type { Arrival } from '../loopback/traffic';
import { GuardedFirefox } from './harness/firefox';
import { ManagedFirefox } from './harness/managed-firefox';

const gambling = listedHost('gambling', 3);
const games = listedHost('games', 2);

const answers: KitAnswers = {
  ...defaultAnswers,
  language: 'en',
  schoolName: 'Mầm non Ví Dụ',
  level: 'lower-secondary',
  browsers: ['firefox'],
  schoolSites: ['mam-non.test'],
  developerTools: 'on',
};
const nowhere = { chromiumUpdate: 'https://mirror.test/update.xml', chromiumId: 'a'.repeat(32) };
const counts = { url: 'https://so-lieu.test/write', token: 'Ma-truong-2468', minutes: 60 };
const more = { categories: { games: 'allow' }, blocked: ['cam.test/phong'], counts };

let guarded: GuardedFirefox;
beforeAll(async () => {
  const policies = new ManagedFirefox((firefoxPackage) => {
    const kit = firefoxPolicies({ ...answers, source: { kind: 'mirror', ...nowhere, firefoxPackage } });
    Object.assign(kit.policies['3rdparty'].Extensions[geckoId] ?? {}, more);
    // The loopback network is this browser's proxy.
    const { Proxy: _, ...policies } = kit.policies;
    return { policies };
  });
  guarded = await GuardedFirefox.openUnder(policies);
  // The policy installs while the window already stands: what was opened before is taken away.
  await guarded.stopAt(`https://${gambling}/`, { verdict: 'block', category: 'gambling' });
});
// One record of everything that went to the database; the rest is forgotten between the tests.
const sent: Arrival[] = [];
const toDatabase = () => guarded.loopback.traffic.requestsTo('so-lieu.test');
beforeEach(() => {
  sent.push(...toDatabase());
  guarded.loopback.reset();
});
afterAll(() => guarded.close());

const ask = <N extends MessageName>(name: N, request: Request<N>) =>
  guarded.inTab(async (page) => {
    await guarded.depart(page, `https://${gambling}/`);
    await guarded.readStopped(page);
    return guarded.send(page, name, request);
  });

describe('a managed policy', () => {
  it('puts the extension in, answers the first-run questions and is in force', async () => {
    expect(await ask('status/read', {})).toMatchObject({
      profile: '12-15',
      language: 'en',
      isSetUp: true,
      isManaged: true,
      hasPin: false,
    });
    await guarded.openAt(`https://${games}/`);
    await guarded.stopAt('https://cam.test/phong/1', { verdict: 'block', layer: 'blocked' });
    await guarded.openAt('https://cam.test/');
    await guarded.stopAt(`https://${gambling}/`, { profile: '12-15' });
    await guarded.expectNoByteTo(gambling);
  });

  it('names the school’s own site, which then nothing stops', async () => {
    await guarded.openAt('https://lop-la.mam-non.test/');
  });

  it('has counts sent to its address with its token, some time after the start', async () => {
    if (sent.length === 0) await guarded.loopback.traffic.arrivalOf('so-lieu.test');
    const [first] = [...sent, ...toDatabase()];
    expect(first).toMatchObject({ method: 'POST', url: `${counts.url}?precision=s` });
    expect(first?.headers.authorization).toBe(`Bearer ${counts.token}`);
    expect([first?.headers.cookie, first?.headers.referer]).toEqual([undefined, undefined]);
    expect(first?.body).toMatch(/^mamxanh_stops,machine=[\w-]{22},school=Mầm\\ non\\ Ví\\ Dụ,/m);
    expect(first?.body).not.toContain(gambling);
  }, 150_000);

  it('lets nobody become the guardian who was not named', async () => {
    expect(await ask('guard/set-pin', { pin: '5830146' })).toEqual({ ok: false, reason: 'managed' });
    await expect(ask('settings/write', { patch: { allowed: ['x.test'] } })).rejects.toThrow('locked');
  });
});

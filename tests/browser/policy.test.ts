import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionId } from './harness/chromium';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension, listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

const games = listedHost('games', 2);
const social = listedHost('social', 2);

const ordinary = {
  profile: '12-15',
  language: 'en',
  categories: { games: 'allow' },
  blocked: ['cam.test/phong'],
};

let policies: ManagedPolicies;
let guarded: Guarded;
beforeAll(async () => {
  policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
  policies.set(ordinary);
  guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
});
// Whatever policy the test before has left.
beforeEach(async () => {
  policies.set(ordinary);
  await until('the policy', async () => {
    const { profile, language, problems } = await status();
    return profile === '12-15' && language === 'en' && problems.every(({ id }) => id !== 'policy');
  });
  await guarded.guardian.untilWhole();
  guarded.loopback.reset();
});
afterAll(async () => {
  await guarded.close();
  rmSync(policies.folder, { recursive: true, force: true });
});

const status = () => guarded.guardian.send('status/read', {});
const profileToBe = (profile: string) =>
  until(`profile ${profile}`, async () => (await status()).profile === profile);

describe('a managed policy', () => {
  it('answers the first-run questions and is in force', async () => {
    expect(await status()).toMatchObject({
      profile: '12-15',
      language: 'en',
      isSetUp: true,
      isManaged: true,
      hasPin: false,
    });
    await guarded.openAt(`https://${games}/`);
    await guarded.stopAt(`https://${social}/`, { verdict: 'limit', category: 'social', profile: '12-15' });
    await guarded.stopAt('https://cam.test/phong/1', { verdict: 'block', layer: 'blocked' });
    await guarded.openAt('https://cam.test/');
  });

  it('lets nobody become the guardian who was not named', async () => {
    expect(await guarded.guardian.send('guard/set-pin', { pin: '5830146' })).toEqual({
      ok: false,
      reason: 'managed',
    });
    await expect(guarded.guardian.send('settings/write', { patch: { allowed: ['x.test'] } })).rejects.toThrow(
      'locked',
    );
  });

  it('changed while a page is open, ends the page; relaxed again, opens it', async () => {
    await guarded.inTab(async (page) => {
      await page.goto(`https://${games}/`);
      policies.set({ profile: '7-11', language: 'vi', categories: { games: 'block' } });
      await profileToBe('7-11');
      expect(await readStopped(page)).toMatchObject({ verdict: 'block', category: 'games', profile: '7-11' });
    });
    await guarded.guardian.untilWhole();
    guarded.loopback.reset();
    await guarded.stopAt(`https://${games}/`, { verdict: 'block', category: 'games' });
    await guarded.expectNoByteTo(games);
    policies.set(ordinary);
    await profileToBe('12-15');
    await guarded.guardian.untilWhole();
    await guarded.openAt(`https://${games}/`);
  });

  it('unreadable, falls back to the strictest profile and says so', async () => {
    policies.set({ profile: 'whatever', categories: { games: 'sometimes' } });
    await profileToBe('0-6');
    await guarded.guardian.untilWhole();
    expect((await status()).problems.map(({ id, detail }) => `${id} ${detail.split(':')[0]}`)).toEqual(
      expect.arrayContaining(['policy profile', 'policy categories']),
    );
    await guarded.inTab(async (page) => {
      await visit(page, 'https://tin-tuc.test/');
      expect(await readStopped(page)).toMatchObject({ verdict: 'block', layer: 'default', profile: '0-6' });
    });
  });

  it('names the school’s own site, which then nothing stops', async () => {
    policies.set({ profile: '0-6', school: { name: 'Mầm non Ví Dụ', sites: ['mam-non.test'] } });
    await profileToBe('0-6');
    await guarded.guardian.untilWhole();
    await guarded.openAt('https://lop-la.mam-non.test/');
  });
});

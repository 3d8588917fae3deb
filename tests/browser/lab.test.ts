import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPin } from '../../src/background/pin';
import { newLessonCode } from '../../src/core/lesson/lesson';
import { writeLessonFile } from '../../src/core/lesson/lesson-file';
import { extensionId } from './harness/chromium';
import { FastClock } from './harness/fast-clock';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension, listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

const pin = 'giao vien 4071';
const game = listedHost('games', 5);
const social = listedHost('social', 1);
const gambling = listedHost('gambling', 7);
const always = [{ from: '00:00', to: '24:00' }];

let policies: ManagedPolicies;
let guarded: Guarded;
let room: object;

const send = (...given: Parameters<typeof guarded.guardian.send>) => guarded.guardian.send(...given);
const lab = async () => {
  const read = await guarded.guardian.send('lab/read', {});
  if (read === null) throw new Error('no computer room');
  return read;
};
const profile = async () => (await guarded.guardian.send('status/read', {})).profile;
const waiting = async () => (await guarded.guardian.send('status/read', {})).pendingRequests;

async function ask(): Promise<void> {
  await guarded.inTab(async (page) => {
    await visit(page, `https://${gambling}/`);
    await readStopped(page);
    await page.locator('section.ask form button[type=submit]').click();
    await until('the question', async () => (await waiting()) > 0);
  });
}

beforeAll(async () => {
  policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
  const lab = { journal: 'none', adultMinutes: 30, room: 'Tin 1' };
  const school = { name: 'Trường Ví Dụ', sites: ['ordinary.test'] };
  room = { profile: '7-11', pinHash: await hashPin(pin), lab, school };
  policies.set(room);
  guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
  // A profile that was never closed in order may not have been written when the browser is killed.
  await guarded.browser.quit();
  await guarded.browser.start();
  await until('the policy', async () => (await send('lab/read', {})) !== null);
}, 90_000);
beforeEach(async () => {
  await send('lab/close-adult', {});
  await send('lab/end', {});
  await guarded.guardian.untilWhole();
  guarded.loopback.reset();
});
afterAll(async () => {
  await guarded.close();
  rmSync(policies.folder, { recursive: true, force: true });
});

describe('a computer room', () => {
  it('asks nothing, and protects for its age', async () => {
    expect(await send('status/read', {})).toMatchObject({ isSetUp: true, profile: '7-11' });
    await guarded.stopAt(`https://${gambling}/`, { category: 'gambling', profile: '7-11' });
  });

  it('begins a session under a seat’s number, never under a name', async () => {
    expect(await send('lab/begin', { who: 'Nguyễn Văn An' })).toEqual({ ok: false, reason: 'lab-name' });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('lesson/index.html'));
      await page.locator('#seat-who').fill('máy 12');
      await page.locator('section[aria-labelledby=seat] button[type=submit]').click();
      await page.locator('section[aria-labelledby=seat] strong').filter({ hasText: 'MAY-12' }).waitFor();
    });
    expect((await lab()).who).toBe('MAY-12');
  });

  it('leaves nothing of a session to the next one', async () => {
    await send('lab/begin', { who: '12' });
    await ask();
    await send('lab/begin', { who: '13' });
    expect([await waiting(), (await lab()).who]).toEqual([0, '13']);
    await ask();
    await send('lab/end', {});
    expect([await waiting(), (await lab()).who]).toEqual([0, '']);
  });

  it('leaves nothing either when the browser is killed in a session', async () => {
    await send('lab/begin', { who: '12' });
    await ask();
    await guarded.browser.crash();
    await guarded.browser.start();
    await until('the end of what was left', async () => (await waiting()) === 0);
    expect((await lab()).who).toBe('');
  });

  it('writes nothing down of its pupils', async () => {
    await send('guard/unlock', { pin });
    const stops = async () => {
      const summary = await guarded.guardian.send('journal/events', { before: 0, limit: 50 });
      return JSON.stringify(summary);
    };
    await guarded.stopAt(`https://${gambling}/chi-tiet`);
    // The journal is open to the PIN, and knows of the worker but of no pupil.
    const written = await stops();
    expect(written).toContain('worker-start');
    expect(written).not.toContain(gambling);
    await send('guard/lock', {});
  });

  it('ends a session with its lesson', async () => {
    const now = Date.now();
    const file = await writeLessonFile({
      kind: 'mam-xanh-lesson',
      format: 1,
      code: newLessonCode(new Uint8Array([3, 3])),
      title: 'Tin học',
      from: new Date(now - 60_000).toISOString(),
      until: new Date(now + 2_700_000).toISOString(),
      sites: ['bai-tap.test'],
      videos: [],
      isOnlyThis: true,
    });
    await send('lab/begin', { who: '7A' });
    await ask();
    expect(await send('lesson/enter', { file })).toEqual({ ok: true });
    await guarded.stopAt('https://bat-ky.test/', { layer: 'time' });
    expect(await send('lesson/leave', { secret: pin })).toEqual({ ok: true });
    await send('time/look', {});
    await until('the end', async () => (await lab()).who === '');
    expect(await waiting()).toBe(0);
  });
});

describe('the adult profile', () => {
  it('opens for the PIN alone, on this computer, and closes by itself', async () => {
    expect(await send('lab/open-adult', { pin: 'sai roi', minutes: 10 })).toMatchObject({ ok: false });
    expect(await profile()).toBe('7-11');
    expect(await send('lab/open-adult', { pin, minutes: 10 })).toEqual({ ok: true });
    await guarded.guardian.untilWhole();
    expect(await profile()).toBe('adult');
    await guarded.openAt(`https://${game}/`);
    const clock = new FastClock(guarded.browser, guarded.guardian);
    // Setting the clock back gives nothing.
    await clock.setClock(-3_600_000);
    await clock.pass(540);
    expect(await profile()).toBe('adult');
    await clock.pass(80);
    expect(await profile()).toBe('7-11');
    await guarded.stopAt(`https://${game}/`, { category: 'games' });
    await clock.setClock(3_600_000);
    await send('time/look', {});
  });

  it('is gone after a kill', async () => {
    expect(await send('lab/open-adult', { pin, minutes: 20 })).toEqual({ ok: true });
    await guarded.guardian.untilWhole();
    await guarded.browser.killWorker();
    expect(await profile()).toBe('adult');
    await guarded.browser.crash();
    await guarded.browser.start();
    await guarded.guardian.untilWhole();
    expect(await profile()).toBe('7-11');
    await guarded.stopAt(`https://${game}/`, { category: 'games' });
  });
});

describe('the school’s hours', () => {
  it('close social networks, and hand over to the family when they end', async () => {
    const family = { profile: '16-17', categories: { social: 'allow' } };
    const hours = (categories: object) => JSON.stringify([{ hours: always, categories }]);
    policies.set({ ...room, ...family, schoolHours: hours({ social: 'block' }) });
    await until('the hours', async () => (await profile()) === '16-17');
    await guarded.guardian.untilWhole();
    await guarded.stopAt(`https://${social}/`, { category: 'social', verdict: 'block' });
    policies.set({ ...room, ...family });
    await until('the family’s rules', async () => {
      await guarded.openAt(`https://${social}/`);
      return true;
    });
    policies.set(room);
    await until('the room', async () => (await profile()) === '7-11');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSigningKey, readSigningKey, type SigningKey } from '../../src/cli/mirror/signing-key';
import { type Lesson, newLessonCode } from '../../src/core/lesson/lesson';
import { writeLessonFile } from '../../src/core/lesson/lesson-file';
import { extensionId } from './harness/chromium';
import { FastClock } from './harness/fast-clock';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension, listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

const url = 'http://truong.test/may-chu/';
const game = listedHost('games', 2);
const video = 'https://www.youtube.com/watch?v=';
const named = 'abcdefghijk';
const minuteMs = 60_000;

const work = mkdtempSync(join(tmpdir(), 'mam-xanh-lesson-'));
let key: SigningKey;
let policies: ManagedPolicies;
let guarded: Guarded;
let codes = 0;

function lessonOf(changes: Partial<Lesson> = {}, minutes = 45): Lesson {
  const now = Date.now();
  codes += 1;
  return {
    kind: 'mam-xanh-lesson',
    format: 1,
    code: newLessonCode(new Uint8Array([7, codes])),
    title: 'Khoa học 7A',
    from: new Date(now - minuteMs).toISOString(),
    until: new Date(now + minutes * minuteMs).toISOString(),
    sites: [game, 'tai-lieu.test/bai-1.pdf'],
    videos: [named],
    isOnlyThis: true,
    ...changes,
  };
}

const signedFile = (lesson: Lesson, by = key) => writeLessonFile(lesson, async (text) => by.sign(text));
const enterFile = async (lesson: Lesson) =>
  guarded.guardian.send('lesson/enter', { file: await signedFile(lesson) });
const leave = (secret: string) => guarded.guardian.send('lesson/leave', { secret });
const current = async () => (await guarded.guardian.send('lesson/read', {})).lesson;
/** As a pupil: no guardian's session is open. */
const lock = () => guarded.guardian.send('guard/lock', {});
const stopped = { layer: 'time', verdict: 'limit' } as const;

beforeAll(async () => {
  makeSigningKey(join(work, 'key.pem'));
  key = readSigningKey(join(work, 'key.pem'));
  policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
  // The school's own site stays open: by it the harness sees that all requests have come through.
  const school = { name: 'Trường Ví Dụ', sites: ['ordinary.test'] };
  policies.set({ mirror: { url, key: key.publicKey }, school });
  guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
  // A profile that was never closed in order may not have been written when the browser is killed.
  await guarded.browser.quit();
  await guarded.browser.start();
  await until('the policy', async () => (await guarded.guardian.send('status/read', {})).isManaged);
  await guarded.guardian.set({ profile: '7-11' });
}, 90_000);
beforeEach(async () => {
  // An unlocked guardian ends what an earlier test has left.
  await guarded.guardian.set({});
  await guarded.guardian.send('lesson/leave', {});
  await lock();
  await guarded.guardian.untilWhole();
  guarded.loopback.reset();
});
afterAll(async () => {
  await guarded.close();
  for (const folder of [policies.folder, work]) rmSync(folder, { recursive: true, force: true });
});

describe('a lesson', () => {
  it('is fetched by its code and opens what it names, before a byte leaves for anything else', async () => {
    const lesson = lessonOf();
    guarded.loopback.publish(`${url}lessons/${lesson.code}.json`, { body: await signedFile(lesson) });
    const before = await guarded.browser.newPage();
    await before.goto('https://tro-chuyen.test/');
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('lesson/index.html'));
      await page.locator('#lesson-code').fill(` ${lesson.code.toLowerCase()} `);
      await page.locator('form button[type=submit]').first().click();
      await page.locator('h2#lesson').filter({ hasText: lesson.title }).waitFor();
      expect(await page.locator('.current a').count()).toBe(3);
    });
    // What stood open before ends, too.
    await readStopped(before);
    await before.close();
    await guarded.guardian.untilWhole();
    await guarded.openAt(`https://${game}/`);
    await guarded.openAt('https://tai-lieu.test/bai-1.pdf');
    await guarded.openAt(`${video}${named}`);
    guarded.loopback.traffic.forget();
    await guarded.stopAt('https://bat-ky.test/', stopped);
    await guarded.expectNoByteTo('bat-ky.test');
    await guarded.stopAt('https://tai-lieu.test/bai-2.pdf', stopped);
    await guarded.stopAt(`${video}KHACKHACKHA`, stopped);
    await guarded.openAt('https://tongdai111.vn/');
  });

  it('holds with a dead worker, and through a crash of the browser', async () => {
    expect(await enterFile(lessonOf())).toEqual({ ok: true });
    await guarded.guardian.untilWhole();
    await guarded.browser.killWorker();
    await guarded.stopAt('https://bat-ky.test/', stopped);
    await guarded.expectNoByteTo('bat-ky.test');
    await guarded.browser.crash();
    await guarded.browser.start();
    await guarded.guardian.untilWhole();
    await guarded.stopAt('https://bat-ky.test/', stopped);
    await guarded.openAt(`https://${game}/`);
  });

  it('is ended early by the teacher’s code, by nothing else', async () => {
    const answer = await guarded.guardian.send('school/hash-pin', { pin: 'AAAA3467' });
    if (!answer.ok) throw new Error(answer.reason);
    await enterFile(lessonOf({ release: answer.hash }));
    expect(await enterFile(lessonOf())).toEqual({ ok: false, reason: 'in-lesson' });
    expect(await leave('khong-phai')).toMatchObject({ ok: false, reason: 'wrong-pin' });
    expect(await current()).not.toBeNull();
    expect(await leave('AAAA3467')).toEqual({ ok: true });
    expect(await current()).toBeNull();
    await guarded.guardian.untilWhole();
    await guarded.openAt('https://bat-ky.test/');
    await guarded.stopAt(`https://${game}/`, { category: 'games' });
  });

  it('ends by itself, with nobody there to end it', async () => {
    await enterFile(lessonOf({}, 0.1));
    await guarded.stopAt('https://bat-ky.test/', stopped);
    await guarded.browser.killWorker();
    await until('the end', async () => {
      await guarded.openAt('https://bat-ky.test/');
      return true;
    });
    expect(await current()).toBeNull();
  });

  it('lasts no longer for a clock that is set back, and cannot be entered again', async () => {
    const lesson = lessonOf({}, 5);
    // A browser of its own: what it takes for the time is ahead afterwards.
    const other = await Guarded.open(builtExtension('chromium'), policies.folder);
    try {
      const { guardian } = other;
      await until('the policy', async () => (await guardian.send('lesson/read', {})).hasServer);
      const file = await signedFile(lesson);
      expect(await guardian.send('lesson/enter', { file })).toEqual({ ok: true });
      const clock = new FastClock(other.browser, guardian);
      await clock.setClock(-60 * minuteMs);
      await clock.pass(200);
      await other.stopAt('https://bat-ky.test/', stopped);
      await clock.pass(120);
      await other.openAt('https://bat-ky.test/');
      expect(await guardian.send('lesson/enter', { file })).toEqual({ ok: false, reason: 'lesson-over' });
    } finally {
      await other.close();
    }
  });

  it('that the school has not signed is refused, and so is a code it does not know', async () => {
    makeSigningKey(join(work, 'other.pem'));
    const foreign = await signedFile(lessonOf(), readSigningKey(join(work, 'other.pem')));
    const { send } = guarded.guardian;
    const enter = (given: Parameters<typeof send<'lesson/enter'>>[1]) =>
      guarded.guardian.send('lesson/enter', given);
    expect(await enter({ file: foreign })).toEqual({ ok: false, reason: 'lesson-unsigned' });
    const plain = await writeLessonFile(lessonOf());
    expect(await enter({ file: plain })).toEqual({ ok: false, reason: 'lesson-unsigned' });
    const [asked, other] = [lessonOf(), lessonOf()];
    guarded.loopback.publish(`${url}lessons/${asked.code}.json`, { body: '', status: 404 });
    expect(await enter({ code: asked.code })).toEqual({ ok: false, reason: 'lesson-unknown' });
    guarded.loopback.publish(`${url}lessons/${asked.code}.json`, { body: await signedFile(other) });
    expect(await enter({ code: asked.code })).toEqual({ ok: false, reason: 'lesson-unreadable' });
    expect(await enter({ code: 'X' })).toEqual({ ok: false, reason: 'lesson-code' });
    expect(await current()).toBeNull();
  });

  it('taken out of the storage is put back, and the guardian is told', async () => {
    await enterFile(lessonOf());
    await guarded.browser.inWorker('chrome.storage.local.remove("lesson")');
    await guarded.browser.killWorker();
    expect(await current()).not.toBeNull();
    await guarded.stopAt('https://bat-ky.test/', stopped);
    await guarded.guardian.set({});
    const notes = await guarded.guardian.send('tamper/read', {});
    expect(notes.map(({ what }) => what)).toContain('lesson');
  });

  it('is made by the teacher’s page, and signed there', async () => {
    const file = await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('school/index.html#lesson'));
      await page.locator('[name=title]').fill('Tin học 8B');
      await page.locator('[name=sites]').fill('bai-tap.test');
      await page.locator('#maker-key').setInputFiles(join(work, 'key.pem'));
      await page.locator('form:has([name=title]) button[type=submit]').click();
      await page.locator('.teacher-code').waitFor();
      return page.evaluate(async () => {
        const saved = new Promise<Blob>((resolve) => {
          const make = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            resolve(blob as Blob);
            return make(blob);
          };
        });
        document.querySelector<HTMLButtonElement>('section[aria-labelledby=ready] button')?.click();
        return (await saved).text();
      });
    });
    expect(await guarded.guardian.send('lesson/enter', { file })).toEqual({ ok: true });
    await guarded.openAt('https://bai-tap.test/');
    await guarded.stopAt('https://bat-ky.test/', stopped);
  });
});

it('a page stopped in a lesson says so, and leads to what is open', async () => {
  await enterFile(lessonOf());
  await guarded.inTab(async (page) => {
    await visit(page, 'https://bat-ky.test/');
    await readStopped(page);
    await page.locator('a[href="/lesson/index.html"]').click();
    await page.locator('h2#lesson').waitFor();
  });
});

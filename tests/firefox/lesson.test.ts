import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lesson, newLessonCode } from '../../src/core/lesson/lesson';
import { writeLessonFile } from '../../src/core/lesson/lesson-file';
import type { MessageName, Request } from '../../src/messages/routes';
import { listedHost } from '../browser/harness/project';
import { GuardedFirefox } from './harness/firefox';

const gambling = listedHost('gambling', 5);
const game = listedHost('games', 3);
const now = Date.now();
const lesson: Lesson = {
  kind: 'mam-xanh-lesson',
  format: 1,
  code: newLessonCode(new Uint8Array([9, 9])),
  title: 'Tin học 8B',
  from: new Date(now - 60_000).toISOString(),
  until: new Date(now + 2_700_000).toISOString(),
  // The harness sets off from this site.
  sites: ['bai-tap.test', game, 'ordinary.test'],
  videos: [],
  isOnlyThis: true,
};

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
afterAll(() => guarded.close());

const ask = <N extends MessageName>(name: N, request: Request<N>) =>
  guarded.inTab(async (page) => {
    await guarded.depart(page, `https://${gambling}/`);
    await guarded.readStopped(page);
    return guarded.send(page, name, request);
  });

describe('a lesson from a file that nobody signed', () => {
  it('closes all else without a byte, and opens nothing that the age closes', async () => {
    const file = await writeLessonFile(lesson);
    expect(await ask('lesson/enter', { file })).toEqual({ ok: true });
    expect(await ask('lesson/read', {})).toMatchObject({ lesson: { title: 'Tin học 8B', isOn: true } });
    await guarded.openAt('https://bai-tap.test/');
    await guarded.openAt('https://tongdai111.vn/');
    await guarded.stopAt('https://bat-ky.test/', { layer: 'time', verdict: 'limit' });
    await guarded.stopAt(`https://${game}/`, { category: 'games' });
    expect(guarded.loopback.traffic.bytesTo('bat-ky.test')).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everyDay, noTimeRules, type TimeRules } from '../../src/core/time/rules';
import { emptyWeek, weekOf } from '../../src/core/time/week';
import { FastClock } from './harness/fast-clock';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped } from './harness/stopped-page';
import { until } from './harness/until';

const game = listedHost('games', 4);
/** A game that a guardian opens, which then stays open for a while. */
const given = listedHost('games', 6);
const video = listedHost('video', 1);
const always = weekOf([{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440 }]);
const open = { games: 'allow', video: 'allow' } as const;

let guarded: Guarded;
let clock: FastClock;
beforeAll(async () => {
  guarded = await Guarded.open();
  clock = new FastClock(guarded.browser, guarded.guardian);
});
afterEach(async () => {
  for (const page of guarded.browser.context.pages()) if (/^https?:/.test(page.url())) await page.close();
});
afterAll(() => guarded.close());

type Written = Parameters<typeof guarded.guardian.set>[0]['time'];
const setTime = (rules: Partial<TimeRules>) =>
  guarded.guardian.set({ profile: '12-15', categories: open, time: { ...noTimeRules, ...rules } as Written });
const left = () => guarded.guardian.send('time/left', {});

async function usedBy(kind: 'all' | 'games' | 'video'): Promise<number> {
  const { budgets } = await left();
  const found = budgets.find(({ of }) =>
    kind === 'all' ? of.kind === 'all' : of.kind === 'category' && of.category === kind,
  );
  return (found?.used ?? 0) * 60_000;
}

/** Opens a page in front and waits until the worker counts it. */
async function inFront(url: string, page?: Page): Promise<Page> {
  const tab = page ?? (await guarded.browser.newPage());
  if (page === undefined) await tab.goto(url);
  await tab.bringToFront();
  return tab;
}

/** A page that is heard: a tone, begun by a click as browsers want it. */
async function play(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('click', () => {
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      tone.connect(sound.destination);
      tone.start();
    });
  });
  await page.mouse.click(5, 5);
  await until(
    'the tab to be heard',
    () =>
      guarded.browser.inWorker(
        'chrome.tabs.query({ audible: true }).then((tabs) => tabs.length > 0)',
      ) as Promise<boolean>,
  );
}

const budgets = (minutes: number): TimeRules['budgets'] => [
  { of: { kind: 'all' }, minutes: everyDay(600), isFirm: true },
  { of: { kind: 'category', category: 'games' }, minutes: everyDay(minutes), isFirm: true },
  { of: { kind: 'category', category: 'video' }, minutes: everyDay(600), isFirm: true },
];

describe('what is counted', () => {
  it('of two windows, three tabs and a video agrees with a stopwatch within 2 %', async () => {
    await setTime({ budgets: budgets(600) });
    const ordinary = await inFront('https://tin-tuc.test/');
    const film = await inFront(`https://${video}/`);
    await play(film);
    const playing = await guarded.browser.newPage();
    await playing.goto(`https://${game}/`);
    // The game in a window of its own, in front.
    await guarded.browser.inWorker(
      `chrome.tabs.query({ url: 'https://${game}/*' }).then(([tab]) => chrome.windows.create({ tabId: tab.id, focused: true }))`,
    );
    const settled = (kind: 'all' | 'games') =>
      until('the worker to see it', async () => {
        const before = await usedBy(kind);
        await clock.pass(5);
        return (await usedBy(kind)) > before;
      });
    await settled('games');
    const start = {
      at: await clock.stopwatch(),
      all: await usedBy('all'),
      games: await usedBy('games'),
      video: await usedBy('video'),
    };
    await clock.pass(600);
    const middle = {
      at: await clock.stopwatch(),
      all: await usedBy('all'),
      games: await usedBy('games'),
      video: await usedBy('video'),
    };
    for (const kind of ['all', 'games', 'video'] as const) {
      expect((middle[kind] - start[kind]) / (middle.at - start.at), kind).toBeGreaterThan(0.98);
      expect((middle[kind] - start[kind]) / (middle.at - start.at), kind).toBeLessThan(1.02);
    }
    await film.close();
    await playing.close();
    await inFront('', ordinary);
    await settled('all');
    const late = { at: await clock.stopwatch(), all: await usedBy('all'), games: await usedBy('games') };
    await clock.pass(300);
    const end = { at: await clock.stopwatch(), all: await usedBy('all'), games: await usedBy('games') };
    expect((end.all - late.all) / (end.at - late.at)).toBeGreaterThan(0.98);
    expect((end.all - late.all) / (end.at - late.at)).toBeLessThan(1.02);
    expect((end.games - late.games) / (end.at - late.at)).toBeLessThan(0.02);
  });

  it('is no less for a clock set back, and no new day for one set forward', async () => {
    await setTime({ budgets: budgets(600) });
    await inFront(`https://${game}/`);
    await clock.pass(60);
    const before = await usedBy('games');
    const [day, from] = [(await left()).day, await clock.stopwatch()];
    await clock.setClock(-3_600_000);
    await clock.pass(60);
    await clock.setClock(3_600_000);
    await clock.pass(60);
    await clock.setClock(24 * 3_600_000);
    await clock.pass(20);
    // Two servers say what time it is.
    for (const host of ['mot.test', 'hai.test', 'ba.test']) {
      await guarded.inTab((page) => page.goto(`https://${host}/`));
    }
    await until('the day to be the real one', async () => (await left()).day === day);
    await inFront(`https://${game}/`);
    const passed = (await clock.stopwatch()) - from;
    expect(Math.abs((await usedBy('games')) - before - passed)).toBeLessThan(60_000);
    await clock.setClock(-24 * 3_600_000);
  });
});

describe('the end of a budget', () => {
  /** A game in front with so many seconds left. */
  async function gameWith(seconds: number, host = game): Promise<Page> {
    await setTime({ budgets: budgets(600) });
    const page = await inFront(`https://${host}/`);
    await clock.pass(1);
    const used = await usedBy('games');
    const minutes = Math.ceil((used / 1_000 + seconds) / 60);
    await setTime({ budgets: budgets(minutes) });
    await inFront('', page);
    await clock.pass(minutes * 60 - seconds - (await usedBy('games')) / 1_000);
    return page;
  }

  it('stops the page in front, says when it opens again, and is held by the browser’s rules', async () => {
    const page = await gameWith(4);
    expect(page.url()).toBe(`https://${game}/`);
    expect(await readStopped(page)).toMatchObject({ verdict: 'limit', layer: 'time', host: game });
    await page.getByRole('heading', { level: 2, name: /mở lại/ }).waitFor();
    expect(await usedBy('games')).toBeGreaterThan(0);
    guarded.loopback.reset();
    await guarded.browser.killWorker();
    await guarded.stopAt(`https://${game}/again`, { verdict: 'limit', layer: 'time', host: game });
    await guarded.expectNoByteTo(game);
    await guarded.openAt('https://tin-tuc.test/');
  });

  it('comes with a dead worker, too', async () => {
    const page = await gameWith(8);
    await guarded.browser.killWorker();
    expect(await readStopped(page)).toMatchObject({ verdict: 'limit', layer: 'time', host: game });
  });

  it('is put off by ten minutes that a guardian gives', async () => {
    const page = await gameWith(4, given);
    await readStopped(page);
    await page.bringToFront();
    const { asks } = (await (async () => {
      await page.evaluate((message) => chrome.runtime.sendMessage(message), {
        name: 'blocked/ask',
        request: { reason: 'Con xin mười phút' },
      });
      return guarded.guardian.send('requests/read', {});
    })())!;
    const asked = asks.find(({ hostname }) => given.endsWith(hostname))!;
    await guarded.guardian.send('requests/answer', {
      id: asked.id,
      answer: { kind: 'minutes', minutes: 10 },
    });
    await guarded.openAt(`https://${given}/`);
  });
});

describe('the timetable', () => {
  it('closes everything at night with a dead worker, not one byte, and opens when the night is over', async () => {
    const page = await inFront('https://tin-tuc.test/');
    await setTime({ bedtime: always });
    expect(await readStopped(page)).toMatchObject({ verdict: 'limit', layer: 'time' });
    await page.getByRole('heading', { level: 1, name: 'Đến giờ đi ngủ rồi' }).waitFor();
    await guarded.browser.killWorker();
    guarded.loopback.reset();
    await guarded.stopAt('https://bao.test/', { verdict: 'limit', layer: 'time', host: 'bao.test' });
    expect(guarded.loopback.traffic.bytesTo('bao.test')).toEqual([]);
    await setTime({ bedtime: emptyWeek });
    await guarded.openAt('https://bao.test/');
  });

  it('leaves sites to learn from open in homework time', async () => {
    await setTime({ homework: always });
    await guarded.stopAt('https://bao.test/', { verdict: 'limit', layer: 'time', host: 'bao.test' });
    await guarded.openAt('https://vi.wikipedia.org/');
    await setTime({});
  });
});

it('every child has minutes of its own, and a sibling’s place gives no other’s', async () => {
  await setTime({ budgets: budgets(600) });
  const add = (name: string, presentName?: string) =>
    guarded.guardian.send('children/add', { name, profile: '12-15', ...(presentName && { presentName }) });
  expect(await add('Bình', 'An')).toMatchObject({ ok: true });
  await inFront(`https://${game}/`);
  await clock.pass(60);
  const used = await usedBy('games');
  const { children } = await guarded.guardian.send('children/read', {});
  const [an, binh] = children;
  expect(await guarded.guardian.send('children/switch', { id: binh!.id })).toMatchObject({ ok: true });
  expect(await usedBy('games')).toBeLessThan(30_000);
  await guarded.guardian.send('children/switch', { id: an!.id });
  expect(await usedBy('games')).toBeGreaterThanOrEqual(used);
});

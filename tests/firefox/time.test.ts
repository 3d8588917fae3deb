import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyDay, noTimeRules, type TimeRules } from '../../src/core/time/rules';
import { emptyWeek, weekOf } from '../../src/core/time/week';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { GuardedFirefox } from './harness/firefox';

const game = listedHost('games', 4);
const resting = `https://${listedHost('malware', 1)}/`;
const always = weekOf([{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 1440 }]);

let guarded: GuardedFirefox;
/** A blocked page that stands by, from which the background is spoken to. */
let speaker: Page;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  speaker = await guarded.browser.newPage();
  await guarded.depart(speaker, resting);
  await guarded.readStopped(speaker);
});
afterAll(() => guarded.close());

type Written = Parameters<typeof guarded.set>[0]['time'];
const setTime = (rules: Partial<TimeRules>) =>
  guarded.set({
    profile: '12-15',
    categories: { games: 'allow' },
    time: { ...noTimeRules, ...rules } as Written,
  });

/** Puts the background's clock that nobody can set forward, in steps that a living background counts. */
async function pass(seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 20) {
    await speaker.evaluate((ms) => {
      const background = chrome.extension.getBackgroundPage() as unknown as {
        performance: { now: () => number };
        aheadMs?: number;
      };
      if (background.aheadMs === undefined) {
        background.aheadMs = 0;
        const steady = background.performance.now.bind(background.performance);
        background.performance.now = () => steady() + (background.aheadMs ?? 0);
      }
      background.aheadMs += ms;
    }, Math.min(left, 20) * 1_000);
    await guarded.send(speaker, 'time/look', {});
  }
}

async function usedMinutes(): Promise<number> {
  const { budgets } = await guarded.send(speaker, 'time/left', {});
  return budgets.find(({ of }) => of.kind === 'category' && of.category === 'games')?.used ?? 0;
}

describe('time in Firefox', () => {
  it('is counted while a page is in front, and its end stops the page', async () => {
    await setTime({
      budgets: [{ of: { kind: 'category', category: 'games' }, minutes: everyDay(10), isFirm: true }],
    });
    await guarded.inTab(async (page) => {
      await page.goto(`https://${game}/`);
      await page.bringToFront();
      await until('the page to be counted', async () => {
        await guarded.send(speaker, 'time/look', {});
        return (await usedMinutes()) > 0;
      });
      const before = await usedMinutes();
      await pass(300);
      const counted = (await usedMinutes()) - before;
      expect(counted).toBeGreaterThan(4.9);
      expect(counted).toBeLessThan(5.5);
      await pass(600 - (await usedMinutes()) * 60 - 4);
      expect(await guarded.readStopped(page)).toMatchObject({ verdict: 'limit', layer: 'time', host: game });
    });
    guarded.loopback.reset();
    await guarded.stopAt(`https://${game}/again`, { verdict: 'limit', layer: 'time' });
    await guarded.expectNoByteTo(game);
    await guarded.openAt('https://tin-tuc.test/');
  });

  it('closes what is open at night, before a byte leaves, and opens again', async () => {
    // A stopped journey never ends in Firefox, so rules are changed from a page that stands already.
    const write = (bedtime: string) =>
      guarded.send(speaker, 'settings/write', { patch: { time: { ...noTimeRules, bedtime } as Written } });
    await guarded.inTab(async (page) => {
      await page.goto('https://tin-tuc.test/');
      await write(always);
      expect(await guarded.readStopped(page)).toMatchObject({
        verdict: 'limit',
        layer: 'time',
        host: 'tin-tuc.test',
      });
      guarded.loopback.reset();
      await page.evaluate(() => {
        location.href = 'https://bao.test/';
      });
      await until(
        'the other page to be stopped',
        async () => (await guarded.readStopped(page)).host === 'bao.test',
      );
      expect(guarded.loopback.traffic.bytesTo('bao.test')).toEqual([]);
    });
    await write(emptyWeek);
    await guarded.openAt('https://bao.test/');
  });
});

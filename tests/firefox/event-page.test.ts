import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { GuardedFirefox } from './harness/firefox';

const listed = listedHost('gambling', 5);
const resting = `https://${listedHost('malware', 1)}/`;

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open({ 'extensions.background.idle.timeout': 1_000 });
  await guarded.set({ profile: '7-11', blocked: ['bao.test/tro-choi'], allowed: [] });
});
beforeEach(() => guarded.loopback.reset());
afterAll(() => guarded.close());

/** Waits until the browser has ended the idle event page; a blocked page, whose process it shares, looks on. */
async function untilEnded(witness: Page): Promise<void> {
  await until('the end of the event page', () =>
    witness.evaluate(() => chrome.extension.getBackgroundPage() === null),
  );
}

/** Runs a journey that begins when the event page has just ended. */
function onceEnded<T>(journey: () => Promise<T>): Promise<T> {
  return guarded.inTab(async (witness) => {
    await guarded.depart(witness, resting);
    await guarded.readStopped(witness);
    await untilEnded(witness);
    return journey();
  });
}

describe('with the event page ended', () => {
  it('a listed site is stopped and explained', async () => {
    const expected = { verdict: 'block', category: 'gambling', layer: 'list', host: listed };
    await onceEnded(() => guarded.stopAt(`https://${listed}/`, expected));
    await guarded.expectNoByteTo(listed);
  });

  it('a wrapped site is stopped', async () => {
    await onceEnded(() =>
      guarded.stopAt(`https://web.archive.org/web/2024/https://${listed}/`, { verdict: 'block' }),
    );
    await guarded.expectNoByteTo('web.archive.org');
  });

  it('an in-page route to a stopped path is stopped', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://bao.test/push');
      await onceEnded(() => page.evaluate("go('/tro-choi/1')"));
      expect(await guarded.readStopped(page)).toMatchObject({ layer: 'blocked', host: 'bao.test' });
    });
  });

  it('a picture of a listed site does not load in an open page', async () => {
    await guarded.inTab(async (page) => {
      await page.goto('https://tin-tuc.test/');
      const loads = (address: string) =>
        page.evaluate(
          (src) =>
            new Promise<string>((resolve) => {
              const image = new Image();
              image.onload = () => resolve('answered');
              image.onerror = () => resolve('failed');
              image.src = src;
            }),
          address,
        );
      expect(await onceEnded(() => loads(`https://${listed}/img.png`))).toBe('failed');
      expect(await onceEnded(() => loads('https://hinh-anh.test/img.png'))).toBe('answered');
    });
    await guarded.expectNoByteTo(listed);
  });

  it('an ordinary site opens', async () => {
    await onceEnded(() => guarded.openAt('https://tin-tuc.test/'));
  });
});

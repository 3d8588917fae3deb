import { afterAll, beforeAll, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { GuardedFirefox } from './harness/firefox';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  await guarded.set({ profile: '7-11' });
});
afterAll(() => guarded.close());

it('a stopped page leads to the fitting lesson, whose picture is drawn', async () => {
  await guarded.inTab(async (page) => {
    await guarded.depart(page, `https://${listedHost('gambling')}/`);
    await guarded.readStopped(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href^="/learn/"]')!.click());
    await until('the lesson', () =>
      page.evaluate(() => document.querySelector('.lesson h1')?.textContent === 'Tiền đổi áo'),
    );
    const drawn = () =>
      page.evaluate(() => document.querySelector<SVGUseElement>('.lesson use')!.getBBox().width);
    await until('the picture to be drawn', async () => (await drawn()) > 200);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/firefox-lesson.png` });
    expect(
      await page.evaluate(() => document.querySelector('.lesson svg')?.getAttribute('aria-label')),
    ).toContain('mầm');
  });
});

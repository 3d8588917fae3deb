import { afterAll, beforeAll, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { GuardedFirefox } from './harness/firefox';

let guarded: GuardedFirefox;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
});
afterAll(() => guarded.close());

it('a stopped page leads to the report page, which keeps a report that only a guardian reads', async () => {
  const host = listedHost('gambling', 83);
  await guarded.set({ profile: '12-15', language: 'en' });
  await guarded.inTab(async (page) => {
    await guarded.depart(page, `https://${host}/x`);
    await guarded.readStopped(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('.help-report')?.click());
    await page.waitForSelector('#where');
    expect(await page.$eval('#where', (input) => (input as HTMLInputElement).value)).toBe(
      `https://${host}/x`,
    );
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('input[value=cheated]')?.click();
    });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('button[type=submit]')?.click();
    });
    await page.waitForSelector('.paper');
    const read = await guarded.send(page, 'cases/read', {});
    expect(read?.cases.map(({ body }) => [body.kind, body.address])).toEqual([
      ['cheated', `https://${host}/x`],
    ]);
    await guarded.send(page, 'guard/lock', {});
    await expect(guarded.send(page, 'cases/read', {})).rejects.toThrow('locked');
  });
  await guarded.expectNoByteTo(host);
});

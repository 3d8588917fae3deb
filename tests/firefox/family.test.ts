import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listedHost } from '../browser/harness/project';
import { until } from '../browser/harness/until';
import { GuardedFirefox, pin } from './harness/firefox';

const resting = `https://${listedHost('malware', 1)}/`;

let guarded: GuardedFirefox;
/** A blocked page that stands by, from which the background is spoken to. */
let speaker: Page;
beforeAll(async () => {
  guarded = await GuardedFirefox.open();
  speaker = await guarded.browser.newPage();
  await guarded.depart(speaker, resting);
  await guarded.readStopped(speaker);
});
beforeEach(() => guarded.set({ language: 'vi', blocked: [], allowed: [] }));
afterAll(() => guarded.close());

/** Fills a field and presses a button, both by selector, as soon as they are there. */
async function fillAndPress(page: Page, field: string, text: string, button: string): Promise<void> {
  await until(field, () => page.evaluate((selector) => document.querySelector(selector) !== null, field));
  await page.evaluate(
    (selector, value) => {
      const input = document.querySelector(selector) as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    field,
    text,
  );
  await press(page, button);
}

async function press(page: Page, button: string): Promise<void> {
  await until(button, () => page.evaluate((selector) => document.querySelector(selector) !== null, button));
  await page.evaluate((selector) => (document.querySelector(selector) as HTMLElement).click(), button);
}

const says = (page: Page, text: string) =>
  until(text, () => page.evaluate((wanted) => document.body.textContent?.includes(wanted) === true, text));

async function asked(host: string, reason: string): Promise<string> {
  await guarded.inTab(async (page) => {
    await guarded.depart(page, `https://${host}/bai`);
    await guarded.readStopped(page);
    await fillAndPress(page, '#reason', reason, 'section.ask form button[type=submit]');
    await says(page, 'Đã gửi');
  });
  const read = await guarded.send(speaker, 'requests/read', {});
  const ask = read?.asks.find(({ hostname }) => hostname === host);
  expect(ask?.reason).toBe(reason);
  return ask!.id;
}

describe('requests in Firefox', () => {
  it('reach the guardian in the child’s words, and a no with its reason reaches the child', async () => {
    const host = listedHost('gambling', 11);
    const id = await asked(host, 'Con cần làm bài');
    const answer = { kind: 'no' as const, reason: 'Tối nay mình cùng xem nhé' };
    expect(await guarded.send(speaker, 'requests/answer', { id, answer })).toEqual({ ok: true });
    await guarded.inTab(async (page) => {
      await guarded.depart(page, `https://${host}/`);
      await says(page, 'Tối nay mình cùng xem nhé');
    });
    await guarded.expectNoByteTo(host);
  });

  it('answered with minutes open the site, answered with always keep it open, and undoing closes it', async () => {
    const [brief, lasting] = [listedHost('gambling', 12), listedHost('gambling', 13)];
    const first = await asked(brief, 'x');
    const minutes = { kind: 'minutes' as const, minutes: 5 };
    expect(await guarded.send(speaker, 'requests/answer', { id: first, answer: minutes })).toEqual({
      ok: true,
    });
    await guarded.openAt(`https://${brief}/`);
    const second = await asked(lasting, 'y');
    await guarded.send(speaker, 'requests/answer', { id: second, answer: { kind: 'always' } });
    await guarded.openAt(`https://${lasting}/`);
    const [latest] = await guarded.send(speaker, 'history/read', {});
    expect(await guarded.send(speaker, 'history/undo', { id: latest!.id })).toMatchObject({ ok: true });
    await guarded.stopAt(`https://${lasting}/`, { verdict: 'block' });
  });

  it('are answered on the spot by PIN, and a wrong one opens nothing', async () => {
    const host = listedHost('gambling', 14);
    await guarded.inTab(async (page) => {
      await guarded.depart(page, `https://${host}/a`);
      await guarded.readStopped(page);
      await press(page, 'section[aria-labelledby=here] button');
      await fillAndPress(page, '#here-pin', '8362', 'section[aria-labelledby=here] button[type=submit]');
      await says(page, 'Mã PIN chưa đúng');
      await guarded.expectNoByteTo(host);
      await fillAndPress(page, '#here-pin', pin, 'section[aria-labelledby=here] button[type=submit]');
      await guarded.untilAt(page, `https://${host}/a`);
    });
  });
});

describe('one-time codes in Firefox', () => {
  it('open what they were made for, and nothing twice', async () => {
    const host = listedHost('gambling', 15);
    const { secret } = await guarded.send(speaker, 'codes/pair', {});
    await guarded.send(speaker, 'codes/add-child', { name: 'An', secret });
    let code = '';
    await guarded.inTab(async (page) => {
      await guarded.depart(page, `https://${host}/a`);
      await guarded.readStopped(page);
      await press(page, 'section[aria-labelledby=code] button');
      await until('the code', () => page.evaluate(() => document.querySelector('.code-shown') !== null));
      const question = await page.evaluate(() => document.querySelector('.code-shown')?.textContent ?? '');
      const named = { code: question, answer: 'half-hour', site: host } as const;
      const answered = await guarded.send(speaker, 'codes/answer', named);
      expect(answered).toMatchObject({ ok: true, child: 'An', site: 'right' });
      code = answered.ok ? answered.code : '';
      const used = await guarded.send(page, 'blocked/use-code', { code: code.toLowerCase() });
      expect(used).toEqual({ ok: true, url: `https://${host}/a` });
    });
    await guarded.openAt(`https://${host}/a`);
    await guarded.inTab(async (page) => {
      await guarded.depart(page, `https://${listedHost('gambling', 16)}/`);
      await guarded.readStopped(page);
      expect(await guarded.send(page, 'blocked/use-code', { code })).toMatchObject({ ok: false });
    });
  });
});

describe('children in Firefox', () => {
  it('sit down freely to stricter rules, to laxer ones by PIN only, and each keeps its own', async () => {
    const host = listedHost('forums');
    await guarded.set({ profile: '16-17' });
    await guarded.send(speaker, 'children/add', { name: 'Bình', profile: '7-11', presentName: 'An' });
    const { children } = await guarded.send(speaker, 'children/read', {});
    const idOf = (name: string) => children.find((child) => child.name === name)!.id;
    await guarded.openAt(`https://${host}/`);
    await guarded.send(speaker, 'guard/lock', {});

    expect(await guarded.send(speaker, 'children/switch', { id: idOf('Bình') })).toEqual({ ok: true });
    await guarded.stopAt(`https://${host}/`, { profile: '7-11' });
    const back = { id: idOf('An') };
    expect(await guarded.send(speaker, 'children/switch', back)).toEqual({ ok: false, reason: 'pin-needed' });
    expect(await guarded.send(speaker, 'children/switch', { ...back, pin: 'not the PIN 97' })).toMatchObject({
      ok: false,
      reason: 'wrong-pin',
    });
    expect(await guarded.send(speaker, 'children/switch', { ...back, pin })).toEqual({ ok: true });
    await guarded.openAt(`https://${host}/`);
    await guarded.set({ blocked: ['mine.test'] });
    await guarded.stopAt('http://mine.test/', { layer: 'blocked' });
    await guarded.send(speaker, 'children/switch', { id: idOf('Bình') });
    await guarded.openAt('http://mine.test/');
  });
});

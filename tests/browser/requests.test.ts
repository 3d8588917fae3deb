import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
beforeEach(() => guarded.guardian.set({ profile: '7-11', language: 'vi', blocked: [], allowed: [] }));
afterAll(() => guarded.close());

async function ask(page: Page, host: string, reason: string): Promise<void> {
  await visit(page, `https://${host}/bai-tap-toan`);
  await readStopped(page);
  await page.locator('#reason').fill(reason);
  await page.locator('section.ask form button[type=submit]').click();
  await page.getByText('Đã gửi').waitFor();
}

async function onlyRequest() {
  const read = await guarded.guardian.send('requests/read', {});
  expect(read?.asks).toHaveLength(1);
  return read!.asks[0]!;
}

it('a question reaches the guardian in the child’s words, and a no with its reason reaches the child', async () => {
  const host = listedHost('gambling', 11);
  await guarded.inTab(async (page) => {
    await ask(page, host, 'Con cần làm bài');
    const { id, reason, hostname } = await onlyRequest();
    expect([reason, hostname]).toEqual(['Con cần làm bài', host]);
    const answer = { kind: 'no' as const, reason: 'Tối nay mình cùng xem nhé' };
    expect(await guarded.guardian.send('requests/answer', { id, answer })).toEqual({ ok: true });
    await visit(page, `https://${host}/`);
    await page.getByText('Tối nay mình cùng xem nhé').waitFor();
  });
});

it('a site opened for one visit closes when the tab leaves it', async () => {
  const host = listedHost('gambling', 12);
  await guarded.inTab((page) => ask(page, host, 'x'));
  const { id } = await onlyRequest();
  await guarded.guardian.send('requests/answer', { id, answer: { kind: 'once' } });
  await guarded.inTab(async (page) => {
    await page.goto(`https://${host}/`);
    await page.goto(`https://${host}/b`);
    await page.goto('https://tin-tuc.test/');
  });
  await until('the visit to be over', async () => {
    const stopped = await guarded.stopAt(`https://${host}/`).catch(() => undefined);
    return stopped?.verdict === 'block' ? true : undefined;
  });
});

it('a guardian opens the page in place by PIN, and a wrong PIN opens nothing', async () => {
  const host = listedHost('gambling', 13);
  await guarded.inTab(async (page) => {
    await visit(page, `https://${host}/a`);
    await readStopped(page);
    await page.getByRole('button', { name: 'Mở bằng mã PIN' }).click();
    await page.locator('#here-pin').fill('8362');
    await page.getByRole('button', { name: 'Mở trang' }).click();
    await page.getByText('Mã PIN chưa đúng').waitFor();
    expect(await page.locator('#here-pin').inputValue()).toBe('');
    await guarded.expectNoByteTo(host);
    await page.locator('#here-pin').fill(guardianPin);
    await page.getByRole('button', { name: 'Mở trang' }).click();
    await page.waitForURL(`https://${host}/a`);
  });
});

it('open tabs are swept when a grant ends', async () => {
  const host = listedHost('gambling', 14);
  await guarded.inTab((page) => ask(page, host, 'x'));
  const { id } = await onlyRequest();
  await guarded.guardian.send('requests/answer', { id, answer: { kind: 'minutes', minutes: 5 } });
  await guarded.inTab(async (page) => {
    await page.goto(`https://${host}/`);
    await guarded.browser.killWorker();
    // Five minutes later, by the clock of a worker that wakes then.
    await guarded.guardian.send('status/read', {});
    await guarded.browser.inWorker('void (Date.now = ((now) => () => now() + 301_000)(Date.now))');
    await guarded.inTab((other) => other.goto('https://tin-tuc.test/'));
    await guarded.guardian.send('guard/lock', {});
    await guarded.browser.inWorker('chrome.alarms.create("next-change", { when: 1 })');
    await until('the tab to be taken away', async () =>
      page.url().startsWith('chrome-extension:') ? true : undefined,
    );
  });
});

it('a guardian far away answers by code, and the code opens nothing twice', async () => {
  const host = listedHost('gambling', 15);
  const { guardian } = guarded;
  if (!(await guardian.send('status/read', {})).isUnlocked) {
    await guardian.send('guard/unlock', { pin: guardianPin });
  }
  // One browser plays both.
  const { secret } = await guardian.send('codes/pair', {});
  await guardian.send('codes/add-child', { name: 'An', secret });
  await guarded.inTab(async (page) => {
    await visit(page, `https://${host}/a`);
    await readStopped(page);
    await page.getByRole('button', { name: 'Lấy mã' }).click();
    const question = (await page.locator('.code-shown').textContent()) ?? '';
    const named = { code: question, answer: 'half-hour', site: host } as const;
    const answered = await guardian.send('codes/answer', named);
    expect(answered).toMatchObject({ ok: true, child: 'An', site: 'right' });
    const code = answered.ok ? answered.code : '';
    await page.locator('#answer-code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Dùng mã' }).click();
    await page.waitForURL(`https://${host}/a`);
  });
});

it('wrong PINs lock out through a worker’s death, and cost the right one nothing but the wait', async () => {
  const other = await Guarded.open();
  try {
    await other.guardian.set({ profile: '7-11' });
    await other.guardian.send('guard/lock', {});
    for (const pin of ['8361', '8362', '8363', '8364']) {
      expect(await other.guardian.send('guard/unlock', { pin })).toMatchObject({ ok: false });
    }
    await other.browser.killWorker();
    const refused = { ok: false, reason: 'locked-out' };
    expect(await other.guardian.send('guard/unlock', { pin: guardianPin })).toMatchObject(refused);
    await other.browser.inWorker('void (Date.now = ((now) => () => now() + 31_000)(Date.now))');
    expect(await other.guardian.send('guard/unlock', { pin: guardianPin })).toEqual({ ok: true });
  } finally {
    await other.close();
  }
});

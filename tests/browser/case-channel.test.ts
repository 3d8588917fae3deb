import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionId } from './harness/chromium';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension } from './harness/project';
import { until } from './harness/until';

const url = 'https://truong.test/bao-tin';
const policy = {
  profile: '12-15',
  language: 'vi',
  school: { name: 'THCS Ví Dụ', sites: [] },
  reports: { name: 'Tổ tư vấn THCS Ví Dụ', url },
};

let policies: ManagedPolicies;
let guarded: Guarded;
beforeAll(async () => {
  policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
  policies.set(policy);
  guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
  await until('the policy', async () => (await guarded.guardian.send('status/read', {})).profile === '12-15');
});
beforeEach(() => guarded.loopback.reset());
afterAll(async () => {
  await guarded.close();
  rmSync(policies.folder, { recursive: true, force: true });
});

const posted = () =>
  guarded.loopback.traffic
    .requestsTo('truong.test')
    .filter(({ method }) => method === 'POST')
    .map(({ body, headers }) => ({ id: headers['idempotency-key'], headers, ...JSON.parse(body ?? '{}') }));

/** Lets the clock of the worker run ahead, so that the next try is due, and rings its alarm. */
async function ringLater(hours: number): Promise<void> {
  await guarded.guardian.send('status/read', {});
  await guarded.browser.inWorker(`{
    const real = Date.now.bind(Date);
    Date.now = () => real() + ${hours * 3_600_000};
    chrome.alarms.onAlarm.dispatch({ name: 'case-channel', scheduledTime: Date.now() });
  }`);
}

describe('the school’s own place for reports', () => {
  it('gets the report when somebody presses send, and its receipt is shown', async () => {
    guarded.loopback.publish(url, { body: '{"receipt":"BT-2026-7"}', contentType: 'application/json' });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('cases/index.html'));
      await page.locator('input[value=bullied]').check();
      await page.locator('#words').fill('Nhóm lớp nói xấu em');
      await page.locator('button[type=submit]').click();
      await page.getByText('được gửi đến truong.test').waitFor();
      await guarded.settle();
      // Kept, but not pressed: not one byte.
      expect(guarded.loopback.traffic.bytesTo('truong.test')).toEqual([]);
      await page.locator('.send').click();
      await page.getByText('BT-2026-7').waitFor();
    });
    const [report, ...more] = posted();
    expect(more).toEqual([]);
    expect(report).toMatchObject({
      format: 'mam-xanh-case',
      version: 1,
      case: { kind: 'bullied', by: 'child', words: 'Nhóm lớp nói xấu em', school: 'THCS Ví Dụ' },
    });
    // The very traffic that would show a report sent without being asked.
    expect(String(report.headers.origin)).toMatch(/^chrome-extension:/);
    expect(report.headers.cookie).toBeUndefined();
    expect(report.headers['content-type']).toBe('application/json');
  });

  it('out of reach, gets it later by the alarm, once, also when the worker was killed meanwhile', async () => {
    guarded.loopback.publish(url, { body: '', status: 503 });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('cases/index.html'));
      await page.locator('input[value=threatened]').check();
      await page.locator('button[type=submit]').click();
      await page.locator('.send').click();
      await page.getByText('Chưa có trả lời').waitFor();
      await guarded.browser.killWorker();
      guarded.loopback.reset();
      guarded.loopback.publish(url, { body: '{"receipt":"R2"}' });
      await ringLater(1);
      await page.getByText('R2').waitFor();
    });
    expect(posted().map((each) => each.case.kind)).toEqual(['threatened']);
  });

  it('that is no longer named gets nothing any more', async () => {
    guarded.loopback.publish(url, { body: '', status: 503 });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('cases/index.html'));
      await page.locator('input[name=kind][value=other]').check();
      await page.locator('button[type=submit]').click();
      await page.locator('.send').click();
      await page.getByText('Chưa có trả lời').waitFor();
    });
    policies.set({ ...policy, reports: { name: 'Nơi khác', url: 'https://noi-khac.test/' } });
    await until('the other place', () =>
      guarded.inTab(async (page) => {
        await page.goto(guarded.browser.url('popup/index.html'));
        const about = await page.evaluate(() =>
          chrome.runtime.sendMessage({ name: 'cases/about', request: {} }),
        );
        return about.reply.channel?.host === 'noi-khac.test';
      }),
    );
    guarded.loopback.reset();
    await ringLater(2);
    await guarded.settle();
    expect(guarded.loopback.traffic.bytesTo('truong.test')).toEqual([]);
    expect(guarded.loopback.traffic.bytesTo('noi-khac.test')).toEqual([]);
  });
});

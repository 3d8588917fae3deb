import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { singles, stopKinds } from '../../src/core/counts/month-counts';
import { GuardedDatabase } from '../database/guarded-database';
import { programs } from '../database/victoria';
import type { Forwarded } from '../loopback/network';
import { extensionId } from './harness/chromium';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension, listedHost } from './harness/project';
import { until } from './harness/until';

if (programs === undefined) console.log('skipped: no victoria-metrics in this system’s packages');

const school = { name: 'Trường THCS Ví Dụ', district: 'Quận Ví Dụ' };
const gambling = [1, 2, 3].map((at) => listedHost('gambling', at));
const policyMs = 50_000;
const address = 'https://so-lieu.test/write';

/** The documented lines, and nothing else. */
const owned = String.raw`,machine=[\w-]{22},school=Trường\\ THCS\\ Ví\\ Dụ,district=Quận\\ Ví\\ Dụ,month=\d{4}-\d\d`;
const line = new RegExp(
  `^mamxanh_(?:days${owned}|stops${owned},category=(?:${stopKinds.join('|')})|` +
    String.raw`stop_hours${owned},hour=[0-2]\d|events${owned},kind=(?:${singles.join('|')})) total=\d+i \d{10}$`,
);

describe.skipIf(programs === undefined)('counts on the wire', { shuffle: false }, () => {
  let database: GuardedDatabase;
  let policies: ManagedPolicies;
  let guarded: Guarded;
  let seen: readonly Forwarded[] = [];

  beforeAll(async () => {
    database = await GuardedDatabase.open();
    policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
    policies.set({ school });
    guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
    await guarded.guardian.set({ profile: '7-11' });
    // A busy machine's browser takes up a policy late.
    await until('the policy', async () => (await counts()).school === school.name, policyMs);
  }, 120_000);
  afterAll(async () => {
    await guarded.close();
    await database.close();
    rmSync(policies.folder, { recursive: true, force: true });
  });

  const counts = async () => (await guarded.guardian.send('counts/read', {})).machine;
  const total = async (name: 'stops' | 'events', row: string) =>
    (await counts()).months.reduce((sum, month) => {
      const named: Readonly<Record<string, number | undefined>> = month[name];
      return sum + (named[row] ?? 0);
    }, 0);
  /** Three stops, a lesson to its end, the help page, ordinary pages. */
  async function aLesson(): Promise<void> {
    const [stops, lessons] = [await total('stops', 'gambling'), await total('events', 'lessons-learnt')];
    for (const host of gambling) await guarded.stopAt(`https://${host}/`, { category: 'gambling' });
    await guarded.openAt('https://hoc-tap.test/');
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('learn/index.html'));
      await page.locator('a[href^="#"]').first().waitFor();
      const [first] = await page
        .locator('main a[href^="#"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      await page.goto(guarded.browser.url(`learn/index.html${first}`));
      await page.locator('article.lesson').waitFor();
      while ((await page.locator('a[href="#shelf"]').count()) === 0) await page.keyboard.press('ArrowRight');
      await until('the lesson', async () => (await total('events', 'lessons-learnt')) === lessons + 1);
    });
    await until('stops to be counted', async () => (await total('stops', 'gambling')) === stops + 3);
  }
  /** What reached anybody but the pages that were opened, and what the browser itself asks of its maker. */
  const elsewhere = () =>
    guarded.loopback.traffic.arrivals.filter(
      ({ hostname }) =>
        hostname !== 'ordinary.test' &&
        hostname !== 'hoc-tap.test' &&
        !/(?:^|\.)(?:google|googleapis|gvt1|gstatic)\.com$/.test(hostname),
    );

  it('without the policy nothing leaves, and everything is counted', async () => {
    guarded.loopback.reset();
    seen = guarded.loopback.forward(address, database.url);
    await aLesson();
    await guarded.guardian.send('counts/send', {});
    await guarded.browser.killWorker();
    await guarded.guardian.send('counts/send', {});
    await guarded.settle();
    expect(elsewhere()).toEqual([]);
    expect(await total('stops', 'gambling')).toBe(3);
    expect((await counts()).school).toBe(school.name);
  });

  it('with it the documented lines go to its address, and nothing else anywhere', async () => {
    policies.set({ school, counts: { url: address, token: database.token, minutes: 60 } });
    await until('the first lines', () => seen.length > 0, policyMs);
    await aLesson();
    await guarded.guardian.send('counts/send', {});
    await guarded.settle();
    expect(new Set(elsewhere().map(({ hostname }) => hostname))).toEqual(new Set(['so-lieu.test']));
    for (const { headers, body, status } of seen) {
      expect(status).toBe(204);
      expect(headers.authorization).toBe(`Bearer ${database.token}`);
      expect([headers.cookie, headers.referer, headers.from]).toEqual([undefined, undefined, undefined]);
      for (const each of body.trimEnd().split('\n')) expect(each).toMatch(line);
      for (const host of gambling) expect(body).not.toContain(host);
    }
    const requests = guarded.loopback.traffic.requestsTo('so-lieu.test');
    expect(new Set(requests.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set([`POST ${address}?precision=s`]),
    );
  }, 120_000);

  it('arrive in the database as the computer has them', async () => {
    const series = await database.victoria.greatest('mamxanh_stops_total');
    expect([...series].map(([, value]) => value)).toEqual([3]);
    expect([...series.keys()][0]).toContain(`category="gambling"`);
    expect([...series.keys()][0]).toContain(`machine="${(await counts()).id}"`);
  });

  it('stop when the policy is withdrawn', async () => {
    policies.set({ school });
    await until(
      'no sending',
      async () => (await guarded.guardian.send('counts/read', {})).sending === undefined,
      policyMs,
    );
    const before = seen.length;
    await guarded.guardian.send('counts/send', {});
    await aLesson();
    await guarded.settle();
    expect(seen).toHaveLength(before);
  }, 120_000);
});

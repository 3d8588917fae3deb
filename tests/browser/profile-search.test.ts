import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { guardianPin } from './harness/guardian';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';

/**
 * What the browser itself keeps of every page, with us or without: its own history, network state, caches. All
 * else of the profile is searched, and with it every folder that holds anything of the extension: its settings
 * (`Local Extension Settings`), databases (`IndexedDB`), alarms (`Extension State`), rules and scripts.
 */
const browsersOwn =
  /^segmentation_platform\/|^Default\/(?:History|Favicons|Top Sites|Visited Links|Shortcuts|Network|Sessions|Cache|Code Cache|GPUCache|Dawn\w*Cache|Preferences|Secure Preferences|Web Data|Login Data|Reporting and NEL|TransportSecurity|Trust Tokens|DIPS|Safe Browsing Cookies|Site Characteristics Database|optimization_guide\w*|Segmentation Platform|Media History|commerce_subscription_db|PersistentOriginTrials|BrowsingTopics\w*|InterestGroups|SharedStorage|Conversions|heavy_ad\w*|Affiliation Database|Local Storage|Session Storage)/;

const hosts = {
  stopped: listedHost('gambling', 21),
  warned: listedHost('gambling', 22),
  answered: listedHost('gambling', 23),
  refused: listedHost('gambling', 24),
  byPin: listedHost('gambling', 25),
};

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close().catch(() => undefined));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

async function askFor(host: string): Promise<void> {
  await guarded.inTab(async (page) => {
    await visit(page, `https://${host}/`);
    await readStopped(page);
    await page.locator('#reason').fill(`${host} please`);
    await page.locator('section.ask form button[type=submit]').click();
    await page.getByText('Đã gửi').waitFor();
  });
}

it('no file that is ours names a site that was stopped, warned about, asked for, answered or opened', async () => {
  const { guardian } = guarded;
  await guardian.set({ profile: '16-17', language: 'vi', categories: { gambling: 'warn' } });
  await guarded.inTab(async (page) => {
    await visit(page, `https://${hosts.warned}/`);
    await readStopped(page);
    await page.locator('section.think button').click();
    await page.waitForURL(`https://${hosts.warned}/`);
  });
  await guardian.set({ profile: '12-15', categories: {} });
  await guarded.stopAt(`https://${hosts.stopped}/`, { verdict: 'block' });
  await askFor(hosts.answered);
  await askFor(hosts.refused);
  const read = await guardian.send('requests/read', {});
  for (const { id, hostname } of read!.asks) {
    const answer =
      hostname === hosts.refused
        ? ({ kind: 'no', reason: `not ${hosts.refused}` } as const)
        : ({ kind: 'today' } as const);
    expect(await guardian.send('requests/answer', { id, answer })).toEqual({ ok: true });
  }
  await guarded.openAt(`https://${hosts.answered}/`);
  await guarded.inTab(async (page) => {
    await visit(page, `https://${hosts.byPin}/`);
    await readStopped(page);
    await page.getByRole('button', { name: 'Mở bằng mã PIN' }).click();
    await page.locator('#here-pin').fill(guardianPin);
    await page.getByRole('button', { name: 'Mở trang' }).click();
    await page.waitForURL(`https://${hosts.byPin}/`);
  });
  await guardian.send('journal/check', {});
  const { profile } = guarded.browser;
  await guarded.browser.quit();

  const all = filesBelow(profile);
  const searched = all.filter((path) => !browsersOwn.test(path));
  const ours = ['Local Extension Settings', 'IndexedDB'];
  for (const name of ours) expect(searched.some((path) => path.includes(name))).toBe(true);
  const found = searched.flatMap((path) => {
    const bytes = readFileSync(join(profile, path));
    return Object.values(hosts)
      .filter((host) => bytes.includes(host) || bytes.includes(Buffer.from(host, 'utf16le')))
      .map((host) => `${path}: ${host}`);
  });
  expect(found).toEqual([]);
  // The search finds what is there: the browser's own history does name the sites.
  const history = readFileSync(join(profile, 'Default', 'History'));
  expect(history.includes(hosts.answered)).toBe(true);
});

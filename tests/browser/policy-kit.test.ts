import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultAnswers, type KitAnswers } from '../../src/core/school/kit-answers';
import { kitFiles } from '../../src/core/school/kit-files';
import { type Loopback, openLoopback } from '../loopback/network';
import { Chromium } from './harness/chromium';
import { packExtension, updateManifest } from './harness/packed-extension';
import { builtExtension, listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

/** What the browser's own extensions page knows of an extension. */
interface Info {
  readonly id: string;
  readonly state: string;
  readonly userMayModify: boolean;
}
declare const chrome: { developerPrivate: { getExtensionsInfo(options: object): Promise<unknown> } };

const gambling = listedHost('gambling', 4);
const work = mkdtempSync(join(tmpdir(), 'mam-xanh-kit-'));
const packed = packExtension(builtExtension('chromium'));
const answers: KitAnswers = {
  ...defaultAnswers,
  schoolName: 'Trường Tiểu học Ví Dụ',
  level: 'primary',
  systems: ['linux'],
  browsers: ['chromium'],
  schoolSites: ['truong.test'],
  source: {
    kind: 'mirror',
    chromiumUpdate: 'https://truong.test/update.xml',
    chromiumId: packed.id,
    firefoxPackage: 'https://truong.test/mam-xanh.xpi',
  },
  // Otherwise nobody could look into the browser from outside, this test either.
  developerTools: 'on',
};

let loopback: Loopback;
let browser: Chromium;

/** Writes the kit and runs its own installer into an empty computer's folders; gives the folder of policies. */
function installKit(): string {
  for (const { name, content } of kitFiles(answers)) {
    const path = join(work, 'kit', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const image = join(work, 'image');
  const run = spawnSync('sh', [join(work, 'kit', 'linux', 'install.sh'), image], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const policies = join(work, 'policies');
  cpSync(join(image, 'etc', 'chromium', 'policies', 'managed'), policies, { recursive: true });
  return policies;
}

beforeAll(async () => {
  loopback = await openLoopback();
  loopback.publish('https://truong.test/mam-xanh.crx', {
    body: packed.crx,
    contentType: 'application/x-chrome-extension',
  });
  const update = updateManifest(packed, 'https://truong.test/mam-xanh.crx');
  loopback.publish('https://truong.test/update.xml', { body: update, contentType: 'text/xml' });
  const policies = installKit();
  browser = await Chromium.launch({ port: loopback.port, policies, hasForcedExtensions: true });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await loopback.close();
  rmSync(work, { recursive: true, force: true });
});

describe('an empty computer after the kit’s one command', () => {
  it('has the extension, protected for the school’s ages, with nothing to answer', async () => {
    const page = await browser.newPage();
    // Until the worker has run for the first time, nobody tells the page which address was stopped.
    await until(
      'the forced extension',
      async () => {
        await visit(page, `https://${gambling}/`);
        const host = await page.locator('main').getAttribute('data-host', { timeout: 500 });
        return host === gambling;
      },
      90_000,
    );
    loopback.traffic.forget();
    await visit(page, `https://${gambling}/again`);
    expect(await readStopped(page)).toMatchObject({ category: 'gambling' });
    expect(loopback.traffic.bytesTo(gambling)).toEqual([]);
    await page.goto('https://lop.truong.test/');
    await page.close();
  }, 120_000);

  it('finds itself in order: the self-test is green but for what no extension can see', async () => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${packed.id}/school/index.html#check`);
    await page.locator('[data-check]').first().waitFor();
    const again = page.locator('section[aria-labelledby=part] > .row button').last();
    const states = async () => {
      await again.click();
      return page
        .locator('[data-check]')
        .evaluateAll((all) =>
          all.map((each) => `${each.getAttribute('data-check')} ${/check-(\w+)/.exec(each.className)?.[1]}`),
        );
    };
    // Chromium hands the policy over a while after it has installed.
    await until('the policy', async () => (await states()).includes('policy good'), 30_000);
    const found = await states();
    for (const id of ['forced', 'profile', 'rules', 'lists', 'search', 'extensions', 'clock']) {
      expect(found).toContain(`${id} good`);
    }
    // This kit has no server of lists and no PIN.
    expect(found.filter((state) => !/ (good|unknown)$/.test(state))).toEqual([
      'mirror attention',
      'pin attention',
    ]);
    await page.close();
  });

  it('opens no flags, and nobody can switch the extension off', async () => {
    const page = await browser.newPage();
    await expect(page.goto('chrome://flags')).rejects.toThrow('ERR_BLOCKED_BY_ADMINISTRATOR');
    // The refused page's own error page may still be on its way.
    await until('the list of extensions', () => page.goto('chrome://extensions'));
    const [ours] = await until('the extension in the list', async () => {
      const all = (await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo({}))) as Info[];
      const found = all.filter(({ id }) => id === packed.id);
      return found.length > 0 && found;
    });
    expect(ours).toMatchObject({ state: 'ENABLED', userMayModify: false });
    await page.close();
  });
});

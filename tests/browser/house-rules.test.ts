import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from './harness/chromium';
import { Guarded } from './harness/guarded';
import { ManagedPolicies } from './harness/managed-policies';
import { builtExtension, listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

describe('house rules', () => {
  let guarded: Guarded;
  beforeAll(async () => {
    guarded = await Guarded.open();
  });
  afterAll(() => guarded.close());

  it('are chosen and signed together, seen from a stopped page, and changed by a guardian only', async () => {
    await guarded.guardian.set({ profile: '7-11', language: 'vi' });
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('options/index.html#house'));
      await page.locator('input[name=kind-words]').check();
      await page.locator('input[name=grown-listen]').check();
      await page.locator('#house-own').fill('Chủ nhật cả nhà đi bơi.');
      await page.locator('#house-own').press('Enter');
      await page.locator('section.card button[type=submit]').click();
      await page.getByText('Cần đủ hai tên').waitFor();
      await page.locator('#sign-young').fill('An');
      await page.locator('#sign-grown').fill('Mẹ Hoa');
      const pad = page.locator('.pad').first();
      await pad.scrollIntoViewIfNeeded();
      const box = (await pad.boundingBox())!;
      await page.mouse.move(box.x + 20, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + 120, box.y + 60, { steps: 8 });
      await page.mouse.up();
      await page.locator('section.card button[type=submit]').click();
      await page.getByText('Đã ký.').waitFor();
    });
    const [signed] = await guarded.guardian.send('house/all', {});
    expect(signed?.young.drawn).toMatch(/^M\d+ \d+(L\d+ \d+){4,}$/);
    await guarded.browser.killWorker();
    await guarded.inTab(async (page) => {
      await visit(page, `https://${listedHost('gambling', 85)}/`);
      await readStopped(page);
      await page.locator('a[href="/house/index.html"]').click();
      await page.locator('.agreement').waitFor();
      const rules = await page.locator('.agreement li').allTextContents();
      expect(rules).toEqual([
        'Mình nói lời tử tế với mọi người.',
        'Con kể chuyện gì, bố mẹ nghe trước, không mắng.',
        'Chủ nhật cả nhà đi bơi.',
      ]);
      expect(await page.locator('.signed-name').allTextContents()).toEqual(['An', 'Mẹ Hoa']);
    });
    await guarded.guardian.send('house/sign', { ...signed!, rules: [{ text: 'Một câu mới.' }] });
    const versions = await guarded.guardian.send('house/all', {});
    expect(versions.map(({ version, rules }) => [version, rules.length])).toEqual([
      [2, 1],
      [1, 3],
    ]);
    await guarded.guardian.send('guard/lock', {});
    await expect(guarded.guardian.send('house/sign', signed!)).rejects.toThrow('locked');
  });

  it('edited from outside are as they were sealed last', async () => {
    await guarded.guardian.set({});
    const before = await guarded.guardian.send('house/read', {});
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('popup/index.html'));
      await page.evaluate(async () => {
        const { 'house-rules': stored } = await chrome.storage.local.get('house-rules');
        const book = stored as { agreements: { rules: { text: string }[] }[] };
        for (const each of book.agreements) each.rules = [{ text: 'Trẻ được chơi cả đêm.' }];
        await chrome.storage.local.set({ 'house-rules': book });
      });
    });
    expect((await guarded.guardian.send('house/read', {})).agreements).toEqual(before.agreements);
    const notes = await guarded.guardian.send('tamper/read', {});
    expect(notes.map(({ what }) => what)).toContain('house-rules');
  });
});

it('a class code that the school’s policy gives is shown to pupils', async () => {
  const policies = new ManagedPolicies(extensionId(builtExtension('chromium')));
  policies.set({
    profile: '12-15',
    language: 'en',
    classCode: { name: 'Class 6A', rules: ['We film nobody without their yes.'] },
  });
  const guarded = await Guarded.open(builtExtension('chromium'), policies.folder);
  try {
    await until('the policy', async () => (await guarded.guardian.send('house/read', {})).classCode);
    await guarded.inTab(async (page) => {
      await page.goto(guarded.browser.url('house/index.html'));
      await page.getByText('Class 6A').waitFor();
      await page.getByText('We film nobody without their yes.').waitFor();
    });
  } finally {
    await guarded.close();
    rmSync(policies.folder, { recursive: true, force: true });
  }
});

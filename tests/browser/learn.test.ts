import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let guarded: Guarded;
beforeAll(async () => {
  guarded = await Guarded.open();
});
afterAll(() => guarded.close());

it('a stopped page leads to the lesson that fits, in the child’s language', async () => {
  for (const language of ['vi', 'en'] as const) {
    await guarded.guardian.set({ profile: '7-11', language });
    await guarded.inTab(async (page) => {
      await visit(page, `https://${listedHost('gambling', language === 'vi' ? 71 : 72)}/`);
      await readStopped(page);
      await page.locator('a[href="/learn/index.html#used-7-11-2"]').click();
      await page.locator('.lesson').waitFor();
      const heading = await page.locator('.lesson h1').textContent();
      expect(heading).toBe(language === 'vi' ? 'Tiền đổi áo' : 'Money in costume');
    });
  }
});

it('a lesson goes by keyboard alone from its first card to its last; the class sees it large', async () => {
  await guarded.guardian.set({ profile: '12-15', language: 'en' });
  await guarded.inTab(async (page) => {
    await page.goto(guarded.browser.url('learn/index.html#security-12-15-1'));
    await page.locator('.lesson').waitFor();
    const size = () => page.locator('.lesson').evaluate((lesson) => lesson.getBoundingClientRect().width);
    const before = await size();
    await page.locator('.class-switch').focus();
    await page.keyboard.press('Enter');
    await page.locator('.class-mode').waitFor();
    expect(await size()).toBeGreaterThan(before);
    for (let card = 0; card < 3; card++) await page.keyboard.press('ArrowRight');
    await page.locator('.answers button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.locator('.lesson [role=status]', { hasText: 'One short call' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.lesson h1', { hasText: 'Together' }).waitFor();
    await page.locator('.actions a').focus();
    await page.keyboard.press('Enter');
    await page.locator('.lessons a').first().waitFor();
  });
});

it('reads no other lesson than the opened one, draws its picture, and fits a narrow window and a class', async () => {
  await guarded.guardian.set({ profile: '7-11', language: 'vi' });
  await guarded.inTab(async (page) => {
    await page.goto(guarded.browser.url('learn/index.html'));
    const links = page.locator('.lessons a');
    await links.first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(guarded.browser.url('learn/index.html#used-7-11-2'));
    await page.locator('.lesson h1').waitFor();
    const drawn = () =>
      page.evaluate(() => document.querySelector<SVGUseElement>('.lesson use')!.getBBox().width);
    await until('the picture to be drawn', async () => (await drawn()) > 200);
    expect(asked.filter((path) => path.endsWith('.svg'))).toEqual(['/pictures/used-7-11.svg']);
    expect(asked.filter((path) => path.endsWith('.js')).length, asked.join(' ')).toBe(1);

    const widths = [320, 1280] as const;
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      for (const id of ['internet-12-15-2', 'private-16-17-2', 'help-0-6-3']) {
        await page.goto(guarded.browser.url(`learn/index.html#${id}`));
        await page.locator('.lesson h1').waitFor();
        await page.locator('.class-switch').click();
        await page.locator('.class-mode').waitFor();
        const over = await page.evaluate(() => {
          const lesson = document.querySelector('.lesson')!;
          return [document.documentElement.scrollWidth - innerWidth, lesson.scrollWidth - lesson.clientWidth];
        });
        expect(
          over.every((each) => each <= 0),
          `${id} at ${width}: ${over}`,
        ).toBe(true);
      }
    }
  });
});

it('grows a garden for each child apart, which the child can clear and which goes with it', async () => {
  const { guardian } = guarded;
  await guardian.set({ profile: '7-11', language: 'en' });
  await guarded.inTab(async (page) => {
    const grown = () =>
      page
        .locator('.garden li')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.growth));
    const shelf = async () => {
      await page.goto(guarded.browser.url('learn/index.html'));
      await page.locator('.garden li').first().waitFor();
      return grown();
    };
    const finish = async (id: string) => {
      await page.goto(guarded.browser.url(`learn/index.html#${id}`));
      await page.locator('.lesson h1').waitFor();
      while ((await page.locator('a[href="#shelf"]').count()) === 0) await page.keyboard.press('ArrowRight');
      await page.locator('a[href="#shelf"]').click();
      await page.locator('.garden li').first().waitFor();
    };
    const seeds = ['seed', 'seed', 'seed', 'seed', 'seed'];
    await guardian.send('learn/forget', {});
    expect(await shelf()).toEqual(seeds);
    await finish('private-7-11-1');
    await finish('help-7-11-3');
    expect(await grown()).toEqual(['seed', 'seed', 'sprout', 'seed', 'sprout']);
    expect(await page.locator('.was-read').count(), 'nothing says that the one on help was read').toBe(1);
    const stored = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
    expect(stored).not.toContain('7-11-3');

    await guardian.send('children/add', { name: 'Bình', profile: '7-11', presentName: 'An' });
    expect((await shelf())[4], 'An keeps the garden').toBe('sprout');
    const { children } = await guardian.send('children/read', {});
    const [an, binh] = ['An', 'Bình'].map((name) => children.find((child) => child.name === name)!.id);
    await guardian.send('children/switch', { id: binh! });
    expect(await shelf()).toEqual(seeds);
    await finish('used-7-11-2');
    await page.locator('.forget').click();
    await page.locator('.forget-now').click();
    await until('the garden to be cleared', async () => (await grown()).every((each) => each === 'seed'));
    expect(await shelf()).toEqual(seeds);
    await guardian.send('children/remove', { id: an! });
    expect(await guardian.send('learn/read', {})).toEqual({ isKept: true, read: [] });
  });
});

it('has no axe violation in the question, for the class and in the garden, light and dark', async () => {
  await guarded.guardian.set({ profile: '12-15', language: 'vi' });
  await guarded.inTab(async (page) => {
    const violations = async () => {
      const found = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(axe);
        const { violations: all } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
        );
        found.push(...all.map(({ id }) => `${id} ${colorScheme}`));
      }
      return found;
    };
    await page.goto(guarded.browser.url('learn/index.html#used-12-15-2'));
    await page.locator('.lesson h1').waitFor();
    while ((await page.locator('.answers').count()) === 0) await page.keyboard.press('ArrowRight');
    await page.locator('.answers button').first().click();
    expect(await violations()).toEqual([]);
    await page.locator('.class-switch').click();
    expect(await violations()).toEqual([]);
    await page.locator('.class-switch').click();
    await page.keyboard.press('ArrowRight');
    await page.locator('a[href="#shelf"]').click();
    await page.locator('.garden li').first().waitFor();
    await page.locator('.forget').click();
    expect(await violations()).toEqual([]);
  });
});

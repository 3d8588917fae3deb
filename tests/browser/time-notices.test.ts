import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyDay, noTimeRules, type TimeRules } from '../../src/core/time/rules';
import { FastClock } from './harness/fast-clock';
import { Guarded } from './harness/guarded';
import { listedHost } from './harness/project';
import { readStopped } from './harness/stopped-page';
import { until } from './harness/until';

const game = listedHost('games', 4);
const site = listedHost('games', 6);

let guarded: Guarded;
let clock: FastClock;
beforeAll(async () => {
  guarded = await Guarded.open();
  clock = new FastClock(guarded.browser, guarded.guardian);
});
afterAll(() => guarded.close());

type Written = Parameters<typeof guarded.guardian.set>[0]['time'];
const setTime = (rules: Partial<TimeRules>) =>
  guarded.guardian.set({
    profile: '12-15',
    categories: { games: 'allow' },
    time: { ...noTimeRules, ...rules } as Written,
  });

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** Every node of a page, also inside what it keeps closed. */
async function nodesOf(session: CDPSession): Promise<readonly Node[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const all: Node[] = [];
  const walk = (node: Node) => {
    all.push(node);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root as unknown as Node);
  return all;
}

/** Waits until a strip in the page says something, and presses one of its buttons as a hand does, if one is named. */
async function strip(page: Page, says: RegExp, press?: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const text = await until(String(says), async () =>
    (await nodesOf(session)).find(({ nodeName, nodeValue }) => nodeName === '#text' && says.test(nodeValue)),
  );
  if (press !== undefined) {
    const button = (await nodesOf(session)).find(
      ({ nodeName, children }) => nodeName === 'BUTTON' && children?.[0]?.nodeValue === press,
    )!;
    const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [x = 0, y = 0, , , right = 0, bottom = 0] = model.content;
    await page.mouse.click((x + right) / 2, (y + bottom) / 2);
  }
  await session.detach();
  return text.nodeValue;
}

/** A game in front with so many seconds left of ten minutes. */
async function gameWith(hostname: string, seconds: number): Promise<Page> {
  const page = await guarded.browser.newPage();
  await page.goto(`https://${hostname}/`);
  await page.bringToFront();
  const used = async () =>
    (await guarded.guardian.send('time/left', {})).sites.find((each) => hostname.endsWith(each.site))
      ?.minutes ?? 0;
  await until('the game to be counted', async () => {
    await guarded.guardian.send('time/look', {});
    return (await used()) > 0;
  });
  await clock.pass(600 - seconds - (await used()) * 60);
  return page;
}

it('a child is told five minutes before an end, may finish what it does, once, and then it ends', async () => {
  const budget = {
    of: { kind: 'each' as const, category: 'games' as const },
    minutes: everyDay(10),
    isFirm: true,
  };
  await setTime({ budgets: [budget], finishMinutes: 5 });
  const page = await gameWith(game, 200);
  expect(await strip(page, /Hôm nay ở đây còn \d phút/)).toMatch(/còn [45] phút/);
  await strip(page, /còn \d phút/, 'Xem nốt cái này');
  expect(await strip(page, /thêm 5 phút/)).toBeTruthy();
  await clock.pass(220);
  expect(page.url()).toBe(`https://${game}/`);
  // A second wish from the same page gets nothing.
  const again = await guarded.browser.inWorker(
    `chrome.tabs.query({ url: 'https://${game}/*' }).then(([tab]) => chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => chrome.runtime.sendMessage({ name: 'time/finish', request: {} }),
    })).then(([{ result }]) => result.reply)`,
  );
  expect(again).toEqual({ ok: false, reason: 'not-now' });
  // The guardian's five minutes end by the clock of grants.
  await guarded.browser.inWorker(`void chrome.storage.local.remove('grants')`);
  await setTime({ budgets: [budget], finishMinutes: 0 });
  expect(await readStopped(page)).toMatchObject({ verdict: 'limit', layer: 'time' });
  await page.close();
});

it('is reminded to look up after half an hour without a pause', async () => {
  await setTime({ breakEveryMinutes: 30 });
  const page = await guarded.browser.newPage();
  await page.goto(`https://${site}/`);
  await page.bringToFront();
  await guarded.guardian.send('time/look', {});
  await clock.pass(1_800);
  expect(await strip(page, /phút liền rồi/)).toMatch(/Đã (3\d|4\d) phút/);
  await page.close();
});

it('the journal learns of sites and seconds, and the guardian’s report says where the time went', async () => {
  const page = await guarded.browser.newPage();
  await page.goto('https://doc-bao.test/');
  await page.bringToFront();
  await guarded.guardian.send('time/look', {});
  await clock.pass(660);
  const summary = await until('the report to know', async () => {
    const reply = await guarded.guardian.send('journal/summary', { days: 7 });
    return reply !== null && JSON.stringify(reply).includes('doc-bao.test')
      ? JSON.stringify(reply)
      : undefined;
  });
  const seconds = Number(/"hostname":"doc-bao\.test"[^}]*"seconds":(\d+)/.exec(summary)?.[1]);
  expect(seconds).toBeGreaterThanOrEqual(600);
  expect(seconds).toBeLessThan(700);
  await page.close();
});

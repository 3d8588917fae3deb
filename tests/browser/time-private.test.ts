import { expect, it } from 'vitest';
import { everyDay, noTimeRules, type TimeRules } from '../../src/core/time/rules';
import { Guarded } from './harness/guarded';
import { readStopped, visit } from './harness/stopped-page';
import { until } from './harness/until';

it('what is used in a private window counts, and a private window opens nothing that is used up', async () => {
  const guarded = await Guarded.open();
  try {
    const set = (rules: Partial<TimeRules>) =>
      guarded.guardian.set({ profile: '12-15', time: { ...noTimeRules, ...rules } as never });
    await set({
      budgets: [{ of: { kind: 'site', hostname: 'rieng.test' }, minutes: everyDay(10), isFirm: true }],
    });
    await guarded.browser.quit();
    await guarded.browser.startPrivate();
    await guarded.browser.inPrivateWorker(
      `chrome.tabs.query({}).then(([tab]) => chrome.tabs.update(tab.id, { url: 'https://rieng.test/' })).then(() => true)`,
    );
    await until('the ordinary worker to know of it', async () => {
      const { budgets } = await guarded.guardian.send('time/left', {});
      return budgets.some(({ of, used }) => of.kind === 'site' && used > 0);
    });
    await set({
      budgets: [{ of: { kind: 'site', hostname: 'rieng.test' }, minutes: everyDay(0), isFirm: true }],
    });
    await guarded.inTab(async (page) => {
      await visit(page, 'https://rieng.test/');
      expect(await readStopped(page)).toMatchObject({ verdict: 'limit', layer: 'time' });
    });
    await until('the private tab to be stopped', async () => {
      const urls = (await guarded.browser.inPrivateWorker(
        'chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join())',
      )) as string;
      return urls.includes('/blocked/index.html');
    });
  } finally {
    await guarded.close();
  }
});

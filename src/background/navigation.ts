import { parseAddress } from '../core/address/address';
import type { Layer } from '../core/plan/judgement';
import { browser, isFirefox } from '../platform/browser';
import { forgetServiceWorker } from './forget-site';
import { reconcileRules } from './reconciler';
import { forgetTab, noteRequest, stopTab } from './stop-tab';
import { learnedItem, passesItem } from './stores';
import { judgeWithWords } from './words';

type Details = { tabId: number; frameId: number; url: string };

const maxLearned = 2_000;

/**
 * Judges what rules cannot say: the name score, wrapped addresses, in-page routes, pages that a site's own
 * service worker serves from its cache. The content script keeps the page covered until then.
 */
export function watchNavigation(): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ tabId, url }) => {
      noteRequest(tabId, url);
      return undefined;
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
  );
  browser.webNavigation.onBeforeNavigate.addListener((details) => void onPage(details, true));
  browser.webNavigation.onCommitted.addListener((details) => void onPage(details));
  browser.webNavigation.onHistoryStateUpdated.addListener((details) => void onPage(details));
  browser.webNavigation.onReferenceFragmentUpdated.addListener((details) => void onPage(details));
  browser.webNavigation.onCompleted.addListener((details) => void dropPasses(details));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.tabs.onReplaced.addListener((_added, removed) => void forgetTab(removed));
}

/** What rules cannot say; of all else the browser takes care itself, and two stops at once would collide. */
const workersOwn: ReadonlySet<Layer> = new Set(['name', 'wrapped', 'words', 'time']);

async function onPage({ tabId, frameId, url }: Details, isBefore = false): Promise<void> {
  if (frameId !== 0 || !/^https?:/.test(url)) return;
  try {
    const judgement = await judgeWithWords(url);
    if (judgement.verdict === 'allow') return;
    if (isBefore && (isFirefox || !workersOwn.has(judgement.layer))) return;
    await stopTab(tabId, url, judgement);
    if (!isBefore && judgement.verdict === 'block' && judgement.layer !== 'words') {
      await forgetServiceWorker(url);
    }
    if (judgement.layer === 'name' && judgement.category !== undefined) {
      const hostname = parseAddress(url)?.hostname;
      if (hostname !== undefined) await learn(hostname, judgement.category);
    }
  } catch (error) {
    console.error('[navigation]', error);
  }
}

/** From now on the browser itself stops the host, before a byte leaves. */
async function learn(
  hostname: string,
  category: Awaited<ReturnType<typeof learnedItem.get>>[number]['category'],
) {
  const known = await learnedItem.get();
  if (known.some((each) => each.hostname === hostname)) return;
  await learnedItem.update((learned) => [...learned, { hostname, category }].slice(-maxLearned));
  await reconcileRules();
}

/** A pass is good for one journey. */
async function dropPasses({ tabId, frameId, url }: Details): Promise<void> {
  if (frameId !== 0 || !/^https?:/.test(url)) return;
  const passes = await passesItem.get();
  if (!passes.some((pass) => pass.tabId === tabId)) return;
  await passesItem.update((all) => all.filter((pass) => pass.tabId !== tabId));
  await reconcileRules();
}

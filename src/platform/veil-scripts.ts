import { browser, isFirefox } from './browser';

/** The veil's script and style as the browser keeps them, also while the worker is dead and after a restart. */
export interface VeilScripts {
  isRegistered(): Promise<boolean>;
  register(): Promise<void>;
  unregister(): Promise<void>;
  /** Lays the veil over pages that were open before. */
  injectInto(tabId: number): Promise<void>;
  /** Tells pages that the rules for pictures have changed. */
  tell(tabId: number): Promise<void>;
}

const ids = ['veil', 'veil-page'];
const files = { js: ['content/veil.js'], css: ['content/veil.css'] };
const pageFiles = { js: ['content/veil-page.js'] };

const script = {
  matches: ['<all_urls>'],
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  persistAcrossSessions: true,
} as const;
type Script = chrome.scripting.RegisteredContentScript;

export const browserVeil: VeilScripts = {
  isRegistered: async () =>
    (await browser.scripting.getRegisteredContentScripts({ ids })).length === ids.length,
  register: async () => {
    const common = { ...script, matches: [...script.matches] };
    const wanted = { ...common, ...files, id: ids[0] } as unknown as Script;
    const inPage = { ...common, ...pageFiles, id: ids[1], world: 'MAIN' } as unknown as Script;
    // Firefox takes a registered style as the user's own; Chromium refuses the word.
    const withOrigin = { ...wanted, cssOrigin: 'user' } as unknown as Script;
    try {
      await browser.scripting.registerContentScripts([isFirefox ? withOrigin : wanted, inPage]);
    } catch (error) {
      if (!isFirefox) throw error;
      await browser.scripting.registerContentScripts([wanted, inPage]);
    }
  },
  unregister: async () => {
    const there = await browser.scripting.getRegisteredContentScripts({ ids });
    await browser.scripting.unregisterContentScripts({ ids: there.map(({ id }) => id) });
  },
  injectInto: async (tabId) => {
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: files.css, origin: 'USER' });
    await browser.scripting.executeScript({ target, files: files.js, injectImmediately: true });
    const world = 'MAIN';
    await browser.scripting.executeScript({ target, files: pageFiles.js, injectImmediately: true, world });
  },
  tell: async (tabId) => {
    await browser.tabs.sendMessage(tabId, { name: 'veil/changed' });
  },
};

/** Tabs that can have a veil. */
export async function veilableTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  return tabs.flatMap(({ id: tabId }) => (tabId === undefined ? [] : [tabId]));
}

import { channelNotes, isChannelAllowed } from '../core/safe-search/channels';
import type { Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { readConfiguration } from './configuration';
import { record } from './journal';
import { stopTab } from './stop-tab';
import { guardsAt, judgePage, readReceived, readShown, readsPage, readTypedText } from './words';

type WordRoutes =
  | 'words/page'
  | 'words/guards'
  | 'words/typed'
  | 'words/asked'
  | 'words/received'
  | 'words/blur'
  | 'youtube/channel'
  | 'words/help';

export const wordRoutes: Pick<Handlers, WordRoutes> = {
  'words/page': async (page, { url, tabId, frameId }) => {
    // A frame is part of a page somebody chose; its page is read.
    if (frameId !== 0 || !(await readsPage(url))) return { isOpen: true, readsOn: false };
    const judgement = await judgePage(url, page);
    if (judgement.verdict === 'allow') return { isOpen: true, readsOn: judgement.layer !== 'allowed' };
    if (tabId !== undefined) await stopTab(tabId, url, judgement);
    return { isOpen: false, readsOn: false };
  },
  'words/guards': (_none, { url }) => guardsAt(url),
  'words/typed': ({ text, fields }) => readTypedText(text, fields),
  'words/asked': async ({ why }) => {
    void record('thought-again', { detail: why });
    return {};
  },
  'words/received': async ({ lines }) => {
    const danger = await readReceived(lines);
    if (danger === undefined) return {};
    void record('danger-received');
    return { danger };
  },
  'words/blur': ({ texts }, { url }) => readShown(url, texts),
  'youtube/channel': async ({ author }) => {
    const { allowed, language, youtubeChannels } = await readConfiguration();
    const isAllowed = youtubeChannels === 'any' || isChannelAllowed(author, allowed);
    return { isAllowed, note: channelNotes[language] };
  },
  'words/help': async () => {
    void record('help-opened');
    await browser.tabs.create({ url: browser.runtime.getURL('help/index.html') });
    return {};
  },
};

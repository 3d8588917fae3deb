import type { Handlers } from '../messages/serve';
import { stopTab } from './stop-tab';
import { judgePage, readsPage } from './words';

export const wordRoutes: Pick<Handlers, 'words/page'> = {
  'words/page': async (page, { url, tabId, frameId }) => {
    // A frame is part of a page somebody chose; its page is read.
    if (frameId !== 0 || !(await readsPage(url))) return { isOpen: true, readsOn: false };
    const judgement = await judgePage(url, page);
    if (judgement.verdict === 'allow') return { isOpen: true, readsOn: judgement.layer !== 'allowed' };
    if (tabId !== undefined) await stopTab(tabId, url, judgement);
    return { isOpen: false, readsOn: false };
  },
};

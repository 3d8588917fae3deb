import { rankOf, typingAt } from '../core/policy/options';
import { browser } from '../platform/browser';
import { veilableTabs } from '../platform/veil-scripts';
import { readConfiguration } from './configuration';

const id = 'words-guard';
const guard = 'content/words-guard.js';
const hold = 'content/words-hold.js';

/**
 * Registers what guards typing and chats where either is on, and takes it away where neither is: the browser lays it
 * over pages also while the worker is dead. Pages that are open already are given it when it comes.
 */
export async function layWordsGuard(): Promise<void> {
  // Private windows' own worker shares the registration.
  if (browser.scripting === undefined) return;
  const configuration = await readConfiguration();
  const isWanted = rankOf('typing', configuration) > 0 || rankOf('received', configuration) > 0;
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (!isWanted) {
    if (there !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  // Where data is held, a page must know so even when the worker never answers.
  const holds = typingAt(configuration.typing, configuration.profile) === 'stop';
  const js = holds ? [hold, guard] : [guard];
  if (there !== undefined) {
    if (there.js?.length !== js.length) await browser.scripting.updateContentScripts([{ id, js }]);
    return;
  }
  const wanted = {
    id,
    js,
    matches: ['<all_urls>'],
    runAt: 'document_start',
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  } as const;
  await browser.scripting.registerContentScripts([
    { ...wanted, matches: [...wanted.matches] } as unknown as chrome.scripting.RegisteredContentScript,
  ]);
  const inject = (tabId: number) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: js }).catch(() => undefined);
  await Promise.all((await veilableTabs()).map(inject));
}

import type { Sender } from '../messages/serve';
import { browser } from '../platform/browser';
import { isUnlocked, keepUnlocked } from './guardian';

/** Who sent a message, by what the browser says of it: a framed page of ours is not ours. */
export async function senderOf(sender: chrome.runtime.MessageSender): Promise<Sender> {
  const own = browser.runtime.getURL('');
  const url = sender.url ?? '';
  const frameId = sender.frameId ?? 0;
  const isOwnPage = sender.id === browser.runtime.id && url.startsWith(own) && frameId === 0;
  const isGuardian = isOwnPage && (await isUnlocked()) && (await keepUnlocked());
  return { tabId: sender.tab?.id, frameId, url, isOwnPage, isGuardian };
}

import { veilCss } from '../core/media/veil-css';
import { veilModeOf } from '../core/media/veil-mode';
import type { Reply } from '../messages/routes';
import type { Sender } from '../messages/serve';
import { browser } from '../platform/browser';
import { readConfigurationSoon } from './configuration';
import { isDocumentOpen } from './documents';

/**
 * The veil as a style of the user's own: no style of a page outranks it, and it reaches shadow roots. Firefox has
 * it from the registration already.
 */
export async function insertVeil(sender: Sender): Promise<Reply<'media/insert-veil'>> {
  const { tabId, frameId } = sender;
  const { profile, language, veil } = await readConfigurationSoon();
  const mode = veilModeOf({ profile, veil });
  const ok = mode !== 'off' && tabId !== undefined && (await styleFrame(tabId, frameId));
  return { ok, mode, profile, language, opensDocument: await isDocumentOpen(sender) };
}

/** False where the browser refuses: a frame without an address of its own, a page that is gone. */
export async function styleFrame(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({
      target: { tabId, frameIds: [frameId] },
      css: veilCss,
      origin: 'USER',
    });
    return true;
  } catch {
    return false;
  }
}

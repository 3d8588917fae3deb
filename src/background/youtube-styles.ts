import { youtubeScripts, youtubeSheets } from '../core/safe-search/youtube-styles';
import { browser } from '../platform/browser';
import { readConfiguration } from './configuration';

const id = 'youtube';
const matches = ['*://*.youtube.com/*'];

/**
 * Hides what the guardian does not want of YouTube: the browser lays the sheets over its pages, also while the worker
 * is dead. Pages that are open already change with their next load.
 */
export async function layYoutube(): Promise<void> {
  // Private windows' own worker shares the registration.
  if (browser.scripting === undefined) return;
  const configuration = await readConfiguration();
  const css = [...youtubeSheets(configuration)];
  const js = [...youtubeScripts(configuration)];
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (String(there?.css ?? []) === String(css)) return;
  if (there !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (css.length === 0) return;
  const wanted = {
    id,
    matches,
    css,
    js,
    allFrames: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as const;
  await browser.scripting.registerContentScripts([wanted]);
}

import { rankOf } from '../core/policy/options';
import { blurredMatches } from '../core/words/shown-texts';
import { browser } from '../platform/browser';
import { readConfiguration } from './configuration';

const id = 'words-blur';

/** Lays over pages with comments what blurs the hurtful ones, where it is wanted; open pages change with their next load. */
export async function layWordsBlur(): Promise<void> {
  // Private windows' own worker shares the registration.
  if (browser.scripting === undefined) return;
  const isWanted = rankOf('blur', await readConfiguration()) > 0;
  const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (isWanted === isThere) return;
  if (!isWanted) {
    await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  await browser.scripting.registerContentScripts([
    {
      id,
      matches: [...blurredMatches],
      css: ['content/words-blur.css'],
      js: ['content/words-blur.js'],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

import { veilModeOf } from '../core/media/veil-mode';
import { maxFilms } from '../core/plan/film-rules';
import { withoutFragment } from '../core/plan/gate-pass';
import type { Sender } from '../messages/serve';
import { judgeNow } from './book';
import { readConfiguration } from './configuration';
import { reconcileRules } from './reconciler';
import { filmsItem } from './stores';

/** Makes one film's pixels readable in the sender's tab, so that they can be judged; only while pictures are judged. */
export async function shareFilm(url: string, { tabId }: Sender): Promise<{ ok: boolean }> {
  const isJudged = veilModeOf(await readConfiguration()) === 'on';
  if (tabId === undefined || !isJudged || (await judgeNow(url)).verdict === 'block') return { ok: false };
  const film = { url: withoutFragment(new URL(url).href), tabId };
  await filmsItem.update((all) =>
    [...all.filter((each) => each.url !== film.url || each.tabId !== tabId), film].slice(-maxFilms),
  );
  await reconcileRules();
  return { ok: true };
}

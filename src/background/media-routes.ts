import { thresholdOf } from '../core/media/thresholds';
import { veilModeOf } from '../core/media/veil-mode';
import type { Reply, Request } from '../messages/routes';
import type { Handlers } from '../messages/serve';
import { judgeNow, readBook } from './book';
import { shareFilm } from './films';
import { exceptionOf, exceptionRoutes } from './picture-exceptions';
import { pictureJudge } from './picture-judge';
import { insertVeil } from './veil-styles';

type Verdict = Reply<'media/judge'>;

/** What a picture shows; whatever goes wrong keeps it covered. */
async function judge(request: Request<'media/judge'>): Promise<Verdict> {
  const { configuration } = await readBook();
  const mode = veilModeOf(configuration);
  if (mode === 'text-only' || mode === 'solid') return { verdict: 'covered', reason: 'text-only' };
  const { source } = request;
  // What the family's rules stop is not fetched on the way round.
  if ('url' in source && (await judgeNow(source.url)).verdict === 'block') {
    return { verdict: 'covered', reason: 'unreadable' };
  }
  const look = await pictureJudge().look(request);
  if ('reason' in look) return { verdict: 'covered', reason: look.reason };
  const said = await exceptionOf(look.name);
  const isFlagged = said === undefined ? look.score >= thresholdOf(configuration) : said === 'covered';
  return { verdict: isFlagged ? 'covered' : 'clear', reason: 'judged', score: look.score };
}

export const mediaRoutes = {
  'media/judge': judge,
  'media/cancel': ({ tickets }) => {
    pictureJudge().cancel(tickets);
    return { ok: true };
  },
  'media/raise': ({ tickets }) => {
    pictureJudge().raise(tickets);
    return { ok: true };
  },
  ...exceptionRoutes,
  'media/share': ({ url }, sender) => shareFilm(url, sender),
  'media/insert-veil': (_request, sender) => insertVeil(sender),
} satisfies Partial<Handlers>;

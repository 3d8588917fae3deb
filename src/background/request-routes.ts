import { isCategory } from '../core/policy/categories';
import type { Reply, Request } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { noteAnswer, recentAnswers } from './answers';
import { dropAsk, dropAskFor, keepAsk, readAsks } from './asks';
import { about, siteAsked, stopOf } from './blocked-routes';
import { readConfiguration } from './configuration';
import { grantOpening } from './grants';
import { type Outcome, ownerOfPin } from './guardian';
import { inTurn, tryOnce } from './guardian-tries';
import { record } from './journal';
import { JournalLocked } from './journal-guardian';
import { writeSettings } from './settings-routes';

/** Keeps the child's question for a guardian. */
async function ask(reason: string, sender: Sender): Promise<Outcome> {
  const stop = await stopOf(sender);
  if (stop === undefined || stop.judgement.category === 'illegal') return { ok: false, reason: 'not-now' };
  const hostname = siteAsked(stop.hostname);
  await keepAsk({
    hostname,
    address: stop.url.slice(0, 2048),
    category: isCategory(stop.judgement.category) ? stop.judgement.category : undefined,
    reason: reason.trim(),
  });
  void record('asked', { ...about(stop), hostname });
  return { ok: true };
}

async function readRequests(): Promise<Reply<'requests/read'>> {
  try {
    const { asks, unread } = await readAsks();
    return { asks: [...asks], unread };
  } catch (error) {
    if (error instanceof JournalLocked) return null;
    throw error;
  }
}

/** A question is answered once: it goes, and what was granted ends on time. */
async function answerAsk({ id, answer }: Request<'requests/answer'>): Promise<Outcome> {
  const read = await readRequests();
  if (read === null) return { ok: false, reason: 'journal-locked' };
  const found = read.asks.find((each) => each.id === id);
  if (found === undefined) return { ok: false, reason: 'not-found' };
  const { hostname } = found;
  if (answer.kind === 'always') {
    const { allowed } = await readConfiguration();
    const written = await writeSettings({ allowed: [...allowed, hostname] });
    if (!written.ok) return written;
  } else if (answer.kind !== 'no') {
    await grantOpening(hostname, answer);
  }
  await noteAnswer(hostname, answer);
  await dropAsk(id);
  const number = answer.kind === 'minutes' ? { number: answer.minutes } : {};
  void record('answered', { hostname, detail: answer.kind });
  if (answer.kind !== 'no') void record('granted', { hostname, detail: answer.kind, ...number });
  return { ok: true };
}

/** A guardian stands beside the child: the PIN is checked with the same lock-out as everywhere. */
async function unlockHere(
  { pin, opening }: Request<'blocked/unlock'>,
  sender: Sender,
): Promise<Reply<'blocked/unlock'>> {
  const stop = await stopOf(sender);
  if (stop === undefined || stop.judgement.category === 'illegal') return { ok: false, reason: 'not-now' };
  const tried = await inTurn(() => tryOnce(() => ownerOfPin(pin)));
  if (!tried.ok) return tried;
  const hostname = siteAsked(stop.hostname);
  await grantOpening(hostname, opening, sender.tabId);
  await dropAskFor(hostname);
  await noteAnswer(hostname, opening);
  const number = opening.kind === 'minutes' ? { number: opening.minutes } : {};
  void record('granted', { ...about(stop), hostname, detail: `pin ${opening.kind}`, ...number });
  return { ok: true, url: stop.url };
}

export const requestRoutes: Pick<
  Handlers,
  'blocked/ask' | 'blocked/unlock' | 'requests/mine' | 'requests/read' | 'requests/answer'
> = {
  'blocked/ask': ({ reason }, sender) => ask(reason, sender),
  'blocked/unlock': unlockHere,
  'requests/mine': async () => [...(await recentAnswers())],
  'requests/read': readRequests,
  'requests/answer': answerAsk,
};

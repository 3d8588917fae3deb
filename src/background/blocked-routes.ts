import { parseAddress } from '../core/address/address';
import { registrableDomain } from '../core/address/public-suffix';
import { judge } from '../core/plan/judge';
import type { Judgement } from '../core/plan/judgement';
import { needNamed, wordStopKey } from '../core/plan/word-stop';
import type { Profile } from '../core/policy/categories';
import { budgetOf } from '../core/policy/matrix';
import type { Reply } from '../messages/routes';
import { timeCauses } from '../messages/routes/page';
import type { Handlers, Sender } from '../messages/serve';
import { recentAnswers } from './answers';
import { isAsked } from './asks';
import { judgeNow, readBook } from './book';
import { canUseCodes } from './codes';
import { goodPlacesFor } from './good-places';
import { grant } from './grants';
import { record } from './journal';
import { lessonNow } from './lesson-record';
import { reconcileRules } from './reconciler';
import { lastRequestOf, rememberStopped, stoppedAddressOf, stopTab } from './stop-tab';
import { passesItem } from './stores';
import { standingNow } from './time-ledger';
import { byWall, minutesLeftOf } from './time-routes';
import { passSearch, wordStops } from './word-stops';
import { judgeWithWords, readsPage } from './words';

/** Past a warning a site stays open this long. */
const continueMs = 30 * 60_000;
const maxPasses = 30;

interface Stop {
  readonly url: string;
  readonly hostname: string;
  readonly judgement: Judgement;
  readonly profile: Profile;
  readonly language: 'vi' | 'en';
}

/** What the tab of the blocked page was stopped at, judged anew: nothing the page says is believed. */
export async function stopOf({ tabId }: Sender): Promise<Stop | undefined> {
  if (tabId === undefined) return undefined;
  const { book, configuration } = await readBook();
  for (const url of [lastRequestOf(tabId), await stoppedAddressOf(tabId)]) {
    if (url === undefined) continue;
    const judgement = judge(url, book);
    if (judgement.verdict === 'allow') continue;
    await rememberStopped(tabId, url);
    const { profile, language } = configuration;
    return { url, hostname: parseAddress(url)?.hostname ?? '', judgement, profile, language };
  }
  return undefined;
}

/** The site a child's grant names: the listed hostname that decided, else the host itself. */
function siteOf({ hostname, judgement }: Stop): string {
  return judgement.layer === 'list' ? (parseAddress(judgement.detail)?.hostname ?? hostname) : hostname;
}

export function about({ hostname, judgement, profile }: Stop) {
  const { category, layer } = judgement;
  return { hostname, layer, profile, ...(category !== undefined && { category }) };
}

/** Tabs and what stands in them, so that a page shown again is not one more stop. */
const shown = new Map<number, string>();

/** A full disk or a broken database keeps nobody waiting longer. */
const longestRecordMs = 500;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function recordStop(tabId: number | undefined, stop: Stop): Promise<void> {
  if (tabId === undefined || shown.get(tabId) === stop.url) return;
  shown.set(tabId, stop.url);
  const need = needNamed(stop.judgement);
  if (need !== undefined) {
    await recordCard(need, stop.profile);
    return;
  }
  await record(stop.judgement.verdict === 'block' ? 'stopped' : 'warned', about(stop));
}

/**
 * Of a card the journal knows at most that there was one: never for abuse, for who reads the journal may be who
 * hurts the child, and not from 16 on.
 */
async function recordCard(need: string, profile: Profile): Promise<void> {
  if (need !== 'self-harm' && need !== 'eating') return;
  if (profile === '16-17' || profile === 'adult') return;
  await record('help-opened', { category: 'self-harm', profile });
}

/** A search that was only warned about opens by itself: its site has other searches. */
async function searchKey({ url, judgement }: Stop): Promise<string | undefined> {
  const address = judgement.layer === 'words' ? parseAddress(url) : undefined;
  if (address === undefined) return undefined;
  const key = wordStopKey(address);
  return (await wordStops()).get(key)?.isSearch === true ? key : undefined;
}

async function describe(sender: Sender): Promise<Reply<'blocked/describe'>> {
  const stop = await stopOf(sender);
  if (stop === undefined) return null;
  // The page asks again until it is answered: what was answered for is on the disk.
  const recorded = Promise.race([recordStop(sender.tabId, stop), pause(longestRecordMs)]);
  const { judgement, hostname, profile, language } = stop;
  const site = siteAsked(hostname);
  const last = (await recentAnswers()).find((answer) => answer.hostname === site);
  const { book } = await readBook();
  const described = {
    address: stop.url,
    hostname,
    judgement: { ...judgement, category: judgement.category, detail: shownDetail(judgement) },
    profile,
    language,
    isAsked: await isAsked(site),
    canUseCodes: await canUseCodes().catch(() => false),
    refusal: last?.kind === 'no' ? { reason: last.reason, at: last.at } : undefined,
    time: await timeFor(stop),
    continueMinutes: judgement.verdict === 'warn' ? continueMs / 60_000 : undefined,
    places: await goodPlacesFor(profile, language, (url) => judge(url, book).verdict === 'allow'),
  };
  await recorded;
  return described;
}

/** The words that decided are for a guardian; of a card the page knows which it is. */
function shownDetail(judgement: Judgement): string {
  return judgement.layer === 'words' && needNamed(judgement) === undefined ? '' : judgement.detail;
}

/** Of limited time: what is left, and why nothing is. */
async function timeFor(stop: Stop): Promise<NonNullable<Reply<'blocked/describe'>>['time']> {
  const { judgement, profile } = stop;
  const { verdict, category, layer, detail } = judgement;
  if (verdict !== 'limit') return undefined;
  if (layer === 'time') {
    const { standing } = await standingNow();
    const lesson = detail === 'lesson' ? (await lessonNow(standing.now)).active : undefined;
    const opens = standing.closed === undefined ? standing.reopensAt : standing.closed.opensAt;
    const opensAt = lesson?.until ?? opens;
    const cause = timeCauses.find((each) => each === detail);
    return { sliceMinutes: 0, leftMinutes: 0, ...(cause && { cause }), ...byWall(opensAt, standing.now) };
  }
  if (category === undefined) return undefined;
  const leftMinutes = await minutesLeftOf(category, siteOf(stop));
  return { sliceMinutes: Math.min(budgetOf(category, profile).sliceMinutes, leftMinutes), leftMinutes };
}

async function goOn(sender: Sender): Promise<Reply<'blocked/continue'>> {
  const stop = await stopOf(sender);
  if (stop?.judgement.verdict !== 'warn') return { ok: false, reason: 'not-now' };
  const search = await searchKey(stop);
  if (search !== undefined) {
    await passSearch(search);
    if (needNamed(stop.judgement) === undefined) void record('went-on', about(stop));
    return { ok: true, url: stop.url };
  }
  // The inner address of a wrapped one is warned about, but the site that shows it is what opens.
  const until = Date.now() + continueMs;
  await grant({ hostname: siteOf(stop), by: 'warning', until });
  if (stop.judgement.layer === 'wrapped') {
    await grant({ hostname: stop.judgement.detail, by: 'warning', until });
  }
  void record('went-on', about(stop));
  return { ok: true, url: stop.url };
}

async function startTime(sender: Sender): Promise<Reply<'blocked/start'>> {
  const stop = await stopOf(sender);
  const category = stop?.judgement.category;
  if (stop?.judgement.verdict !== 'limit' || stop.judgement.layer === 'time' || category === undefined)
    return { ok: false, reason: 'not-now' };
  // What is used is counted while the site is in front; a slice only bounds how long it stays open in one go.
  const slice = Math.min(
    budgetOf(category, stop.profile).sliceMinutes,
    await minutesLeftOf(category, siteOf(stop)),
  );
  if (slice <= 0) return { ok: false, reason: 'time-up' };
  await grant({ hostname: siteOf(stop), by: 'time', until: Date.now() + slice * 60_000 });
  void record('time-started', { ...about(stop), number: slice });
  return { ok: true, url: stop.url };
}

/** The site a question and its answer are about. */
export function siteAsked(hostname: string): string {
  return registrableDomain(hostname) ?? hostname;
}

/** The gate page asks for the address it carries; if nothing speaks against it, exactly that address may pass. */
async function resolveGate(url: string, { tabId }: Sender): Promise<Reply<'gate/resolve'>> {
  if (tabId === undefined || !/^https?:/.test(url)) return { isOpen: false };
  const judgement = judge(url, (await readBook()).book);
  if (judgement.verdict !== 'allow') {
    await rememberStopped(tabId, url);
    return { isOpen: false };
  }
  await passesItem.update((passes) => [...passes, { url: new URL(url).href, tabId }].slice(-maxPasses));
  await reconcileRules();
  return { isOpen: true };
}

/** Answers the curtain; a page that must not stay is taken away here too, should its navigation have gone unheard. */
async function isPageOpen({ url, tabId, frameId }: Sender): Promise<boolean> {
  const judgement = frameId === 0 ? await judgeWithWords(url) : await judgeNow(url);
  if (judgement.verdict === 'allow') return true;
  // A frame is part of a page somebody chose: what is only limited or warned about stays with it.
  if (frameId !== 0) return judgement.verdict !== 'block';
  if (tabId !== undefined) await stopTab(tabId, url, judgement);
  return false;
}

export const blockedRoutes: Pick<
  Handlers,
  'blocked/describe' | 'blocked/continue' | 'blocked/start' | 'gate/resolve' | 'page/judge'
> = {
  'blocked/describe': (_request, sender) => describe(sender),
  'blocked/continue': (_request, sender) => goOn(sender),
  'blocked/start': (_request, sender) => startTime(sender),
  'gate/resolve': ({ url }, sender) => resolveGate(url, sender),
  'page/judge': async (_request, sender) => {
    const isOpen = await isPageOpen(sender);
    return { isOpen, readsWords: isOpen && sender.frameId === 0 && (await readsPage(sender.url)) };
  },
};

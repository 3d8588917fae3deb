import type { Standing } from '../core/time/standing';
import type { Handlers } from '../messages/serve';
import { browser } from '../platform/browser';
import { readConfigurationSoon } from './configuration';
import { endWithLesson } from './lab-session';
import { lessonNow } from './lesson-record';
import { nextChangeAlarm, reconcile } from './reconciler';
import { watchServerDates } from './server-dates';
import { activeTabs, idleSeconds } from './time-activity';
import { tellJournal } from './time-journal';
import { look, standingNow } from './time-ledger';
import { giveNotice } from './time-notices';
import { setPageAlarms } from './time-page-alarm';

/** A worker that dies unheard loses no more than this. */
const heartbeatMs = 5_000;
/** Rings each minute while somebody is active, should the worker be dead; never otherwise. */
const watchAlarm = 'time-watch';
/** The planned end of what is active. */
const endAlarm = 'time-end';

let heartbeat: ReturnType<typeof setInterval> | undefined;
let end: ReturnType<typeof setTimeout> | undefined;
let plannedEnd: number | undefined;
let isWatching: boolean | undefined;
let inForce: string | undefined;
let running: Promise<void> | undefined;
let isAgain = false;
let begunAt = 0;
/** A run that has stuck keeps the time no longer. */
const stuckMs = 10_000;

/** Looks at who is active, counts, and has the rules follow; one at a time, and once more for what came meanwhile. */
export function keepTime(): Promise<void> {
  if (running !== undefined && performance.now() - begunAt < stuckMs) {
    isAgain = true;
    return running;
  }
  begunAt = performance.now();
  const mine = keepOnce().finally(() => {
    if (running === mine) running = undefined;
    if (!isAgain) return;
    isAgain = false;
    quietly(keepTime());
  });
  running = mine;
  return mine;
}

async function keepOnce(): Promise<void> {
  const tabs = await activeTabs();
  await look(tabs.map(({ site }) => site));
  const { standing, input, ledger } = await standingNow();
  const isActive = tabs.length > 0;
  beat(isActive);
  await watch(isActive);
  await planEnd(standing, isActive);
  const { nextChangeAt } = standing;
  await setPageAlarms(tabs, nextChangeAt === undefined ? undefined : nextChangeAt - standing.now);
  const configuration = await readConfigurationSoon();
  const lesson = await lessonNow(standing.now, configuration);
  await endWithLesson(standing.now, lesson.active?.code);
  const { profile, categories, adultUntil } = configuration;
  const closed = JSON.stringify([
    signatureOf(standing),
    lesson.active?.code,
    profile,
    categories,
    adultUntil,
  ]);
  // Noted only when it is done: what failed is tried again with the next look.
  if (inForce !== undefined && inForce !== closed) await reconcile();
  inForce = closed;
  if (isActive) await giveNotice(tabs, input, standing, ledger);
  await tellJournal(ledger, !isActive);
}

/** What rules and judgement follow from. */
function signatureOf({ closed, categoriesOver, sitesOver }: Standing): string {
  return JSON.stringify([closed?.cause, [...categoriesOver].sort(), Object.keys(sitesOver).sort()]);
}

function beat(isActive: boolean): void {
  if (!isActive) {
    clearInterval(heartbeat);
    heartbeat = undefined;
  } else heartbeat ??= setInterval(() => quietly(keepTime()), heartbeatMs);
}

async function watch(isActive: boolean): Promise<void> {
  if (isWatching === isActive) return;
  if (isActive) await browser.alarms.create(watchAlarm, { periodInMinutes: 1 });
  else await browser.alarms.clear(watchAlarm);
  isWatching = isActive;
}

/** The end comes on time with a living worker by its own clock, with a dead one by an alarm. */
async function planEnd({ nextChangeAt, now }: Standing, isActive: boolean): Promise<void> {
  clearTimeout(end);
  const inMs = nextChangeAt === undefined ? undefined : Math.max(0, nextChangeAt - now);
  if (inMs !== undefined && isActive && inMs <= 2 * heartbeatMs) {
    end = setTimeout(() => quietly(keepTime()), inMs + 20);
  }
  const when = inMs === undefined ? undefined : Date.now() + inMs;
  if (when === plannedEnd || (when !== undefined && Math.abs(when - (plannedEnd ?? 0)) < 1_000)) return;
  plannedEnd = when;
  if (when === undefined) await browser.alarms.clear(endAlarm);
  else await browser.alarms.create(endAlarm, { when });
}

export const timeKeeperRoutes: Pick<Handlers, 'time/look'> = {
  'time/look': async () => {
    await keepTime();
    return {};
  },
};

function quietly(work: Promise<unknown>): void {
  work.catch((error) => console.error('[time]', error));
}

/** Registers what tells that somebody begins or ends to be active; on the worker's first tick. */
export function watchTime(): void {
  const notice = () => quietly(keepTime());
  browser.tabs.onActivated.addListener(notice);
  browser.tabs.onRemoved.addListener(notice);
  browser.windows.onFocusChanged.addListener(notice);
  browser.idle.setDetectionInterval(idleSeconds);
  browser.idle.onStateChanged.addListener(notice);
  browser.webNavigation.onCommitted.addListener(({ frameId }) => {
    if (frameId === 0) notice();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === watchAlarm || name === endAlarm || name === nextChangeAlarm) notice();
  });
  watchServerDates(notice);
  notice();
}

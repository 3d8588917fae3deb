import { currentChild } from '../core/policy/children';
import { closingAt } from '../core/time/closing';
import { isCountedBy } from '../core/time/counters';
import { afterFinish, countersOf, foldFuture } from '../core/time/ledger';
import type { TimeRules } from '../core/time/rules';
import { endOfActive } from '../core/time/standing';
import { localOf, momentOf } from '../core/time/zone';
import type { Reply } from '../messages/routes';
import type { Handlers, Sender } from '../messages/serve';
import { judgeNow } from './book';
import { readConfiguration } from './configuration';
import { grant } from './grants';
import type { Outcome } from './guardian';
import { record } from './journal';
import { reconcile } from './reconciler';
import { activeTabs } from './time-activity';
import { changeLedger, look, standingNow } from './time-ledger';
import { warnMs } from './time-notices';

const minuteMs = 60_000;
const quartersADay = 96;
const mostSites = 8;

/** A moment of the real time as the computer's clock will show it. */
export function byWall(at: number | undefined, now: number): { opensAt?: number } {
  return at === undefined ? {} : { opensAt: Date.now() + at - now };
}

async function readLeft(): Promise<Reply<'time/left'>> {
  const [configuration, { input, standing }] = await Promise.all([readConfiguration(), standingNow()]);
  const { counters, rules, zone, now } = input;
  const { day, minute } = localOf(now, zone);
  const { closed } = standing;
  const sites = Object.entries(counters.sites).sort(([, a], [, b]) => b.ms - a.ms);
  return {
    profile: configuration.profile,
    language: configuration.language,
    childName: currentChild(configuration)?.name ?? '',
    day,
    minute,
    ...(closed !== undefined && { closed: { cause: closed.cause, ...byWall(closed.opensAt, now) } }),
    budgets: standing.budgets.map(({ of, given, used, left }) => ({
      of,
      given: given / minuteMs,
      used: used / minuteMs,
      left: left / minuteMs,
    })),
    ...hoursOf(rules, day, zone),
    activeMinutes: counters.all / minuteMs,
    learnedMinutes: counters.learned / minuteMs,
    sites: sites.slice(0, mostSites).map(([site, { ms }]) => ({ site, minutes: ms / minuteMs })),
  };
}

/** The day's stretches as they really hold: school only in its terms. */
function hoursOf(rules: TimeRules, day: string, zone: string) {
  const hours = { bedtime: [], school: [], homework: [] } as Record<
    'bedtime' | 'school' | 'homework',
    { from: number; to: number }[]
  >;
  for (let quarter = 0; quarter < quartersADay; quarter += 1) {
    const cause = closingAt(rules, localOf(momentOf(day, quarter * 15, zone), zone));
    if (cause === undefined) continue;
    const last = hours[cause].at(-1);
    if (last?.to === quarter * 15) last.to += 15;
    else hours[cause].push({ from: quarter * 15, to: quarter * 15 + 15 });
  }
  return hours;
}

/** Only what is in front, would open but for the time, and is close to its end, and once a day. */
async function finish({ tabId }: Sender): Promise<Outcome> {
  const refused = { ok: false, reason: 'not-now' } as const;
  const tab = (await activeTabs()).find((each) => each.tabId === tabId);
  const { input, standing, ledger } = await standingNow();
  const { finishMinutes } = input.rules;
  if (tab === undefined || finishMinutes === 0) return refused;
  const { site } = tab;
  if (countersOf(ledger).finished.includes(site.site)) return refused;
  const end = endOfActive(input, standing, site);
  if (end === undefined || end.at - standing.now > warnMs) return refused;
  if ((await judgeNow(`https://${site.hostname}/`)).verdict !== 'allow') return refused;
  await changeLedger((before, _now, rules) => afterFinish(before, site.site, rules));
  const until = Date.now() + (end.at - standing.now) + finishMinutes * minuteMs;
  await grant({ hostname: site.site, by: 'guardian', until });
  void record('granted', { hostname: site.site, detail: 'finish', number: finishMinutes });
  return { ok: true };
}

async function trustClock(): Promise<Outcome> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  await look();
  await changeLedger((ledger) => {
    const wall = Date.now();
    return foldFuture({ ...ledger, zone, clock: { wall, real: wall, ahead: 0 } });
  });
  await reconcile();
  void record('settings-changed', { detail: 'clock' });
  return { ok: true };
}

/** Minutes left today of every budget that counts a site's kind, the least of them. */
export async function minutesLeftOf(
  category: Parameters<typeof isCountedBy>[1]['categories'][number],
  hostname: string,
) {
  const { input, standing } = await standingNow();
  const site = { hostname, site: hostname, categories: [category], isLearning: false };
  const lefts = standing.budgets.flatMap(({ of, given, left }) => {
    if (!isCountedBy(of, site)) return [];
    if (of.kind !== 'each') return [left];
    return [Math.max(0, given - (input.counters.sites[hostname]?.ms ?? 0))];
  });
  return lefts.length === 0 ? 0 : Math.min(...lefts) / minuteMs;
}

export const timeRoutes: Pick<Handlers, 'time/left' | 'time/finish' | 'time/clock' | 'time/trust-clock'> = {
  'time/left': readLeft,
  'time/finish': (_request, sender) => finish(sender),
  'time/clock': async () => {
    const { ledger } = await standingNow();
    const deviceZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { zone: ledger.zone, deviceZone, differenceMs: ledger.clock.real - ledger.clock.wall };
  },
  'time/trust-clock': trustClock,
};

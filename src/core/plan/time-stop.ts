import type { Address } from '../address/address';
import { unwrap } from '../address/wrapped';
import { isJudgedKind } from '../address/wrappers';
import { maskOf } from '../lists/table';
import type { Category } from '../policy/categories';
import type { Standing } from '../time/standing';

/** What is closed by time now, prepared for many addresses. */
export interface TimeStop {
  readonly closed: NonNullable<Standing['closed']>['cause'] | undefined;
  /** Sites to learn from stay open though the day's time is used up. */
  readonly isLearningFree: boolean;
  readonly overMask: number;
  readonly sitesOver: ReadonlyMap<string, string>;
}

/** Undefined where time closes nothing. */
export function timeStopOf(standing: Standing | undefined): TimeStop | undefined {
  if (standing === undefined) return undefined;
  const sitesOver = new Map<string, string>(Object.entries(standing.sitesOver));
  const overMask = standing.categoriesOver.reduce((mask, category) => mask | maskOf(category), 0);
  if (standing.closed === undefined && overMask === 0 && sitesOver.size === 0) return undefined;
  return { closed: standing.closed?.cause, isLearningFree: standing.isLearningFree, overMask, sitesOver };
}

/** What is known of an address that time may close. */
export interface TimedAddress {
  readonly address: Address;
  /** Of the lists that name its host. */
  readonly mask: number;
  readonly category: Category | undefined;
  readonly isLearning: boolean;
  /** A guardian lets it open always: in school, too, but not at night. */
  readonly isAllowed: boolean;
}

/** Why time closes an address: the cause of `Standing`; undefined when it does not. */
export function closedByTime(stop: TimeStop, timed: TimedAddress): string | undefined {
  const { closed } = stop;
  if (closed === 'bedtime') return closed;
  if (closed === 'all' && !(timed.isLearning && stop.isLearningFree)) return closed;
  if ((closed === 'school' || closed === 'homework') && !timed.isLearning && !timed.isAllowed) return closed;
  if (timed.isLearning && stop.isLearningFree) return undefined;
  const own = siteCause(stop, timed.address.hostname);
  if (own !== undefined) return own;
  const mask = timed.mask | (timed.category === undefined ? 0 : maskOf(timed.category));
  if ((mask & stop.overMask) !== 0) return 'category';
  for (const { kind, inner } of stop.sitesOver.size === 0 ? [] : unwrap(timed.address)) {
    const cause = isJudgedKind(kind) ? siteCause(stop, inner.hostname) : undefined;
    if (cause !== undefined) return cause;
  }
  return undefined;
}

function siteCause({ sitesOver }: TimeStop, hostname: string): string | undefined {
  if (sitesOver.size === 0) return undefined;
  for (let rest = hostname; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    const cause = sitesOver.get(rest);
    if (cause !== undefined) return cause;
    if (!rest.includes('.')) return undefined;
  }
}

import { judge } from '../core/plan/judge';
import type { Judgement } from '../core/plan/judgement';
import { createRulebook, type Rulebook } from '../core/plan/rulebook';
import { type SafeAddress, safeAddressBy } from '../core/safe-search/safe-address';
import { safeSearchRules } from '../core/safe-search/safe-search-rules';
import { readConfigurationSoon } from './configuration';
import { grantsNow } from './grants-now';
import { readKnowledge } from './knowledge';
import { lazily } from './lazily';
import { lessonNow } from './lesson-record';
import { standingNow } from './time-ledger';
import { wordStops } from './word-stops';

const kept = lazily(async () => {
  const mine = generation;
  const [configuration, knowledge, grants, stops, time] = await Promise.all([
    readConfigurationSoon(),
    readKnowledge(),
    grantsNow(),
    wordStops(),
    standingNow(),
  ]);
  const now = Date.now();
  const ends = grants.map((grant) => grant.until).filter((until) => until > now);
  const { standing } = time;
  if (standing.nextChangeAt !== undefined) ends.push(now + Math.max(0, standing.nextChangeAt - standing.now));
  const lesson = await lessonNow(standing.now, configuration);
  for (const at of [lesson.nextChangeAt, configuration.changesAt]) {
    if (at !== undefined) ends.push(now + Math.max(0, at - standing.now));
  }
  const book = createRulebook(configuration, knowledge, grants, now, stops, standing, lesson.active);
  const safeAddress = safeAddressBy(safeSearchRules(configuration));
  const validUntil = Math.min(Number.POSITIVE_INFINITY, ...ends);
  const made: Kept = { book, configuration, safeAddress, madeAt: now, validUntil };
  // Made of what was in force before a change that came meanwhile: good for who asked then, for nobody after.
  if (mine === generation) current = made;
  return made;
});

type Kept = {
  book: Rulebook;
  configuration: Awaited<ReturnType<typeof readConfigurationSoon>>;
  /** Where a search is asked safely. */
  safeAddress: SafeAddress;
  madeAt: number;
  validUntil: number;
};
let current: Kept | undefined;
/** Counts what was forgotten. */
let generation = 0;

/** The rulebook in force; made anew after any change and when a grant ends. */
export async function readBook(): Promise<Kept> {
  const book = await kept.get();
  const now = Date.now();
  if (now < book.validUntil && now >= book.madeAt) return book;
  forgetBook();
  return kept.get();
}

/** As `readBook`, for listeners that must answer at once; undefined until it has been read. */
export function bookAtHand(): Kept | undefined {
  const now = Date.now();
  return current !== undefined && now < current.validUntil && now >= current.madeAt ? current : undefined;
}

export function forgetBook(): void {
  kept.forget();
  generation += 1;
  current = undefined;
}

export async function judgeNow(url: string): Promise<Judgement> {
  return judge(url, (await readBook()).book);
}

import { judge } from '../core/plan/judge';
import type { Judgement } from '../core/plan/judgement';
import { createRulebook, type Rulebook } from '../core/plan/rulebook';
import { readConfigurationSoon } from './configuration';
import { grantsNow } from './grants-now';
import { readKnowledge } from './knowledge';
import { lazily } from './lazily';
import { standingNow } from './time-ledger';
import { wordStops } from './word-stops';

const kept = lazily(async () => {
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
  const book = createRulebook(configuration, knowledge, grants, now, stops, standing);
  current = { book, configuration, madeAt: now, validUntil: Math.min(Number.POSITIVE_INFINITY, ...ends) };
  return current;
});

type Kept = {
  book: Rulebook;
  configuration: Awaited<ReturnType<typeof readConfigurationSoon>>;
  madeAt: number;
  validUntil: number;
};
let current: Kept | undefined;

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
  current = undefined;
}

export async function judgeNow(url: string): Promise<Judgement> {
  return judge(url, (await readBook()).book);
}

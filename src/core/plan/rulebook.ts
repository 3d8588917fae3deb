import type { ActiveLesson } from '../lesson/held-lesson';
import type { NameModel } from '../lists/name-score';
import { createPathIndex, type PathIndex } from '../lists/path-index';
import type { HostTable } from '../lists/table';
import { type Category, categories, type Profile, type Verdict } from '../policy/categories';
import { type Configuration, verdictIn } from '../policy/configuration';
import type { Standing } from '../time/standing';
import { type Grant, withoutEnded } from './grants';
import { timeInLesson, withLesson } from './lesson-rules';
import { createPrefixSet, type PrefixSet } from './prefix-set';
import { type TimeStop, timeStopOf } from './time-stop';
import type { WordStop } from './word-stop';

/** A list entry that names part of a site: everything under `path` of `hostname`. */
export interface PathRule {
  readonly category: Category;
  readonly hostname: string;
  /** Begins with `/`. */
  readonly path: string;
}

/** What the project ships or the guardian imported, independent of anybody's settings. */
export interface Knowledge {
  readonly tables: readonly HostTable[];
  readonly paths: readonly PathRule[];
  readonly nameModel: NameModel | undefined;
  /** Help, health and child-protection sites: only `illegal` outranks them. */
  readonly help: ReadonlySet<string>;
  /** Learning and school sites: no score stops them. */
  readonly learning: ReadonlySet<string>;
  /** What profile 0–6 opens. */
  readonly approved: ReadonlySet<string>;
}

/** Everything `judge` needs, prepared once for many addresses. */
export interface Rulebook {
  readonly profile: Profile;
  readonly verdicts: Readonly<Record<Category, Verdict>>;
  readonly knowledge: Knowledge;
  readonly paths: PathIndex<PathRule>;
  /** Bundled good sites by hostname, as `goodBits`. */
  readonly good: ReadonlyMap<string, number>;
  readonly school: PrefixSet;
  readonly allowed: PrefixSet;
  readonly blocked: PrefixSet;
  readonly grantedByGuardian: ReadonlySet<string>;
  readonly grantedByChild: ReadonlySet<string>;
  /** Pages and searches that their words stopped in this session, by `wordStopKey`. */
  readonly wordStops: ReadonlyMap<string, WordStop>;
  /** What time closes; undefined when it closes nothing. */
  readonly timeStop: TimeStop | undefined;
  /** What alone is open in a lesson; undefined where no lesson closes the rest. */
  readonly onlyThis: PrefixSet | undefined;
}

/** Why a site is good: one look-up tells all three. */
export const goodBits = { help: 1, learning: 2, approved: 4 } as const;

function goodMap(knowledge: Knowledge): ReadonlyMap<string, number> {
  const good = new Map<string, number>();
  for (const kind of ['help', 'learning', 'approved'] as const) {
    for (const hostname of knowledge[kind]) good.set(hostname, (good.get(hostname) ?? 0) | goodBits[kind]);
  }
  return good;
}

export type RulebookSettings = Pick<
  Configuration,
  'profile' | 'categories' | 'allowed' | 'blocked' | 'schoolSites'
>;

/**
 * @param grants may hold ended ones; only those active at `now` count
 * @param now milliseconds since 1970
 */
export function createRulebook(
  given: RulebookSettings,
  knowledge: Knowledge,
  grants: readonly Grant[],
  now: number,
  wordStops: ReadonlyMap<string, WordStop> = new Map(),
  standing?: Standing,
  lesson?: ActiveLesson,
): Rulebook {
  const active = withoutEnded(grants, now);
  const configuration = withLesson(given, lesson);
  return {
    profile: configuration.profile,
    verdicts: Object.fromEntries(
      categories.map((category) => [category, verdictIn(configuration, category)]),
    ) as Record<Category, Verdict>,
    knowledge,
    paths: createPathIndex(knowledge.paths),
    good: goodMap(knowledge),
    school: createPrefixSet(configuration.schoolSites),
    allowed: createPrefixSet(configuration.allowed),
    blocked: createPrefixSet(configuration.blocked),
    grantedByGuardian: hostnamesOf(active.filter((grant) => grant.by === 'guardian')),
    grantedByChild: hostnamesOf(active.filter((grant) => grant.by !== 'guardian')),
    wordStops,
    timeStop: timeStopOf(timeInLesson(standing, lesson)),
    onlyThis: lesson?.isOnlyThis === true ? createPrefixSet(lesson.addresses) : undefined,
  };
}

function hostnamesOf(grants: readonly Grant[]): ReadonlySet<string> {
  return new Set(grants.map((grant) => grant.hostname));
}

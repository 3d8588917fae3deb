import type { LessonStanding } from '../lesson/held-lesson';
import type { ListedBelow } from '../lists/listed-below';
import { type VeilMode, veilModeOf } from '../media/veil-mode';
import { type Category, categories } from '../policy/categories';
import { type Configuration, verdictIn } from '../policy/configuration';
import { harmCategories, verdictOfUnknown } from '../policy/matrix';
import { safeSearchRules } from '../safe-search/safe-search-rules';
import type { Standing } from '../time/standing';
import { blockedPath, type DnrRule, pageTypes, partTypes } from './dnr-rule';
import { documentPassRules, rulesOfPass } from './document-rules';
import { filmRules } from './film-rules';
import { type GatePass, passRule } from './gate-pass';
import { grantRules } from './grant-rules';
import { type Grant, withoutEnded } from './grants';
import { lessonRules, timeInLesson, withLesson } from './lesson-rules';
import { prefixRules } from './prefix-rules';
import { createPrefixSet } from './prefix-set';
import { rulePriorities } from './rule-priorities';
import { isOn } from './rulesets';
import { timeRules, withTimeOver } from './time-rules';

/** Everything the plan follows from. */
export interface PlanInput {
  readonly configuration: Configuration;
  readonly grants: readonly Grant[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Ids of the static rulesets this build carries. */
  readonly rulesets: readonly string[];
  /** What profile 0–6 opens. */
  readonly approved: readonly string[];
  /** The most likely names of lists imported at run time, bounded by the importer. */
  readonly delta: Readonly<Partial<Record<Category, readonly string[]>>>;
  /** Hosts the name score has stopped since the browser started. */
  readonly learned: readonly { readonly hostname: string; readonly category: Category }[];
  readonly passes: readonly GatePass[];
  /** Documents somebody opened by choice. */
  readonly documents: readonly GatePass[];
  /** Films whose pixels are to be readable in their tab. */
  readonly films: readonly GatePass[];
  /** What is listed below the sites of grants. */
  readonly below: ListedBelow;
  /** How time stands; absent where nothing is counted. */
  readonly time?: Standing | undefined;
  /** The lesson in force, and the real moment of its next change with `time`'s clock. */
  readonly lesson?: LessonStanding | undefined;
  /** Sites to learn from. */
  readonly learning: readonly string[];
  /** Address of the gate page. */
  readonly gateUrl: string;
}

/** What the browser is to enforce, also while the worker is dead. */
export interface Plan {
  readonly rulesets: readonly string[];
  readonly dynamicRules: readonly DnrRule[];
  readonly sessionRules: readonly DnrRule[];
  /** The next moment at which the plan changes by itself, ms since 1970; undefined when it does not. */
  readonly nextChangeAt: number | undefined;
  readonly badge: string;
  /** How pictures on pages are kept unseen; a change is told to open pages. */
  readonly veil: {
    readonly mode: VeilMode;
    readonly strictness: Configuration['veilStrictness'];
    readonly profile: Configuration['profile'];
  };
}

/** First ids of each kind of rule; the gaps are larger than what `prefixRules` can make. */
const dynamicIds = {
  unknown: 1,
  approved: 3,
  lesson: 20,
  delta: 100,
  school: 1_000,
  allowed: 30_000,
  blocked: 60_000,
} as const;
/** Below are those of `grantRules`. */
const sessionIds = { learned: 100, passes: 1_000, documents: 2_000 } as const;

/** Pure and total: the same input always gives the same plan. */
export function plan(given: PlanInput): Plan {
  const lesson = given.lesson?.active;
  const time = timeInLesson(given.time, lesson);
  const configuration = withTimeOver(withLesson(given.configuration, lesson), time);
  const input = { ...given, time, configuration };
  const { now } = input;
  const grants = withoutEnded(input.grants, now);
  return {
    rulesets: input.rulesets.filter((id) => isOn(id, configuration)),
    dynamicRules: [
      ...unknownRules(input),
      ...lessonRules(lesson, dynamicIds.lesson),
      ...deltaRules(input),
      ...safeSearchRules(configuration),
      ...prefixRules(
        createPrefixSet(configuration.schoolSites),
        'allow',
        rulePriorities.school,
        dynamicIds.school,
      ),
      ...prefixRules(
        createPrefixSet(configuration.allowed),
        'allow',
        rulePriorities.guardian,
        dynamicIds.allowed,
      ),
      ...prefixRules(
        createPrefixSet(configuration.blocked),
        'block',
        rulePriorities.guardian,
        dynamicIds.blocked,
      ),
    ],
    sessionRules: [
      ...grantRules({ ...input, grants }),
      ...learnedRules(input),
      ...timeRules(input.time, configuration, input.learning),
      ...input.passes.flatMap(passRules),
      ...filmRules(input.films),
      ...input.documents.flatMap((each, index) =>
        documentPassRules(each, sessionIds.documents + index * rulesOfPass),
      ),
    ],
    nextChangeAt: nextChange(grants, input),
    badge: configuration.isSetUp ? '' : '!',
    veil: {
      mode: veilModeOf(configuration),
      strictness: configuration.veilStrictness,
      profile: configuration.profile,
    },
  };
}

/** 0–6: whatever is not approved; dynamic, so that it outlives an update and a restart. */
function unknownRules({ configuration, approved }: PlanInput): DnrRule[] {
  if (verdictOfUnknown(configuration.profile) === 'allow') return [];
  return [
    {
      id: dynamicIds.unknown,
      priority: rulePriorities.unknown,
      action: { type: 'redirect', redirect: { extensionPath: blockedPath('default') } },
      condition: { urlFilter: '|http', resourceTypes: ['main_frame'] },
    },
    {
      id: dynamicIds.unknown + 1,
      priority: rulePriorities.unknown,
      action: { type: 'block' },
      condition: { urlFilter: '|http', resourceTypes: ['sub_frame'] },
    },
    {
      id: dynamicIds.approved,
      priority: rulePriorities.approved,
      action: { type: 'allow' },
      condition: { requestDomains: [...approved].sort(), resourceTypes: pageTypes },
    },
  ];
}

function deltaRules({ configuration, delta }: PlanInput): DnrRule[] {
  return categories.flatMap((category, index): DnrRule[] => {
    const requestDomains = delta[category] ?? [];
    const verdict = verdictIn(configuration, category);
    if (requestDomains.length === 0 || verdict === 'allow') return [];
    const id = dynamicIds.delta + index * 2;
    const page: DnrRule = {
      id,
      priority: rulePriorities.list,
      action: { type: 'redirect', redirect: { extensionPath: blockedPath('list', category) } },
      condition: { requestDomains, resourceTypes: ['main_frame'] },
    };
    const parts = harmCategories.has(category)
      ? partTypes
      : verdict === 'block'
        ? (['sub_frame'] as const)
        : [];
    if (parts.length === 0) return [page];
    const condition = { requestDomains, resourceTypes: parts };
    return [page, { id: id + 1, priority: rulePriorities.list, action: { type: 'block' }, condition }];
  });
}

function learnedRules({ configuration, learned }: PlanInput): DnrRule[] {
  return categories.flatMap((category, index): DnrRule[] => {
    const requestDomains = learned.filter((each) => each.category === category).map((each) => each.hostname);
    if (requestDomains.length === 0 || verdictIn(configuration, category) === 'allow') return [];
    return [
      {
        id: sessionIds.learned + index,
        priority: rulePriorities.learned,
        action: { type: 'redirect', redirect: { extensionPath: blockedPath('name', category) } },
        condition: { requestDomains: [...new Set(requestDomains)].sort(), resourceTypes: ['main_frame'] },
      },
    ];
  });
}

function passRules(pass: GatePass, index: number): DnrRule[] {
  const rule = passRule(pass, sessionIds.passes + index);
  return rule === undefined ? [] : [rule];
}

function nextChange(
  grants: readonly Grant[],
  { time, lesson, now, configuration }: PlanInput,
): number | undefined {
  const ends = grants.map((grant) => grant.until).filter((until) => until > now);
  // Alarms follow the computer's clock, which may be wrong.
  const real = time?.now ?? now;
  for (const at of [time?.nextChangeAt, lesson?.nextChangeAt, configuration.changesAt]) {
    if (at !== undefined) ends.push(now + Math.max(0, at - real));
  }
  return ends.length === 0 ? undefined : Math.min(...ends);
}

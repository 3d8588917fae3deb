import type { ActiveLesson } from '../lesson/held-lesson';
import type { Configuration } from '../policy/configuration';
import type { Standing } from '../time/standing';
import { blockedPath, type DnrRule } from './dnr-rule';
import { createPrefixSet } from './prefix-set';
import { rulePriorities } from './rule-priorities';

/** Only a lesson somebody vouches for opens what it names: as if the family allowed it, for as long as it lasts. */
export function withLesson<C extends Pick<Configuration, 'allowed'>>(
  configuration: C,
  lesson: ActiveLesson | undefined,
): C {
  if (lesson?.isTrusted !== true) return configuration;
  return { ...configuration, allowed: [...configuration.allowed, ...lesson.addresses] };
}

/** In a lesson that closes all else, hours and budgets have nothing more to close: the teacher's hour is the rule. */
export function timeInLesson(
  standing: Standing | undefined,
  lesson: ActiveLesson | undefined,
): Standing | undefined {
  if (standing === undefined || lesson?.isTrusted !== true || !lesson.isOnlyThis) return standing;
  return { ...standing, closed: undefined, categoriesOver: [], sitesOver: {} };
}

/**
 * “Only this”: every page leads to the blocked page but those of hosts the lesson names; of a host it names in part the
 * worker judges the rest. A dynamic rule, so that it outlives a restart of the browser.
 */
export function lessonRules(lesson: ActiveLesson | undefined, id: number): DnrRule[] {
  if (lesson?.isOnlyThis !== true) return [];
  const open = [...createPrefixSet(lesson.addresses).byHostname.keys()].sort();
  return [
    {
      id,
      priority: rulePriorities.lesson,
      action: { type: 'redirect', redirect: { extensionPath: blockedPath('time') } },
      condition: {
        urlFilter: '|http',
        ...(open.length > 0 && { excludedRequestDomains: open }),
        resourceTypes: ['main_frame'],
      },
    },
  ];
}

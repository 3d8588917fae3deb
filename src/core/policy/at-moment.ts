import { noTimeRules } from '../time/rules';
import { localOf } from '../time/zone';
import type { Configuration } from './configuration';
import { hoursAt, nextHours } from './school-hours';

/** What of the time the configuration depends on. Moments in real ms since 1970. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
  /** A teacher has opened the adult profile until then; undefined: nobody has. */
  readonly adultUntil: number | undefined;
}

/** The configuration as it is at a moment: a teacher's minutes, else the school's hours, else the family's rules. */
export function atMoment(configuration: Configuration, { now, zone, adultUntil }: Moment): Configuration {
  if (configuration.lab !== undefined && adultUntil !== undefined && now < adultUntil) {
    return {
      ...configuration,
      profile: 'adult',
      categories: {},
      time: noTimeRules,
      adultUntil,
      changesAt: adultUntil,
      locked: [...new Set([...configuration.locked, 'profile', 'categories', 'time'] as const)],
    };
  }
  const { schoolHours } = configuration;
  if (schoolHours.length === 0) return configuration;
  const held = hoursAt(schoolHours, localOf(now, zone));
  const changesAt = nextHours(schoolHours, now, zone);
  if (held.length === 0) return { ...configuration, changesAt };
  const profile = held.findLast((each) => each.profile !== undefined)?.profile ?? configuration.profile;
  const categories = Object.assign({}, configuration.categories, ...held.map((each) => each.categories));
  return {
    ...configuration,
    profile,
    categories,
    changesAt,
    locked: [...new Set([...configuration.locked, 'profile', 'categories'] as const)],
  };
}

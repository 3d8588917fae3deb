import type { CaseChannel } from '../cases/channel';
import type { ClassCode } from '../house/house-rules';
import type { Category, Verdict } from './categories';
import type { LabPolicy } from './lab-policy';
import { verdictOf } from './matrix';
import { optionKeys } from './options';
import { isComplete, type Policy, type PolicyProblem } from './policy';
import type { SchoolHours } from './school-hours';
import type { Settings } from './settings';

/** What is in force: the guardian's settings with the managed policy laid over them. */
export interface Configuration extends Settings {
  /** The school's own sites: no list, score or profile stops them. */
  readonly schoolSites: readonly string[];
  readonly schoolName: string;
  readonly schoolDistrict: string;
  /** Where the school publishes its lists; undefined when it names no place. */
  readonly mirror: Policy['mirror'];
  /** Where anonymous counts are sent; undefined: nowhere, as everywhere without a policy. */
  readonly counts: Policy['counts'];
  /** The class's code of conduct, where the policy gives one. */
  readonly classCode: ClassCode | undefined;
  /** Where the school takes reports; undefined when it names no place, or none that can be read. */
  readonly reports: CaseChannel | undefined;
  /** At some hours the school's profile and verdicts instead of the family's. */
  readonly schoolHours: readonly SchoolHours[];
  /** A computer room's rules; undefined elsewhere. */
  readonly lab: LabPolicy | undefined;
  /** A teacher has opened the adult profile until then, real ms since 1970. */
  readonly adultUntil?: number | undefined;
  /** The next moment at which this changes by itself, real ms since 1970. */
  readonly changesAt?: number | undefined;
  /** The managed PIN's hash; undefined when the PIN is not managed. */
  readonly pinHash: string | undefined;
  /** Settings a policy has set: nobody changes them here. */
  readonly locked: readonly (keyof Settings)[];
  readonly isManaged: boolean;
  /** The policy answers the first-run questions: what it leaves open stays with who wrote it. */
  readonly isPolicyComplete: boolean;
  readonly problems: readonly PolicyProblem[];
}

const settingKeys = [
  'profile',
  'language',
  'blocked',
  'allowed',
  'categories',
  'time',
  'lists',
  'contacts',
  'veil',
  'veilStrictness',
  ...optionKeys,
] as const satisfies (keyof Settings & keyof Policy)[];

/** A key that the policy names replaces the guardian's value and locks it. */
export function configurationOf(
  settings: Settings,
  policy: Policy,
  problems: readonly PolicyProblem[] = [],
): Configuration {
  const locked = settingKeys.filter((key) => policy[key] !== undefined);
  const managed = Object.fromEntries(locked.map((key) => [key, policy[key]]));
  return {
    ...settings,
    ...managed,
    isSetUp: settings.isSetUp || isComplete(policy),
    schoolSites: policy.school?.sites ?? [],
    schoolName: policy.school?.name ?? '',
    schoolDistrict: policy.school?.district ?? '',
    mirror: policy.mirror,
    counts: policy.counts,
    classCode: policy.classCode === 'unreadable' ? undefined : policy.classCode,
    reports: policy.reports === 'unreadable' ? undefined : policy.reports,
    schoolHours: policy.schoolHours ?? [],
    lab: policy.lab,
    pinHash: policy.pinHash,
    locked,
    isPolicyComplete: isComplete(policy),
    isManaged: Object.keys(policy).length > 0,
    problems,
  };
}

/** The verdict for a category: the profile's own, or what the guardian or policy made of it. */
export function verdictIn(
  configuration: Pick<Settings, 'profile' | 'categories'>,
  category: Category,
): Verdict {
  // `illegal` cannot be opened by anyone below the policy, nor by it: there is no lawful reason to.
  if (category === 'illegal') return 'block';
  return configuration.categories[category] ?? verdictOf(category, configuration.profile);
}

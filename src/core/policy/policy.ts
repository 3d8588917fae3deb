import { type CaseChannel, caseChannel } from '../cases/channel';
import { maxNearContacts, type NearContact, nearContact } from '../help/help-content';
import { type ClassCode, classCode } from '../house/house-rules';
import { veilChoices, veilStrictnesses } from '../media/veil-mode';
import { readPolicyTime } from '../time/policy-rules';
import { strictestTimeRules } from '../time/presets';
import { type Category, categories, isCategory, isProfile, type Verdict, verdicts } from './categories';
import { type CountsTarget, countsTarget } from './counts-target';
import { type LabPolicy, labPolicy, strictestLab } from './lab-policy';
import { type MirrorSource, mirrorSource } from './mirror-source';
import { isChoice, type OptionKey, type Options, optionKeys, strictestChoice } from './options';
import { readSchoolHours, type SchoolHours, strictestHours } from './school-hours';
import { type ListSource, listSource, type Settings } from './settings';

/** A part of the policy that could not be used, and what holds instead; shown on the self-test page. */
export interface PolicyProblem {
  readonly key: string;
  readonly detail: string;
}

/** The school's or family's managed policy, as far as it is readable. Absent keys are not managed. */
export interface Policy extends Partial<Options> {
  readonly profile?: Settings['profile'];
  readonly language?: Settings['language'];
  readonly blocked?: readonly string[];
  readonly allowed?: readonly string[];
  readonly categories?: Settings['categories'];
  readonly time?: Settings['time'];
  readonly lists?: readonly ListSource[];
  readonly contacts?: readonly NearContact[];
  readonly veil?: Settings['veil'];
  readonly veilStrictness?: Settings['veilStrictness'];
  /** `pbkdf2-sha256$<iterations>$<salt, base64>$<hash, base64>`; '' when unreadable: then no PIN opens. */
  readonly pinHash?: string;
  /** Unreadable: no other mirror is asked, and what came from the last one stays. */
  readonly mirror?: MirrorSource | 'unreadable';
  /** The institution's own database of numbers over time. Unreadable: nothing is sent. */
  readonly counts?: CountsTarget | 'unreadable';
  /** The class's code of conduct; unreadable: none is shown. */
  readonly classCode?: ClassCode | 'unreadable';
  /** Where pupils may send a report; unreadable: nothing is sent to a place nobody meant. */
  readonly reports?: CaseChannel | 'unreadable';
  /** At some hours the school's verdicts instead of the family's. */
  readonly schoolHours?: readonly SchoolHours[];
  readonly lab?: LabPolicy;
  readonly school?: {
    readonly name: string;
    readonly sites: readonly string[];
    /** What its reports are merged under; '' when not named. */
    readonly district: string;
  };
}

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

type Reader = (value: unknown, problem: (detail: string) => void) => unknown;

/**
 * One reader a key. An unreadable value never weakens protection: the profile falls back to the strictest
 * (0–6), a verdict to block, a PIN to one that nobody knows, an allowed address to none.
 */
const readers: Record<keyof Policy, Reader> = {
  profile: (value, problem) => {
    if (isProfile(value)) return value;
    problem('not a profile; 0-6 holds');
    return '0-6';
  },
  language: (value, problem) => {
    if (value === 'vi' || value === 'en') return value;
    problem('not a language; vi holds');
    return 'vi';
  },
  blocked: readTexts,
  allowed: readTexts,
  categories: readCategories,
  time: (value, problem) => {
    const rules = readPolicyTime(value);
    if (rules === undefined) problem('not rules of time; an hour a day holds');
    return rules ?? strictestTimeRules;
  },
  lists: readLists,
  contacts: readContacts,
  veil: (value, problem) => oneOf(value, veilChoices, 'text-only', problem),
  veilStrictness: (value, problem) => oneOf(value, veilStrictnesses, 'strict', problem),
  pinHash: (value, problem) => {
    if (isPinHash(value)) return value;
    problem('not a PIN hash; no PIN opens');
    return '';
  },
  school: readSchool,
  classCode: (value, problem) => {
    const parsed = classCode.safeParse(value);
    if (parsed.success) return parsed.data;
    problem('not a name and 1 to 20 rules; no class code is shown');
    return 'unreadable';
  },
  schoolHours: (value, problem) => {
    const hours = readSchoolHours(value);
    if (hours === undefined) problem('not school hours; social networks are closed at all hours');
    return hours ?? strictestHours;
  },
  lab: (value, problem) => {
    const parsed = labPolicy.safeParse(value);
    if (!parsed.success) problem('not a lab; nothing is recorded, the adult profile opens for 5 minutes');
    return parsed.success ? parsed.data : strictestLab;
  },
  reports: (value, problem) => {
    const parsed = caseChannel.safeParse(value);
    if (parsed.success) return parsed.data;
    problem('not a name and an https address; reports are sent nowhere');
    return 'unreadable';
  },
  mirror: (value, problem) => {
    const parsed = mirrorSource.safeParse(value);
    if (parsed.success) return parsed.data;
    problem('not a mirror; what came from the last one stays');
    return 'unreadable';
  },
  counts: (value, problem) => {
    const parsed = countsTarget.safeParse(value);
    if (parsed.success) return parsed.data;
    const at = parsed.error.issues[0]?.path.join('.') || 'value';
    problem(`${at} cannot be used; no counts are sent`);
    return 'unreadable';
  },
  ...optionReaders(),
};

function optionReaders() {
  const readerOf =
    (key: OptionKey): Reader =>
    (value, problem) => {
      if (isChoice(key, value)) return value;
      problem(`no such choice; ${strictestChoice(key)} holds`);
      return strictestChoice(key);
    };
  return Object.fromEntries(optionKeys.map((key) => [key, readerOf(key)])) as Record<OptionKey, Reader>;
}

/** Reads the managed storage key by key. Total: unknown keys are ignored, unreadable ones named. */
export function parsePolicy(managed: unknown): ParsedPolicy {
  const source = isRecord(managed) ? managed : {};
  const policy: Record<string, unknown> = {};
  const problems: PolicyProblem[] = [];
  for (const [key, read] of Object.entries(readers)) {
    if (source[key] === undefined || source[key] === null) continue;
    policy[key] = read(source[key], (detail) => problems.push({ key, detail }));
  }
  return { policy: policy as Policy, problems };
}

/** Where a policy names a profile the first-run questions have their answer. */
export function isComplete(policy: Policy): boolean {
  return policy.profile !== undefined;
}

/** `strictest` where the value is none of the allowed. */
function oneOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
  strictest: T,
  problem: (detail: string) => void,
): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) problem(`none of ${allowed.join(', ')}; ${strictest} holds`);
  return found ?? strictest;
}

function readTexts(value: unknown, problem: (detail: string) => void): readonly string[] {
  if (!Array.isArray(value)) {
    problem('not a list of addresses; none holds');
    return [];
  }
  return value.filter((item, at): item is string => {
    const isFit = typeof item === 'string' && item.length > 0 && item.length <= 2048;
    if (!isFit) problem(`entry ${at + 1} is not an address; left out`);
    return isFit;
  });
}

function readCategories(value: unknown, problem: (detail: string) => void): Settings['categories'] {
  if (!isRecord(value)) {
    problem('not an object; every category is blocked');
    return Object.fromEntries(categories.map((category) => [category, 'block']));
  }
  const result: Partial<Record<Category, Verdict>> = {};
  for (const [category, verdict] of Object.entries(value)) {
    if (!isCategory(category)) problem(`${category}: no such category; ignored`);
    else if (isVerdict(verdict)) result[category] = verdict;
    else {
      problem(`${category}: not a verdict; blocked`);
      result[category] = 'block';
    }
  }
  return result;
}

function readLists(value: unknown, problem: (detail: string) => void): readonly ListSource[] {
  if (!Array.isArray(value)) {
    problem('not an array of lists; none holds');
    return [];
  }
  return value.flatMap((item, at) => {
    const parsed = listSource.safeParse(item);
    if (parsed.success) return [parsed.data];
    problem(`list ${at + 1} is unreadable; left out`);
    return [];
  });
}

function readContacts(value: unknown, problem: (detail: string) => void): readonly NearContact[] {
  if (!Array.isArray(value)) {
    problem('not an array of contacts; none holds');
    return [];
  }
  return value.slice(0, maxNearContacts).flatMap((item, at) => {
    const parsed = nearContact.safeParse(item);
    if (parsed.success) return [parsed.data];
    problem(`contact ${at + 1} is unreadable; left out`);
    return [];
  });
}

function readSchool(value: unknown, problem: (detail: string) => void): Policy['school'] {
  if (!isRecord(value)) {
    problem('not an object; ignored');
    return { name: '', sites: [], district: '' };
  }
  const text = (given: unknown) => (typeof given === 'string' ? given.slice(0, 200) : '');
  const { name, district } = value;
  return {
    name: text(name),
    district: text(district),
    sites: value.sites === undefined ? [] : readTexts(value.sites, problem),
  };
}

/** `pbkdf2-sha256$iterations$salt$hash` with at least 600,000 iterations (OWASP 2023). */
export function isPinHash(value: unknown): value is string {
  const match =
    typeof value === 'string' &&
    /^pbkdf2-sha256\$(\d{6,8})\$[\w+/]{16,}={0,2}\$[\w+/]{42,}={0,2}$/.exec(value);
  return Boolean(match) && Number((match as RegExpExecArray)[1]) >= 600_000;
}

function isVerdict(value: unknown): value is Verdict {
  return (verdicts as readonly unknown[]).includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

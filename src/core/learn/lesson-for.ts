import type { Category, Profile } from '../policy/categories';
import type { Need } from '../words/groups';
import { ages, type LessonId } from './kit';

/** The fitting lesson for 0–6, 7–11, 12–15 and 16–17, as `module-number`. */
type ByAge = readonly [string, string, string, string];

const byCategory: Readonly<Record<Category, ByAge>> = {
  illegal: ['help-1', 'help-1', 'help-1', 'help-1'],
  adult: ['help-1', 'help-1', 'private-2', 'private-2'],
  'adult-mild': ['help-1', 'help-1', 'private-2', 'private-2'],
  gambling: ['security-1', 'used-2', 'used-2', 'used-1'],
  violence: ['internet-3', 'help-1', 'help-1', 'help-1'],
  weapons: ['internet-3', 'help-1', 'used-3', 'used-3'],
  hate: ['help-2', 'help-2', 'help-2', 'internet-3'],
  extremism: ['help-1', 'help-1', 'used-1', 'used-3'],
  'self-harm': ['help-1', 'help-3', 'help-3', 'help-2'],
  drugs: ['used-2', 'used-3', 'used-3', 'used-3'],
  'alcohol-tobacco': ['used-2', 'used-3', 'used-3', 'used-3'],
  dating: ['used-3', 'used-1', 'used-1', 'used-2'],
  social: ['private-3', 'internet-3', 'internet-1', 'internet-2'],
  chat: ['used-3', 'private-1', 'private-3', 'private-1'],
  forums: ['private-3', 'private-1', 'private-1', 'internet-3'],
  games: ['internet-2', 'internet-2', 'internet-3', 'internet-2'],
  video: ['internet-2', 'internet-2', 'internet-1', 'internet-2'],
  piracy: ['security-1', 'security-2', 'security-2', 'security-2'],
  bypass: ['security-1', 'security-3', 'security-3', 'security-3'],
  phishing: ['security-1', 'security-2', 'security-1', 'security-1'],
  malware: ['security-1', 'security-2', 'security-2', 'security-2'],
  hacking: ['security-3', 'security-1', 'security-1', 'security-3'],
  typosquat: ['security-1', 'security-2', 'security-1', 'security-1'],
  shorteners: ['security-1', 'security-2', 'security-1', 'security-1'],
  'unsafe-search': ['security-1', 'internet-1', 'internet-2', 'internet-1'],
  'ai-chat': ['internet-3', 'internet-1', 'internet-2', 'internet-1'],
  crypto: ['security-1', 'used-2', 'used-2', 'used-1'],
  loans: ['security-1', 'used-2', 'used-2', 'used-1'],
  shopping: ['security-1', 'used-2', 'security-1', 'private-3'],
  superstition: ['internet-3', 'internet-1', 'internet-2', 'internet-1'],
  'fake-news': ['internet-3', 'internet-1', 'internet-2', 'internet-1'],
  'file-hosting': ['security-1', 'security-2', 'security-2', 'security-2'],
};

const byNeed: Readonly<Record<Need, ByAge>> = {
  'self-harm': ['help-1', 'help-3', 'help-3', 'help-2'],
  eating: ['help-1', 'help-3', 'help-3', 'help-2'],
  abuse: ['used-1', 'help-1', 'help-1', 'help-1'],
  bullied: ['help-2', 'help-2', 'help-2', 'help-1'],
  runaway: ['help-1', 'help-3', 'help-1', 'help-2'],
};

/** The situations of `content/help/situations.json`. */
const bySituation: ReadonlyMap<string, ByAge> = new Map([
  ['asked-for-pictures', ['private-2', 'private-2', 'private-2', 'private-2']],
  ['threatened', ['used-1', 'used-1', 'used-1', 'help-3']],
  ['bullied', ['help-2', 'help-2', 'help-2', 'help-1']],
  ['saw-something-bad', ['help-1', 'help-1', 'help-1', 'help-1']],
  ['lost-money', ['security-1', 'used-2', 'used-2', 'used-1']],
  ['hurting-myself', ['help-1', 'help-3', 'help-3', 'help-2']],
  ['lost-account', ['security-3', 'security-1', 'security-1', 'security-2']],
]);

/** Undefined for grown-ups, who are not taught, and where nothing fits. */
function idFor(fitting: ByAge | undefined, profile: Profile): LessonId | undefined {
  const at = (ages as readonly string[]).indexOf(profile);
  const [module, number] = fitting?.[at]?.split('-') ?? [];
  return module === undefined ? undefined : (`${module}-${profile}-${number}` as LessonId);
}

/** The lesson that fits what was stopped. */
export function lessonFor(category: Category, profile: Profile): LessonId | undefined {
  return idFor(byCategory[category], profile);
}

/** The lesson that fits a help card. */
export function lessonForNeed(need: Need, profile: Profile): LessonId | undefined {
  return idFor(byNeed[need], profile);
}

/** The lesson that fits a situation of the help page. */
export function lessonForSituation(situation: string, profile: Profile): LessonId | undefined {
  return idFor(bySituation.get(situation), profile);
}

import type { Profile } from '../policy/categories';
import type { KitAnswers, SchoolLevel } from './kit-answers';

/** The profile of a school's year groups; the legal ages of the profiles are in docs/rationale.md. */
export const profileOfLevel: Readonly<Record<SchoolLevel, Profile>> = {
  kindergarten: '0-6',
  primary: '7-11',
  'lower-secondary': '12-15',
  'upper-secondary': '16-17',
  mixed: '7-11',
};

/** What the browser hands to the extension as managed storage (docs/policy.md). */
export function extensionPolicy(answers: KitAnswers): Readonly<Record<string, unknown>> {
  const { language, level, schoolName, schoolSites, pinHash, mirror } = answers;
  return {
    profile: profileOfLevel[level],
    language,
    safeSearch: 'on',
    words: 'on',
    lab: { journal: 'none', adultMinutes: 45 },
    school: { name: schoolName, sites: schoolSites },
    ...(pinHash !== undefined && { pinHash }),
    ...(mirror !== undefined && { mirror }),
  };
}

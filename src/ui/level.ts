import type { Profile } from '../core/policy/categories';

/** How we speak: to a child who has just learned to read, to a teenager, to someone nearly grown up. */
export type Level = 'young' | 'teen' | 'grown';

const levelOfProfile: Record<Profile, Level> = {
  '0-6': 'young',
  '7-11': 'young',
  '12-15': 'teen',
  '16-17': 'grown',
  adult: 'grown',
};

/** The reading level a profile is spoken to in. */
export function levelOf(profile: Profile): Level {
  return levelOfProfile[profile];
}

export const checkIds = ['rules', 'lists', 'fresh', 'private', 'removal', 'tools', 'profiles'] as const;
export type CheckId = (typeof checkIds)[number];
/** `unknown`: no extension can see it; a person has to look. */
export type CheckState = 'good' | 'attention' | 'bad' | 'unknown';

export interface HealthFacts {
  readonly isWhole: boolean;
  /** Hostnames the lists name. */
  readonly names: number;
  readonly isPrivateCovered: boolean;
  /** `management.getSelf().installType`: `admin` where a policy installed us, so that nobody removes us by hand. */
  readonly installType: string;
  /** Lists that are fetched: when each was last, in ms since 1970 (0: never), and whether the last try failed. */
  readonly lists: readonly { readonly fetchedAt: number; readonly isFailing: boolean }[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A list that nobody renewed for so long misses most of what is new. */
const staleMs = 14 * 86_400_000;

/** What holds and what does not, in the order a guardian should read it. Total. */
export function healthOf(facts: HealthFacts): Readonly<Record<CheckId, CheckState>> {
  const isStale = facts.lists.some(
    ({ fetchedAt, isFailing }) => isFailing || facts.now - fetchedAt > staleMs,
  );
  return {
    rules: facts.isWhole ? 'good' : 'bad',
    lists: facts.names > 0 ? 'good' : 'bad',
    fresh: isStale ? 'attention' : 'good',
    private: facts.isPrivateCovered ? 'good' : 'bad',
    removal: facts.installType === 'admin' ? 'good' : 'attention',
    tools: 'unknown',
    profiles: 'unknown',
  };
}

export const browserNames = ['chrome', 'edge', 'coccoc', 'chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Which browser this is, by what it says of itself; Chromium where it says nothing known. */
export function browserOf(userAgent: string, brands: readonly string[]): BrowserName {
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  if (/\bEdg\//.test(userAgent)) return 'edge';
  if (/coc_coc/i.test(userAgent) || brands.some((brand) => /c[oố]c ?c[oố]c/i.test(brand))) return 'coccoc';
  return brands.includes('Google Chrome') ? 'chrome' : 'chromium';
}

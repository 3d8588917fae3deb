/**
 * Every category a hostname, address or text can fall into. The ids are a public contract: policies, list
 * files (`gambling.txt`), reports and the blocked page use them, so an id never changes its meaning.
 */
export const categories = [
  'illegal',
  'adult',
  'adult-mild',
  'gambling',
  'violence',
  'weapons',
  'hate',
  'extremism',
  'self-harm',
  'drugs',
  'alcohol-tobacco',
  'dating',
  'social',
  'chat',
  'forums',
  'games',
  'video',
  'piracy',
  'bypass',
  'phishing',
  'malware',
  'hacking',
  'typosquat',
  'shorteners',
  'unsafe-search',
  'ai-chat',
  'crypto',
  'loans',
  'shopping',
  'superstition',
  'fake-news',
  'file-hosting',
] as const;

export type Category = (typeof categories)[number];

/**
 * What happens to an address: `allow` opens it; `warn` shows a page that lets the child think and go on;
 * `limit` opens it for a slice of time out of a daily budget; `block` stops it.
 */
export const verdicts = ['allow', 'warn', 'limit', 'block'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * The age bands of Vietnamese law: consent of the child from 7 (Decree 56/2017 art. 36), child and social
 * account age 16 (Law on Children 2016 art. 1, Decree 147/2024), game labels 12 and 16 (Decree 147/2024
 * art. 38), adult at 18.
 */
export const profiles = ['0-6', '7-11', '12-15', '16-17', 'adult'] as const;
export type Profile = (typeof profiles)[number];

export function isCategory(value: unknown): value is Category {
  return typeof value === 'string' && (categories as readonly string[]).includes(value);
}

export function isProfile(value: unknown): value is Profile {
  return typeof value === 'string' && (profiles as readonly string[]).includes(value);
}

/** Orders verdicts from the most open (0) to the strictest (3). */
export function strictness(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

import { isProfile } from '../core/policy/categories';
import type { Stopped } from './stopped';

type SpokenTo = Pick<Stopped, 'profile' | 'language'>;

const key = 'spoken-to';
/** The rules and the language that hold before the first-run questions are answered. */
const unknown: SpokenTo = { profile: '7-11', language: 'vi' };

/**
 * For whom the last stopped page spoke, so that a page speaks alike before a sleeping worker has answered. Kept in the
 * page's own storage; nothing of what was stopped. Total.
 */
export function spokenTo(): SpokenTo {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const { profile, language } = (kept ?? {}) as Partial<Record<keyof SpokenTo, unknown>>;
    if (!isProfile(profile) || (language !== 'vi' && language !== 'en')) return unknown;
    return { profile, language };
  } catch {
    return unknown;
  }
}

export function rememberSpokenTo({ profile, language }: SpokenTo): void {
  try {
    localStorage.setItem(key, JSON.stringify({ profile, language }));
  } catch {
    // A full or forbidden storage costs the next first guess only.
  }
}

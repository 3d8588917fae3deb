import { type Profile, profiles } from '../../core/policy/categories';

export const users = ['one', 'several', 'lab'] as const;
/** Who the browser is for. */
export type User = (typeof users)[number];

export interface DraftChild {
  readonly name: string;
  readonly profile: Profile;
}

/** The answers so far; never the PIN. */
export interface Draft {
  /** From 1. */
  readonly step: number;
  readonly user: User;
  /** Of the only child, or of the pupils. */
  readonly profile: Profile;
  /** With `several`: each of them. */
  readonly children: readonly DraftChild[];
}

const key = 'setup';

function isProfile(value: unknown): value is Profile {
  return profiles.some((profile) => profile === value);
}

function readChild(value: unknown): DraftChild[] {
  const { name, profile } = (value ?? {}) as Partial<Record<keyof DraftChild, unknown>>;
  return typeof name === 'string' && isProfile(profile) ? [{ name, profile }] : [];
}

/** What was answered before the page was closed; damaged parts fall back alone. Total. */
export function readDraft(fallback: Draft): Draft {
  try {
    const stored = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Partial<
      Record<keyof Draft, unknown>
    >;
    const step = typeof stored.step === 'number' && [1, 2, 3, 4, 5].includes(stored.step) ? stored.step : 1;
    const children = Array.isArray(stored.children) ? stored.children.flatMap(readChild) : [];
    return {
      step,
      user: users.find((user) => user === stored.user) ?? fallback.user,
      profile: isProfile(stored.profile) ? stored.profile : fallback.profile,
      children: children.length > 1 ? children : fallback.children,
    };
  } catch {
    return fallback;
  }
}

/** Kept in the browser's storage of our own pages: a browser may close them when private windows are allowed. */
export function keepDraft(draft: Draft): void {
  localStorage.setItem(key, JSON.stringify(draft));
}

export function forgetDraft(): void {
  localStorage.removeItem(key);
}

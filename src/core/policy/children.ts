import * as z from 'zod/mini';
import { noTimeRules, timeRules } from '../time/rules';
import { categories, profiles, verdicts } from './categories';
import type { Settings } from './settings';

/** As many as one browser profile keeps apart. */
export const maxChildren = 12;
export const longestChildName = 40;
const address = z.string().check(z.minLength(1), z.maxLength(2048));

/** A child with rules of its own; everything else in the settings holds for all children. */
export const childRules = z.object({
  /** Names the child in messages and never changes. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.minLength(1), z.maxLength(longestChildName)),
  profile: z.enum(profiles),
  categories: z.partialRecord(z.enum(categories), z.enum(verdicts)),
  allowed: z.array(address).check(z.maxLength(20_000)),
  blocked: z.array(address).check(z.maxLength(20_000)),
  time: z._default(timeRules, noTimeRules as z.infer<typeof timeRules>),
});

export interface ChildRules extends Rules {
  readonly id: string;
  readonly name: string;
}

/** What each child has for itself. */
export type Rules = Pick<Settings, 'profile' | 'categories' | 'allowed' | 'blocked' | 'time'>;

export function rulesOf({ profile, categories, allowed, blocked, time }: Rules): Rules {
  return { profile, categories, allowed, blocked, time };
}

/** The child whose rules hold; undefined where there is a single unnamed one, or where nobody is chosen. */
export function currentChild({ children, child }: Settings): ChildRules | undefined {
  return children.find(({ id }) => id === child);
}

/** The settings as they would be with this child at the browser. */
export function asChild(settings: Settings, child: ChildRules): Settings {
  return { ...settings, ...rulesOf(child) };
}

/** Changes one child's rules by what a change makes of the settings as that child has them. */
export function changeChild(
  settings: Settings,
  id: string,
  change: (settings: Settings) => Settings,
): Settings {
  return {
    ...settings,
    children: settings.children.map((each) =>
      each.id === id ? { ...each, ...rulesOf(change(asChild(settings, each))) } : each,
    ),
  };
}

/** Where several children are kept and none is chosen, as after tampering: nobody's rules can be changed. */
export function isNobodyChosen(settings: Settings): boolean {
  return settings.children.length > 0 && currentChild(settings) === undefined;
}

/**
 * Puts a change that was made to the settings in force back to where it belongs: the current child's own rules
 * to the child, everything else to all.
 */
export function foldBack(stored: Settings, changed: Settings): Settings {
  const own = changed.children.find(({ id }) => id === stored.child);
  const base = { ...changed, ...rulesOf(stored) };
  if (own !== undefined) return changeChild(base, own.id, () => changed);
  return stored.children.length === 0 ? changed : base;
}

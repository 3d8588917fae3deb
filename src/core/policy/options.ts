import type { Profile } from './categories';

/**
 * Settings that are one choice among few. A new one is a line here: stored settings, managed policy, seals and the
 * waiting of what weakens follow from it.
 */
export interface OptionKind<T extends string = string> {
  /** The first is the default. */
  readonly choices: readonly T[];
  /** How strict a choice is at an age: more is stricter. Never less at a younger age. */
  readonly rank: (choice: T, profile: Profile) => number;
}

function option<const T extends string>(
  choices: readonly T[],
  rank: (choice: NoInfer<T>, profile: Profile) => number,
): OptionKind<T> {
  return { choices, rank };
}

const showOrHide = option(['show', 'hide'], (choice) => Number(choice === 'hide'));

/** What YouTube's Restricted Mode is at an age where the guardian leaves it to us. */
export function youtubeAt(choice: 'auto' | 'strict' | 'moderate' | 'off', profile: Profile) {
  if (choice !== 'auto') return choice;
  if (profile === '0-6' || profile === '7-11') return 'strict';
  return profile === 'adult' ? 'off' : 'moderate';
}

/** How what a child types is guarded at an age where the guardian leaves it to us. */
export function typingAt(choice: 'auto' | 'stop' | 'ask' | 'off', profile: Profile) {
  if (choice !== 'auto') return choice;
  // Held, a name and a school in a homework form would be a lesson that cannot be handed in.
  if (profile === '0-6') return 'stop';
  return profile === 'adult' ? 'off' : 'ask';
}

const isYoung = (profile: Profile) => profile === '0-6' || profile === '7-11' || profile === '12-15';

/** Whether a child may read after a tap what was blurred for it. */
export const mayReadBlurred = (profile: Profile) => profile !== '0-6' && profile !== '7-11';

export const options = {
  /** Search engines show their safe results only. */
  safeSearch: option(['auto', 'on', 'off'], (choice, profile) =>
    Number(choice === 'on' || (choice === 'auto' && profile !== 'adult')),
  ),
  /** Pages and searches are read for what they say. */
  words: option(['auto', 'on', 'off'], (choice, profile) =>
    Number(choice === 'on' || (choice === 'auto' && profile !== 'adult')),
  ),
  /** Before a child sends cruel words it is asked once more; personal data is asked about (`ask`) or held (`stop`). */
  typing: option(['auto', 'stop', 'ask', 'off'], (choice, profile) =>
    ['off', 'ask', 'stop'].indexOf(typingAt(choice, profile)),
  ),
  /** What a child receives in chats is read for what people do who are after a child. */
  received: option(['auto', 'on', 'off'], (choice, profile) =>
    Number(choice === 'on' || (choice === 'auto' && profile !== 'adult')),
  ),
  /** Hurtful comments and titles are blurred where they stand. */
  blur: option(['auto', 'on', 'off'], (choice, profile) =>
    Number(choice === 'on' || (choice === 'auto' && isYoung(profile))),
  ),
  /** YouTube's Restricted Mode. */
  youtube: option(['auto', 'strict', 'moderate', 'off'], (choice, profile) =>
    ['off', 'moderate', 'strict'].indexOf(youtubeAt(choice, profile)),
  ),
  youtubeShorts: showOrHide,
  youtubeComments: showOrHide,
  youtubeRecommendations: showOrHide,
  /** Whether videos of every channel play, or of those alone whose addresses are allowed. */
  youtubeChannels: option(['any', 'allowed'], (choice) => Number(choice === 'allowed')),
  /** Whether the next video begins by itself. */
  youtubeAutoplay: option(['on', 'off'], (choice) => Number(choice === 'off')),
} as const;

export type OptionKey = keyof typeof options;
export const optionKeys = Object.keys(options) as readonly OptionKey[];

/** The chosen value of every option. */
export type Options = { readonly [K in OptionKey]: (typeof options)[K]['choices'][number] };

export const defaultOptions = Object.fromEntries(
  optionKeys.map((key) => [key, options[key].choices[0]]),
) as unknown as Options;

/** How strict the chosen value of an option is; comparable within one option only. */
export function rankOf(key: OptionKey, chosen: Pick<Options, OptionKey> & { readonly profile: Profile }) {
  const kind = options[key] as OptionKind;
  return kind.rank(chosen[key], chosen.profile);
}

/** The options out of more. */
export function optionsOf(source: Options): Options {
  return Object.fromEntries(optionKeys.map((key) => [key, source[key]])) as unknown as Options;
}

export function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(options, key);
}

export function isChoice<K extends OptionKey>(key: K, value: unknown): value is Options[K] {
  return (options[key].choices as readonly unknown[]).includes(value);
}

/** What holds where a policy names a value that does not exist. */
export function strictestChoice<K extends OptionKey>(key: K): Options[K] {
  const { choices, rank } = options[key] as OptionKind;
  return choices
    .toSorted((a, b) => rank(b, '0-6') - rank(a, '0-6'))
    .find((each) => each !== 'auto') as Options[K];
}

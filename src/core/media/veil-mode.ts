import type { Profile } from '../policy/categories';
import type { Settings } from '../policy/settings';

/**
 * What a guardian can choose. `auto` follows the profile; `on` judges every picture before it shows; `solid` and
 * `text-only` judge nothing and keep every picture behind a tap, for weak computers.
 */
export const veilChoices = ['auto', 'on', 'solid', 'text-only', 'off'] as const;
export const veilStrictnesses = ['gentle', 'usual', 'strict'] as const;

/** What is in force. */
export type VeilMode = Exclude<(typeof veilChoices)[number], 'auto'>;

type Chosen = Pick<Settings, 'profile' | 'veil'>;

/** Pure and total. `auto`: on for 0–15, off (offered) for 16–17 and adults. */
export function veilModeOf({ veil, profile }: Chosen): VeilMode {
  if (veil !== 'auto') return veil;
  return profile === '16-17' || profile === 'adult' ? 'off' : 'on';
}

const modes: readonly VeilMode[] = ['off', 'on', 'solid', 'text-only'];

/** Orders modes from the most open (0) to the strictest (3). */
export function veilRank(chosen: Chosen): number {
  return modes.indexOf(veilModeOf(chosen));
}

/** Whether this profile decides by itself about pictures that nobody could judge. */
export function childDecides(profile: Profile): boolean {
  return profile === '16-17' || profile === 'adult';
}

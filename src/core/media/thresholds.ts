import type { Profile } from '../policy/categories';
import type { Settings } from '../policy/settings';

/** Probabilities the classifier gives, 0 to 1. */
export interface Flags {
  readonly porn: number;
  readonly hentai: number;
  readonly sexy: number;
}

/** How strongly a picture is flagged, 0 to 1: the classes that are not for children together. */
export function flagScore({ porn, hentai, sexy }: Flags): number {
  return Math.min(1, porn + hentai + sexy);
}

/**
 * From this score on a picture is covered. Lower covers more. An earlier measurement of the same weights in
 * another engine flagged about 4 % of everyday photos of people from 0.7 on, 11 % from 0.5 on; with this engine
 * docs/measurements.md has few pictures of people. What it misses has not been measured.
 */
const thresholds: Readonly<Record<Profile, Readonly<Record<Settings['veilStrictness'], number>>>> = {
  '0-6': { gentle: 0.7, usual: 0.6, strict: 0.4 },
  '7-11': { gentle: 0.8, usual: 0.7, strict: 0.5 },
  '12-15': { gentle: 0.85, usual: 0.75, strict: 0.55 },
  '16-17': { gentle: 0.9, usual: 0.85, strict: 0.65 },
  adult: { gentle: 0.95, usual: 0.9, strict: 0.75 },
};

export function thresholdOf({
  profile,
  veilStrictness,
}: Pick<Settings, 'profile' | 'veilStrictness'>): number {
  return thresholds[profile][veilStrictness];
}

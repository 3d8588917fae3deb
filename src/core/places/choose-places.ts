import type { Profile } from '../policy/categories';
import type { GoodPlace } from './place';

/** For whom, and how often it was chosen before: another turn, other places. */
export interface PlaceWish {
  readonly profile: Profile;
  readonly language: 'vi' | 'en';
  readonly turn: number;
  readonly count: number;
}

function isReadable(place: GoodPlace, language: 'vi' | 'en'): boolean {
  // Who learns a language goes to places that speak it.
  return place.language === 'any' || place.language === language || place.interest === 'language';
}

/**
 * A few places, each of another interest, fitting age and language and open now. Turn by turn every place that
 * fits has its turn; only as many are asked about as are needed.
 */
export function choosePlaces(
  places: readonly GoodPlace[],
  wish: PlaceWish,
  isOpen: (url: string) => boolean,
): GoodPlace[] {
  const age = wish.profile === 'adult' ? '16-17' : wish.profile;
  const byInterest = new Map<string, GoodPlace[]>();
  for (const place of places) {
    if (!place.ages.includes(age) || !isReadable(place, wish.language)) continue;
    const same = byInterest.get(place.interest);
    if (same === undefined) byInterest.set(place.interest, [place]);
    else same.push(place);
  }
  const groups = [...byInterest.values()];
  const chosen: GoodPlace[] = [];
  // One after another through the interests; each round through them takes an interest's next place.
  const first = wish.turn * wish.count;
  for (let at = first; at < first + groups.length && chosen.length < wish.count; at += 1) {
    const group = groups[at % groups.length]!;
    const place = turned(group, Math.floor(at / groups.length)).find(({ url }) => isOpen(url));
    if (place !== undefined) chosen.push(place);
  }
  return chosen;
}

function turned<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

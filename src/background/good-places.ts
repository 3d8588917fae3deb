import type { Profile } from '../core/policy/categories';
import { browser } from '../platform/browser';
import { lazily } from './lazily';

interface GoodPlace {
  readonly url: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly why: { readonly vi: string; readonly en: string };
  readonly interest: string;
  readonly ages: readonly string[];
  readonly language: 'vi' | 'en' | 'any';
}

const places = lazily(async () => {
  const reply = await fetch(browser.runtime.getURL('lists/places.json'));
  return (await reply.json()) as readonly GoodPlace[];
});

const shown = 3;

/** A few places to go instead, of different interests, fitting the age and open now; other ones each hour. */
export async function goodPlacesFor(
  profile: Profile,
  language: 'vi' | 'en',
  isOpen: (url: string) => boolean,
) {
  const age = profile === 'adult' ? '16-17' : profile;
  const fitting = (await places.get()).filter(
    (place) =>
      place.ages.includes(age) &&
      (place.language === 'any' || place.language === language) &&
      isOpen(place.url),
  );
  const start = Math.floor(Date.now() / 3_600_000) % Math.max(1, fitting.length);
  const turned = [...fitting.slice(start), ...fitting.slice(0, start)];
  const byInterest = new Map(turned.map((place) => [place.interest, place]));
  return [...byInterest.values()].slice(0, shown).map(({ url, title, why }) => ({ url, title, why }));
}

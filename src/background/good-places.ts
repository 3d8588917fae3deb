import { choosePlaces } from '../core/places/choose-places';
import type { GoodPlace } from '../core/places/place';
import type { Profile } from '../core/policy/categories';
import { browser } from '../platform/browser';
import { lazily } from './lazily';

/** The file of the package; a test holds it to its schema. */
const places = lazily(async () => {
  const reply = await fetch(browser.runtime.getURL('lists/places.json'));
  return (await reply.json()) as readonly GoodPlace[];
});

const count = 3;
const hourMs = 3_600_000;

/** A few places to go instead, of different interests, fitting the age and open now; other ones each hour. */
export async function goodPlacesFor(
  profile: Profile,
  language: 'vi' | 'en',
  isOpen: (url: string) => boolean,
) {
  const turn = Math.floor(Date.now() / hourMs);
  const chosen = choosePlaces(await places.get(), { profile, language, turn, count }, isOpen);
  return chosen.map(({ url, title, why }) => ({ url, title, why }));
}

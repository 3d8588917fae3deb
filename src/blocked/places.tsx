import { levelOf } from '../ui/level';
import { language, t } from '../ui/translate';
import type { Stopped } from './stopped';

/** Only web addresses become links, whatever the list of good places says. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Two or three places worth going to instead. */
export function Places({ stopped }: { stopped: Stopped }) {
  const places = stopped.places.filter(({ url }) => isWebAddress(url)).slice(0, 3);
  if (places.length === 0) return null;
  const level = levelOf(stopped.profile);
  return (
    <section class="places" aria-labelledby="places">
      <h2 id="places">{t(level === 'grown' ? 'blocked.places.grown' : 'blocked.places')}</h2>
      <ul>
        {places.map((place) => (
          <li key={place.url}>
            <a class="card place" href={place.url} rel="noreferrer">
              <span class="place-title">{place.title[language()]}</span>
              <span class="place-why">{place.why[language()]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

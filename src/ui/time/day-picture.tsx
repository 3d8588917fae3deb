import { t } from '../translate';
import { clockText } from './budget-name';
import './time.css';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface DayHours {
  readonly bedtime: readonly Stretch[];
  readonly school: readonly Stretch[];
  readonly homework: readonly Stretch[];
}

const kinds = ['bedtime', 'school', 'homework'] as const;

/** Where the day stands, in minutes after midnight, from the left to the right of the picture. */
const width = 480;
const at = (minute: number) => (minute / 1440) * width;

/** The day as a band: night, school and homework in their colours, a sun where it is now; and the same as a list. */
export function DayPicture({ hours, now }: { hours: DayHours; now?: number }) {
  const shown = kinds.filter((kind) => hours[kind].length > 0);
  return (
    <figure class="day">
      <svg viewBox={`-8 -10 ${width + 16} 62`} aria-hidden="true" focusable="false">
        <rect class="day-open" width={width} height="28" rx="8" />
        {shown.flatMap((kind) =>
          hours[kind].map(({ from, to }) => (
            <rect
              key={`${kind} ${from}`}
              class={`day-${kind}`}
              x={at(from)}
              width={Math.max(2, at(to) - at(from))}
              height="28"
              rx="4"
            />
          )),
        )}
        {[0, 6, 12, 18, 24].map((hour) => (
          <text key={hour} class="day-hour" x={at(hour * 60)} y="44" text-anchor="middle">
            {hour}
          </text>
        ))}
        {now !== undefined && <circle class="day-now" cx={at(now)} cy="14" r="9" />}
      </svg>
      <figcaption>
        <ul class="day-list">
          {now !== undefined && <li class="key-now">{t('today.now', { time: clockText(now) })}</li>}
          {shown.map((kind) => (
            <li key={kind} class={`key-${kind}`}>
              {t(`today.${kind}`)}:{' '}
              {hours[kind].map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(', ')}
            </li>
          ))}
          {shown.length === 0 && <li>{t('today.no-hours')}</li>}
        </ul>
      </figcaption>
    </figure>
  );
}

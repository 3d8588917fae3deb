import { useState } from 'preact/hooks';
import { emptyWeek, unionOfWeeks, type Week, weekOf } from '../../core/time/week';
import { t } from '../../ui/translate';
import type { HourKind } from './week-grid';

const dayChoices = {
  all: [0, 1, 2, 3, 4, 5, 6],
  week: [0, 1, 2, 3, 4],
  six: [0, 1, 2, 3, 4, 5],
  weekend: [5, 6],
} as const;
type DayChoice = keyof typeof dayChoices;

const beginnings: Record<HourKind, { days: DayChoice; from: string; to: string }> = {
  bedtime: { days: 'all', from: '21:30', to: '06:00' },
  school: { days: 'week', from: '07:00', to: '11:30' },
  homework: { days: 'week', from: '19:00', to: '20:30' },
};

function minutesOf(time: string): number | undefined {
  const match = /^(\d\d):(\d\d)/.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** "Every day from … to …": adds one stretch to the week, or empties it. */
export function HoursQuick({
  kind,
  week,
  onChange,
}: {
  kind: HourKind;
  week: Week;
  onChange: (week: Week) => void;
}) {
  const [typed, setTyped] = useState(beginnings[kind]);
  const [from, to] = [minutesOf(typed.from), minutesOf(typed.to)];
  const set = () => {
    if (from === undefined || to === undefined) return;
    onChange(unionOfWeeks(week, weekOf([{ days: dayChoices[typed.days], from, to }])));
  };
  return (
    <fieldset class={`quick quick-${kind}`}>
      <legend>{t(`time.kind.${kind}`)}</legend>
      <p class="quiet">{t(`time.kind.${kind}.what`)}</p>
      <div class="row">
        <label>
          <span>{t('time.days')}</span>
          <select
            value={typed.days}
            onChange={(event) => setTyped({ ...typed, days: event.currentTarget.value as DayChoice })}
          >
            {(Object.keys(dayChoices) as DayChoice[]).map((days) => (
              <option key={days} value={days}>
                {t(`time.days.${days}`)}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span>{t(`time.${end}`)}</span>
            <input
              type="time"
              step={900}
              value={typed[end]}
              onInput={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <div class="row">
        <button type="button" class="button small" onClick={set}>
          {t('time.add-hours')}
        </button>
        {week !== emptyWeek && (
          <button type="button" class="button small" onClick={() => onChange(emptyWeek)}>
            {t('time.clear-hours', { kind: t(`time.kind.${kind}`) })}
          </button>
        )}
      </div>
    </fieldset>
  );
}

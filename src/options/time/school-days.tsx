import { useState } from 'preact/hooks';
import { addDays, type Day, dayOf } from '../../core/journal/day';
import { isVietnameseHoliday } from '../../core/time/holidays';
import type { Timetable } from '../../core/time/rules';
import { t } from '../../ui/translate';
import { dayText } from '../when-text';

const shownHolidays = 4;

/** The next days without school, by the law. */
function nextHolidays(today: Day): Day[] {
  const found: Day[] = [];
  for (let days = 0; days < 366 && found.length < shownHolidays; days += 1) {
    const day = addDays(today, days);
    if (isVietnameseHoliday(day)) found.push(day);
  }
  return found;
}

type Dates = 'off' | 'on';

/** On which days of the year the timetable of school holds. */
export function SchoolDays({ table, onChange }: { table: Timetable; onChange: (table: Timetable) => void }) {
  const [term, setTerm] = useState({ from: '', to: '' });
  const [date, setDate] = useState('');
  const hasTerm = term.from !== '' && term.from <= term.to && table.terms.length < 8;
  const addDate = (kind: Dates) => {
    if (date === '' || table[kind].includes(date) || table[kind].length >= 120) return;
    onChange({ ...table, [kind]: [...table[kind], date].sort() });
    setDate('');
  };
  return (
    <fieldset class="quick">
      <legend>{t('time.school-days')}</legend>
      <label class="option">
        <input
          type="checkbox"
          checked={table.skipsHolidays}
          onChange={(event) => onChange({ ...table, skipsHolidays: event.currentTarget.checked })}
        />
        <span>
          <span class="option-label">{t('time.holidays')}</span>
          <span class="option-what">
            {t('time.holidays.next', { days: nextHolidays(dayOf(Date.now())).map(dayText).join(', ') })}
          </span>
        </span>
      </label>
      <ul class="addresses">
        {table.terms.map((each) => (
          <li key={`${each.from} ${each.to}`}>
            <span>{t('time.term', { from: dayText(each.from), to: dayText(each.to) })}</span>
            <button
              type="button"
              class="button small"
              onClick={() => onChange({ ...table, terms: table.terms.filter((other) => other !== each) })}
            >
              {t('time.drop')}
            </button>
          </li>
        ))}
        {(['off', 'on'] as const).flatMap((kind) =>
          table[kind].map((day) => (
            <li key={`${kind} ${day}`}>
              <span>{t(`time.day.${kind}`, { day: dayText(day) })}</span>
              <button
                type="button"
                class="button small"
                onClick={() => onChange({ ...table, [kind]: table[kind].filter((other) => other !== day) })}
              >
                {t('time.drop')}
              </button>
            </li>
          )),
        )}
      </ul>
      {table.terms.length === 0 && <p class="quiet">{t('time.no-terms')}</p>}
      <div class="row">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span>{t(`time.term.${end}`)}</span>
            <input
              type="date"
              value={term[end]}
              onInput={(event) => setTerm({ ...term, [end]: event.currentTarget.value })}
            />
          </label>
        ))}
        <button
          type="button"
          class="button small"
          aria-disabled={!hasTerm}
          onClick={() => {
            if (!hasTerm) return;
            onChange({ ...table, terms: [...table.terms, term] });
            setTerm({ from: '', to: '' });
          }}
        >
          {t('time.add-term')}
        </button>
      </div>
      <div class="row">
        <label>
          <span>{t('time.date')}</span>
          <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        </label>
        <button type="button" class="button small" aria-disabled={date === ''} onClick={() => addDate('off')}>
          {t('time.add-off')}
        </button>
        <button type="button" class="button small" aria-disabled={date === ''} onClick={() => addDate('on')}>
          {t('time.add-on')}
        </button>
      </div>
    </fieldset>
  );
}

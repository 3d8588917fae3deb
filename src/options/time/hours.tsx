import { useState } from 'preact/hooks';
import type { TimeRules, Timetable } from '../../core/time/rules';
import { emptyWeek } from '../../core/time/week';
import { t } from '../../ui/translate';
import { OutcomeNotice } from '../outcome';
import { HoursQuick } from './hours-quick';
import { SchoolDays } from './school-days';
import { useTimeRules } from './use-time-rules';
import { type HourKind, hourKinds, WeekGrid, type Weeks } from './week-grid';

const noSchool: Timetable = { week: emptyWeek, terms: [], skipsHolidays: true, off: [], on: [] };

function Draft({ rules }: { rules: TimeRules }) {
  const { isLocked, outcome, save } = useTimeRules();
  const [table, setTable] = useState<Timetable>(rules.school[0] ?? noSchool);
  const [rest, setRest] = useState({ bedtime: rules.bedtime, homework: rules.homework });
  const [brush, setBrush] = useState<HourKind | 'open'>('bedtime');
  const weeks: Weeks = { ...rest, school: table.week };
  const setWeeks = ({ school, ...others }: Weeks) => {
    setRest(others);
    setTable({ ...table, week: school });
  };
  const store = () => {
    const own = table.week === emptyWeek ? [] : [table];
    void save({ ...rest, school: [...own, ...rules.school.slice(1)] });
  };
  return (
    <>
      <WeekGrid
        weeks={weeks}
        brush={brush === 'open' ? undefined : brush}
        isLocked={isLocked}
        onChange={setWeeks}
      />
      <fieldset class="brushes" disabled={isLocked}>
        <legend>{t('time.brush')}</legend>
        {[...hourKinds, 'open' as const].map((kind) => (
          <label key={kind} class={`brush brush-${kind}`}>
            <input type="radio" name="brush" checked={brush === kind} onChange={() => setBrush(kind)} />
            <span>{t(`time.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {!isLocked && (
        <>
          {hourKinds.map((kind) => (
            <HoursQuick
              key={kind}
              kind={kind}
              week={weeks[kind]}
              onChange={(week) => setWeeks({ ...weeks, [kind]: week })}
            />
          ))}
          {table.week !== emptyWeek && <SchoolDays table={table} onChange={setTable} />}
          <button type="button" class="button primary" aria-disabled={outcome.isBusy} onClick={store}>
            {t('time.save-hours')}
          </button>
        </>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </>
  );
}

/** Night, school and homework: set in a line each or painted in the week, stored together. */
export function Hours() {
  const { rules } = useTimeRules();
  return (
    <section class="form" aria-labelledby="time-hours">
      <h2 id="time-hours">{t('time.hours')}</h2>
      <p>{t('time.hours.what')}</p>
      <Draft key={JSON.stringify([rules.bedtime, rules.homework, rules.school])} rules={rules} />
    </section>
  );
}

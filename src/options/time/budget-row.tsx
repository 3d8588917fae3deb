import type { Budget } from '../../core/time/rules';
import { budgetName, minutesText } from '../../ui/time/budget-name';
import { t } from '../../ui/translate';
import { weekdayName, weekdays } from './week-days';

/** Days of school and days off, as most families think of them. */
const parts = [
  { id: 'week', days: [0, 1, 2, 3, 4] },
  { id: 'weekend', days: [5, 6] },
] as const;
const usualMost = 240;
const step = 5;

interface BudgetRowProps {
  readonly budget: Budget;
  /** Most that makes sense: what the age gives where the kind is limited anyway. */
  readonly most: number | undefined;
  readonly isLocked: boolean;
  readonly onChange: (minutes: readonly number[]) => void;
  readonly onRemove: () => void;
}

/** One budget: a slider for the week and one for its end; each day by itself on wish. */
export function BudgetRow({ budget, most, isLocked, onChange, onRemove }: BudgetRowProps) {
  const name = budgetName(budget.of);
  const top = most ?? Math.max(usualMost, ...budget.minutes);
  const set = (days: readonly number[], count: number) =>
    onChange(budget.minutes.map((each, day) => (days.includes(day) ? count : each)));
  return (
    <fieldset class="budget-row" disabled={isLocked}>
      <legend>
        <bdi>{name}</bdi>
      </legend>
      {parts.map(({ id, days }) => {
        const value = Math.min(top, budget.minutes[days[0]] ?? 0);
        return (
          <label key={id} class="slider">
            <span>{t(`time.part.${id}`)}</span>
            <input
              type="range"
              min={0}
              max={top}
              step={step}
              value={value}
              aria-valuetext={minutesText(value)}
              onChange={(event) => set(days, Number(event.currentTarget.value))}
            />
            <output>
              {days.every((day) => budget.minutes[day] === budget.minutes[days[0]])
                ? minutesText(value)
                : t('time.differs')}
            </output>
          </label>
        );
      })}
      {budget.isFirm && <p class="quiet">{t('time.firm')}</p>}
      {most !== undefined && <p class="quiet">{t('time.most', { most: minutesText(most) })}</p>}
      <details>
        <summary>{t('time.each-day')}</summary>
        <div class="days">
          {weekdays.map((day) => (
            <label key={day}>
              <span>{weekdayName(day)}</span>
              <input
                type="number"
                min={0}
                max={most ?? 1440}
                step={1}
                value={budget.minutes[day]}
                aria-label={t('time.minutes-on', { day: weekdayName(day), name })}
                onChange={(event) => {
                  const count = Math.round(Number(event.currentTarget.value));
                  if (count >= 0 && count <= 1440) set([day], count);
                }}
              />
            </label>
          ))}
        </div>
      </details>
      <button
        type="button"
        class="button small"
        aria-label={t('time.no-limit-for', { name })}
        onClick={onRemove}
      >
        {t('time.no-limit')}
      </button>
    </fieldset>
  );
}

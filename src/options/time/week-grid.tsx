import { useRef } from 'preact/hooks';
import { isIn, stretchesOf, type Week, withDay } from '../../core/time/week';
import { t } from '../../ui/translate';
import { weekdayName, weekdays } from './week-days';

export const hourKinds = ['bedtime', 'school', 'homework'] as const;
export type HourKind = (typeof hourKinds)[number];
export type Weeks = Readonly<Record<HourKind, Week>>;

const hours = Array.from({ length: 24 }, (_none, hour) => hour);
const quarters = [0, 15, 30, 45];

/** What an hour is: the strictest kind that any quarter of it has. */
function kindAt(weeks: Weeks, weekday: number, hour: number): HourKind | undefined {
  return hourKinds.find((kind) =>
    quarters.some((quarter) => isIn(weeks[kind], weekday, hour * 60 + quarter)),
  );
}

/** The weeks with one hour made one kind, or open. */
function painted(weeks: Weeks, weekday: number, hour: number, brush: HourKind | undefined): Weeks {
  const from = hour * 60;
  const cut = Object.fromEntries(
    hourKinds.map((kind) => {
      const others = stretchesOf(weeks[kind], weekday).flatMap((stretch) => [
        { from: stretch.from, to: Math.min(stretch.to, from) },
        { from: Math.max(stretch.from, from + 60), to: stretch.to },
      ]);
      const own = kind === brush ? [{ from, to: from + 60 }] : [];
      return [kind, withDay(weeks[kind], weekday, [...others.filter((each) => each.from < each.to), ...own])];
    }),
  );
  return cut as Weeks;
}

interface WeekGridProps {
  readonly weeks: Weeks;
  readonly brush: HourKind | undefined;
  readonly isLocked: boolean;
  readonly onChange: (weeks: Weeks) => void;
}

/** The week by hours: a picture that is also painted in, with the mouse or with arrow keys and the space bar. */
export function WeekGrid({ weeks, brush, isLocked, onChange }: WeekGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const paint = (weekday: number, hour: number) => {
    if (!isLocked) onChange(painted(weeks, weekday, hour, brush));
  };
  const move = (event: KeyboardEvent, weekday: number, hour: number) => {
    const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const place = `${(weekday + by[0]! + 7) % 7}-${(hour + by[1]! + 24) % 24}`;
    table.current?.querySelector<HTMLButtonElement>(`[data-place="${place}"]`)?.focus();
  };
  return (
    <section class="week-scroll" aria-label={t('time.grid')}>
      <table class="week" ref={table}>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <td key={hour}>{hour % 3 === 0 ? hour : ''}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday, 'short')}</th>
              {hours.map((hour) => {
                const kind = kindAt(weeks, weekday, hour);
                const label = t('time.cell', {
                  day: weekdayName(weekday),
                  hour,
                  kind: t(kind === undefined ? 'time.kind.open' : `time.kind.${kind}`),
                });
                return (
                  <td key={hour}>
                    <button
                      type="button"
                      class={kind === undefined ? 'cell' : `cell cell-${kind}`}
                      data-place={`${weekday}-${hour}`}
                      tabIndex={weekday === 0 && hour === 0 ? 0 : -1}
                      aria-label={label}
                      aria-disabled={isLocked}
                      onClick={() => paint(weekday, hour)}
                      onKeyDown={(event) => move(event, weekday, hour)}
                      onPointerEnter={(event) => {
                        if (event.buttons === 1) paint(weekday, hour);
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

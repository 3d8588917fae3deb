import type { Summary } from '../../core/journal/summary';

interface HeatMapProps {
  readonly grid: Summary['byWeekdayHour'];
  /** Short names, Monday first. */
  readonly weekdays: readonly string[];
  readonly label: string;
}

const cell = 28;
const side = 46;
const top = 24;

/** 0 for none, then thirds of the most. */
function heat(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((3 * count) / most));
}

function Cell({ x, y, count, most }: { x: number; y: number; count: number; most: number }) {
  const level = heat(count, most);
  return (
    <>
      <rect class={`heat heat-${level}`} x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} rx="5" />
      {count > 0 && (
        <text class={`heat-count heat-count-${level}`} x={x + cell / 2} y={y + cell / 2}>
          {count > 999 ? '999+' : count}
        </text>
      )}
    </>
  );
}

/** One drawing; `isTall` lays the hours downwards, for narrow screens. */
function Drawing({ grid, weekdays, label, isTall }: HeatMapProps & { isTall: boolean }) {
  const most = Math.max(...grid.flat());
  const at = (along: number) => side + along * cell;
  const down = (along: number) => top + along * cell;
  const place = (day: number, hour: number) =>
    isTall ? { x: at(day), y: down(hour) } : { x: at(hour), y: down(day) };
  const [columns, rows] = isTall ? [7, 24] : [24, 7];
  return (
    <svg
      class={isTall ? 'heat-map tall' : 'heat-map'}
      viewBox={`0 0 ${at(columns)} ${down(rows)}`}
      role="img"
      aria-label={label}
    >
      {weekdays.map((name, day) => {
        const { x, y } = place(day, 0);
        return (
          <text
            key={name}
            class={isTall ? 'heat-axis' : 'heat-axis side'}
            x={isTall ? x + cell / 2 : side - 8}
            y={isTall ? top / 2 : y + cell / 2}
          >
            {name}
          </text>
        );
      })}
      {Array.from({ length: 8 }, (_, third) => {
        const { x, y } = place(0, third * 3);
        return (
          <text
            key={third}
            class={isTall ? 'heat-axis side' : 'heat-axis'}
            x={isTall ? side - 8 : x + cell / 2}
            y={isTall ? y + cell / 2 : top / 2}
          >
            {third * 3}
          </text>
        );
      })}
      {grid.flatMap((row, day) =>
        row.map((count, hour) => (
          <Cell key={day * 24 + hour} {...place(day, hour)} count={count} most={most} />
        )),
      )}
    </svg>
  );
}

/** Counts by weekday and hour, as colour and as number. The style sheet shows the drawing that fits. */
export function HeatMap(props: HeatMapProps) {
  return (
    <>
      <Drawing {...props} isTall={false} />
      <Drawing {...props} isTall />
    </>
  );
}

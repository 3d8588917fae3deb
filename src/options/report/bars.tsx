import type { ComponentChildren } from 'preact';
import { countText } from '../when-text';

export interface Bar {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly count: number;
}

/** Counts as lengths; the words and numbers beside them say the same to who does not see the lengths. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul class="bars">
      {bars.map(({ id, label, count }) => (
        <li key={id}>
          <span>{label}</span> <strong>{countText(count)}</strong>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-track" width="100" height="4" />
            <rect class="bar" width={(100 * count) / most} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

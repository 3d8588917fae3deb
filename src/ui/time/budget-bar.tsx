import type { BudgetSubject } from '../../core/time/rules';
import type { Level } from '../level';
import { t } from '../translate';
import { budgetName, minutesText } from './budget-name';
import './time.css';

/** One budget of today, in minutes. */
export interface TodayBudget {
  readonly of: BudgetSubject;
  readonly given: number;
  readonly used: number;
  readonly left: number;
}

const mostLeaves = 12;

/** Leaves for those who do not read minutes yet: all are of one length, and what is left is green. */
function Leaves({ given, left }: TodayBudget) {
  const count = Math.max(1, Math.min(mostLeaves, Math.ceil(given / 15)));
  const green = given === 0 ? 0 : Math.ceil((left / given) * count - 0.001);
  return (
    <svg class="leaves" viewBox={`0 0 ${count * 26} 24`} aria-hidden="true" focusable="false">
      {Array.from({ length: count }, (_none, at) => (
        <path
          key={at}
          class={at < green ? 'leaf-left' : 'leaf-used'}
          transform={`translate(${at * 26} 0)`}
          d="M3 20 C1 8 9 2 22 2 C22 15 15 22 3 20Z"
        />
      ))}
    </svg>
  );
}

function Bar({ given, left }: TodayBudget) {
  const part = given === 0 ? 0 : Math.max(0, Math.min(1, left / given));
  return (
    <svg class="bar" viewBox="0 0 300 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-all" width="300" height="16" rx="8" />
      {part > 0 && <rect class="bar-left" width={Math.max(16, 300 * part)} height="16" rx="8" />}
    </svg>
  );
}

/** How much is left of one budget, as a picture and in words. */
export function BudgetBar({ budget, level }: { budget: TodayBudget; level: Level }) {
  return (
    <li class="budget">
      <span class="budget-name">
        <bdi>{budgetName(budget.of)}</bdi>
      </span>
      <span class="budget-left">
        {budget.left < 1
          ? t(`today.over.${level}`)
          : t('today.left', { left: minutesText(budget.left), given: minutesText(budget.given) })}
      </span>
      {level === 'young' ? <Leaves {...budget} /> : <Bar {...budget} />}
    </li>
  );
}

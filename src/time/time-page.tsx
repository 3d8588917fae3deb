import type { ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { opensText } from '../ui/opens-text';
import { Sprout } from '../ui/sprout';
import { BudgetBar } from '../ui/time/budget-bar';
import { minutesText } from '../ui/time/budget-name';
import { DayPicture } from '../ui/time/day-picture';
import { t } from '../ui/translate';

export type Left = ReplyOf<'time/left'>;

function Closed({ closed }: { closed: NonNullable<Left['closed']> }) {
  return (
    <p class="notice hint">
      {t(`time.why.${closed.cause}`)} {closed.opensAt !== undefined && opensText(closed.opensAt)}
    </p>
  );
}

/** Where the time of today went, for the child itself. */
function Sites({ left }: { left: Left }) {
  if (left.sites.length === 0) return null;
  return (
    <section class="card" aria-labelledby="sites">
      <h2 id="sites">{t('today.sites')}</h2>
      <ul class="sites">
        {left.sites.map(({ site, minutes }) => (
          <li key={site}>
            <bdi>{site}</bdi> <span>{minutes < 1 ? t('today.less') : minutesText(minutes)}</span>
          </li>
        ))}
      </ul>
      {left.learnedMinutes >= 1 && <p>{t('today.learned', { minutes: minutesText(left.learnedMinutes) })}</p>}
    </section>
  );
}

/** The child's own page: today's plan, what is left of it, where it went. */
export function TimePage({ left }: { left: Left | undefined }) {
  const level = levelOf(left?.profile ?? '7-11');
  return (
    <>
      <header>
        <Brand />
      </header>
      <main class={level}>
        <div class="top">
          <div class="picture">
            <Sprout pose="time" />
          </div>
          <h1>
            {left === undefined || left.childName === ''
              ? t('today.title')
              : t('today.title-of', { name: left.childName })}
          </h1>
        </div>
        {left === undefined && <p class="notice hint">{t('today.unknown')}</p>}
        {left?.closed !== undefined && <Closed closed={left.closed} />}
        {left !== undefined && (
          <>
            <section class="card" aria-labelledby="left">
              <h2 id="left">{t('today.left-title')}</h2>
              {left.budgets.length === 0 ? (
                <p>{t(`today.no-budgets.${level}`)}</p>
              ) : (
                <ul class="budgets">
                  {left.budgets.map((budget) => (
                    <BudgetBar key={JSON.stringify(budget.of)} budget={budget} level={level} />
                  ))}
                </ul>
              )}
            </section>
            <section class="card" aria-labelledby="plan">
              <h2 id="plan">{t('today.plan')}</h2>
              <DayPicture hours={left} now={left.minute} />
            </section>
            <Sites left={left} />
          </>
        )}
        <p>{t(`today.ask.${level}`)}</p>
        <HelpLine />
      </main>
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../attempt';
import { levelOf } from '../level';
import { opensText } from '../opens-text';
import { t } from '../translate';
import { BudgetBar } from './budget-bar';

/** So few budgets fit beside other things; the child's own page shows all. */
const mostShown = 3;

/** What is left today, for the popup: the scarcest budgets, or when it opens again; nothing where nothing is limited. */
export function TimeLeft() {
  const [left, setLeft] = useState<ReplyOf<'time/left'>>();
  useEffect(() => {
    void attempt('time/left', {}).then((answer) => {
      if (answer.ok) setLeft(answer.reply);
    });
  }, []);
  if (left === undefined || (left.budgets.length === 0 && left.closed === undefined)) return null;
  const scarcest = [...left.budgets].sort((a, b) => a.left - b.left).slice(0, mostShown);
  return (
    <section aria-labelledby="time-left" class="time-left">
      <h2 id="time-left">{t('today.popup')}</h2>
      {left.closed !== undefined && (
        <p>
          {t(`time.why.${left.closed.cause}`)}{' '}
          {left.closed.opensAt !== undefined && opensText(left.closed.opensAt)}
        </p>
      )}
      <ul class="budgets">
        {scarcest.map((budget) => (
          <BudgetBar key={JSON.stringify(budget.of)} budget={budget} level={levelOf(left.profile)} />
        ))}
      </ul>
      <a href="/time/index.html" target="_blank" rel="noopener">
        {t('time.own-page')}
      </a>
    </section>
  );
}

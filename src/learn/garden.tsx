import { useState } from 'preact/hooks';
import { growthOf } from '../core/learn/garden';
import { modules } from '../core/learn/kit';
import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';
import { Plant } from './plant';

/** Takes two presses, for nothing brings it back. */
function Forget({ onForget }: { onForget: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const forget = async () => {
    const answer = await attempt('learn/forget', {});
    if (answer.ok) return onForget();
    setTrouble(t('learn.forget.failed'));
    setAsking(false);
  };
  return (
    <>
      <div class="actions">
        <button type="button" class="button small forget" onClick={() => setAsking(!isAsking)}>
          {t(isAsking ? 'learn.forget.no' : 'learn.forget')}
        </button>
        {isAsking && (
          <button type="button" class="button small forget-now" onClick={() => void forget()}>
            {t('learn.forget.yes')}
          </button>
        )}
      </div>
      <p class="trouble" role="alert">
        {trouble}
      </p>
    </>
  );
}

/** Each module is a plant that grows with what was read. No points, nothing to compare; for the child's eyes only. */
export function Garden({ read, onForget }: { read: readonly string[]; onForget: () => void }) {
  return (
    <section class="card garden" aria-labelledby="garden">
      <h2 id="garden">{t('learn.garden')}</h2>
      <ul>
        {modules.map((module) => {
          const growth = growthOf(read, module);
          return (
            <li key={module} data-growth={growth}>
              <Plant module={module} growth={growth} />
              <strong>{t(`learn.plant.${module}`)}</strong>
              <span>{t(`learn.growth.${growth}`)}</span>
            </li>
          );
        })}
      </ul>
      <p class="quiet">{t('learn.garden.private')}</p>
      {read.length > 0 && <Forget onForget={onForget} />}
    </section>
  );
}

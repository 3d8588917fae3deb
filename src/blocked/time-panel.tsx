import { levelOf } from '../ui/level';
import { opensText } from '../ui/opens-text';
import { t } from '../ui/translate';
import type { Stopped } from './stopped';
import { useAction } from './use-action';
import { isTimeOver } from './why';

/** One leaf for each slice that is left, for those who cannot read minutes yet. */
function Slices({ count }: { count: number }) {
  return (
    <div class="slices" aria-hidden="true">
      {Array.from({ length: Math.min(count, 12) }, (_, index) => (
        <svg key={index} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path class="sprout-leaf" d="M3 20 C1 8 9 2 22 2 C22 15 15 22 3 20Z" />
        </svg>
      ))}
    </div>
  );
}

/** Limited time: how much is left today, and the start of one slice; or when it opens again. */
export function TimePanel({ stopped }: { stopped: Stopped }) {
  const level = levelOf(stopped.profile);
  const action = useAction('blocked/start');
  const { time } = stopped;
  if (time === undefined || isTimeOver(stopped)) {
    return (
      <section class="card time" aria-labelledby="time">
        <h2 id="time">{time?.opensAt === undefined ? t('time.over') : opensText(time.opensAt)}</h2>
        {time?.cause === 'lesson' ? (
          <p>
            <a href="/lesson/index.html">{t('time.lesson-page')}</a>
          </p>
        ) : (
          <>
            <p>{t('time.over.idea')}</p>
            <p>
              <a href="/time/index.html">{t('time.own-page')}</a>
            </p>
          </>
        )}
      </section>
    );
  }
  const left = Math.floor(time.leftMinutes);
  const slice = Math.min(time.sliceMinutes, left);
  return (
    <section class="card time" aria-labelledby="time">
      <h2 id="time">{t('time.left', { left })}</h2>
      <Slices count={Math.ceil(left / time.sliceMinutes)} />
      <p>{t(`time.how.${level}`)}</p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={action.isBusy}
          onClick={() => void action.run()}
        >
          {t('time.start', { slice })}
        </button>
      </div>
      <p class="notice trouble" role="alert">
        {action.trouble}
      </p>
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { Category } from '../core/policy/categories';
import { type Level, levelOf } from '../ui/level';
import { isTextKey, type TextKey, t } from '../ui/translate';
import type { Stopped } from './stopped';
import { useAction } from './use-action';

/** Seconds of reading before "go on" works. */
const readingSeconds: Record<Level, number> = { young: 8, teen: 5, grown: 0 };

type OwnQuestion = Extract<TextKey, `think.about.${string}`>;

function question(level: Level, category: Category | undefined): string {
  const own = `think.about.${category ?? ''}`;
  return isTextKey(own) ? t(own as OwnQuestion) : t(`think.question.${level}`);
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

/** A question to think about, then a way on. The way on is never the first thing that has the focus. */
export function ThinkPanel({ stopped }: { stopped: Stopped }) {
  const level = levelOf(stopped.profile);
  const wait = readingSeconds[level];
  const left = useCountdown(wait);
  const action = useAction('blocked/continue');
  const isReady = left === 0 && !action.isBusy;
  const minutes = stopped.continueMinutes;
  return (
    <section class="card think" aria-labelledby="think">
      <h2 id="think">{t(`think.title.${level}`)}</h2>
      <p class="lead">{question(level, stopped.judgement.category)}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={!isReady}
          onClick={() => {
            if (isReady) void action.run();
          }}
        >
          {left > 0 ? <span aria-hidden="true">{t('think.wait', { seconds: left })}</span> : t('think.go')}
          {left > 0 && <span class="only-heard">{t('think.go')}</span>}
        </button>
      </div>
      <p class="only-heard" aria-live="polite">
        {left === 0 ? wait > 0 && t('think.ready') : t('think.wait', { seconds: wait })}
      </p>
      <p class="quiet">
        {minutes !== undefined && t('think.minutes', { minutes })}{' '}
        {stopped.profile !== 'adult' && t('think.seen')}
      </p>
      <p class="notice trouble" role="alert">
        {action.trouble}
      </p>
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { lessonForNeed } from '../core/learn/lesson-for';
import { needNamed } from '../core/plan/word-stop';
import { type Need, needs } from '../core/words/groups';
import { HelpLine } from '../ui/help-line';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { Breathing } from './breathing';
import { goBack } from './go-back';
import type { Stopped } from './stopped';
import { useAction } from './use-action';

/** The need this page is a card for; undefined where it is no card. */
export function needOfCard({ judgement }: Stopped): Need | undefined {
  const named = needNamed(judgement);
  return needs.find((each) => each === named);
}

/** Besides 111, which comes before everything. */
const lines: Readonly<Record<Need, readonly ('113' | '115' | 'ngay-mai')[]>> = {
  'self-harm': ['ngay-mai', '115'],
  eating: ['115'],
  abuse: ['113'],
  bullied: [],
  runaway: ['113'],
};
const numbers = { '113': '113', '115': '115', 'ngay-mai': '0963061414' } as const;

function Lines({ need }: { need: Need }) {
  if (lines[need].length === 0) return null;
  return (
    <section class="card" aria-labelledby="card-lines">
      <h2 id="card-lines">{t('card.lines')}</h2>
      <ul class="card-lines">
        {lines[need].map((line) => (
          <li key={line}>
            <a href={`tel:${numbers[line]}`}>{t(`card.line.${line}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A hand before the results: a number first, who listens, what to do now, room to breathe; then on, where that is safe. */
export function HelpCard({ stopped, need, startPage }: { stopped: Stopped; need: Need; startPage: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  const action = useAction('blocked/continue');
  const lesson = lessonForNeed(need, stopped.profile);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <HelpLine isFirst />
      <div class="hero">
        <div class="hero-picture">
          <Sprout pose="help" />
        </div>
        <div class="hero-words">
          <h1 ref={title} tabIndex={-1}>
            {t(`card.${need}.title`)}
          </h1>
          <p class="lead">{t(`card.${need}.lead`)}</p>
        </div>
      </div>
      <section class="card" aria-labelledby="card-now">
        <h2 id="card-now">{t('card.now')}</h2>
        <ol>
          {t(`card.${need}.now`)
            .split('|')
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
      </section>
      <Lines need={need} />
      <Breathing />
      <p class="quiet">{t('card.secret')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => goBack(startPage)}>
          {t('blocked.back')}
        </button>
        {stopped.judgement.verdict === 'warn' && (
          <button
            type="button"
            class="button card-go"
            aria-disabled={action.isBusy}
            onClick={() => void action.run()}
          >
            {t('card.go')}
          </button>
        )}
      </div>
      <p class="notice trouble" role="alert">
        {action.trouble}
      </p>
      {lesson !== undefined && (
        <p>
          <a href={`/learn/index.html#${lesson}`}>{t('card.learn')}</a>
        </p>
      )}
    </>
  );
}

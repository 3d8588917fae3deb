import { useEffect, useRef } from 'preact/hooks';
import { lessonFor } from '../core/learn/lesson-for';
import { Brand } from '../ui/brand';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { type Pose, Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { AddressLine } from './address-line';
import { AskPanel } from './ask-panel';
import { Breathing } from './breathing';
import { CodePanel } from './code-panel';
import { goBack } from './go-back';
import { HelpCard, needOfCard } from './help-card';
import { Places } from './places';
import { placesKnownHere } from './places-known-here';
import type { Stopped } from './stopped';
import { ThinkPanel } from './think-panel';
import { TimePanel } from './time-panel';
import { UnlockPanel } from './unlock-panel';
import { heading, isTimeOver, needsHelpFirst, reasons } from './why';

function poseOf(stopped: Stopped): Pose {
  const { verdict, category, layer } = stopped.judgement;
  if (category === 'self-harm' || category === 'illegal') return 'help';
  if (verdict === 'warn') return 'think';
  if (verdict === 'limit') return 'time';
  return layer === 'default' || layer === 'name' ? 'ask' : 'stop';
}

/** Where "go back" leads when nothing is behind. */
export function startPageOf(stopped: Stopped): string {
  // At a closed hour the places known here may be closed, too; those the worker names are open.
  const known = stopped.judgement.layer === 'time' ? [] : placesKnownHere;
  const [place] = [...stopped.places, ...known].filter(({ url }) => /^https?:\/\//i.test(url));
  return place?.url ?? 'about:blank';
}

function Hero({ stopped }: { stopped: Stopped }) {
  const [first, ...more] = reasons(stopped);
  const canStart = stopped.judgement.verdict === 'limit' && !isTimeOver(stopped);
  const title = useRef<HTMLHeadingElement>(null);
  // The heading is read first, and Enter pressed too early does nothing.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div class="hero">
      <div class="hero-picture">
        <Sprout pose={poseOf(stopped)} />
      </div>
      <div class="hero-words">
        <h1 ref={title} tabIndex={-1}>
          {heading(stopped)}
        </h1>
        <p class="lead">{first}</p>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <AddressLine address={stopped.address} />
        <div class="actions">
          <button
            type="button"
            class={canStart ? 'button' : 'button primary'}
            onClick={() => goBack(startPageOf(stopped))}
          >
            {t('blocked.back')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Why, where to go instead, whom to ask. */
function Usual({ stopped }: { stopped: Stopped }) {
  const { judgement, profile, hostname } = stopped;
  const isHelpFirst = needsHelpFirst(stopped);
  const lesson = judgement.category == null ? undefined : lessonFor(judgement.category, profile);
  const canAsk = judgement.category !== 'illegal' && judgement.verdict !== 'warn';
  return (
    <>
      {isHelpFirst && <HelpLine isFirst />}
      <Hero stopped={stopped} />
      {judgement.verdict === 'warn' && <ThinkPanel stopped={stopped} />}
      {judgement.verdict === 'limit' && <TimePanel stopped={stopped} />}
      {lesson !== undefined && (
        <p>
          <a href={`/learn/index.html#${lesson}`}>{t('blocked.learn')}</a>
        </p>
      )}
      {isHelpFirst && <Breathing />}
      <Places stopped={stopped} />
      {canAsk && <AskPanel stopped={stopped} />}
      {judgement.category !== 'illegal' && hostname !== '' && profile !== 'adult' && (
        <>
          {stopped.canUseCodes && <CodePanel />}
          <UnlockPanel />
        </>
      )}
      {profile !== 'adult' && (
        <p class="quiet">
          <a href="/recorded/index.html">{t('recorded.link')}</a>
          {' · '}
          <a href="/house/index.html">{t('help.rules')}</a>
        </p>
      )}
      {!isHelpFirst && <HelpLine />}
    </>
  );
}

/** Everything the page says and offers; complete with the first guess alone. */
export function BlockedPage({ stopped }: { stopped: Stopped }) {
  const { judgement, profile, hostname } = stopped;
  const need = needOfCard(stopped);
  return (
    <>
      <a class="skip" href="#main">
        {t('brand.skip')}
      </a>
      <header>
        <Brand />
      </header>
      <main
        id="main"
        tabIndex={-1}
        class={levelOf(profile)}
        data-verdict={judgement.verdict}
        data-category={judgement.category ?? ''}
        data-layer={judgement.layer}
        data-host={hostname}
        data-profile={profile}
      >
        {need === undefined ? (
          <Usual stopped={stopped} />
        ) : (
          <HelpCard stopped={stopped} need={need} startPage={startPageOf(stopped)} />
        )}
      </main>
    </>
  );
}

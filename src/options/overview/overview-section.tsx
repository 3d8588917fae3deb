import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Summary } from '../../core/journal/summary';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { SessionContext } from '../outcome';
import { LastVisit } from '../report/last-visit';
import { OpenJournal } from '../report/open-journal';
import { TamperNotes } from '../report/tamper-notes';
import { useLoaded } from '../use-loaded';
import type { Status } from '../use-status';
import { countText } from '../when-text';

interface CardProps {
  readonly id: 'whole' | 'stopped' | 'time' | 'asked';
  readonly look?: 'good' | 'attention' | 'bad';
  /** The section that tells more. */
  readonly to: 'health' | 'report' | 'requests';
  readonly children: ComponentChildren;
}

/** One question a guardian comes with, its answer, and one way deeper. */
function Card({ id, look, to, children }: CardProps) {
  return (
    <li class={`overview-card${look === undefined ? '' : ` check check-${look}`}`}>
      <h2>{t(`overview.${id}`)}</h2>
      {children}
      <a href={`#${to}`}>{t(`overview.${id}.more`)}</a>
    </li>
  );
}

function WholeCard({ status }: { status: Status }) {
  const look = !status.isWhole ? 'bad' : status.problems.length > 0 ? 'attention' : 'good';
  return (
    <Card id="whole" look={look} to="health">
      <p>
        <strong class="check-state">{t(`overview.whole.${look}`)}</strong>
      </p>
    </Card>
  );
}

function StoppedCard({ summary }: { summary: Summary }) {
  const today = summary.days.at(-1)?.stopped ?? 0;
  const most = summary.byCategory.find(({ stops }) => stops > 0)?.category;
  return (
    <Card id="stopped" to="report">
      <p>
        <strong class="overview-count">{countText(today)}</strong>{' '}
        {t('overview.stopped.week', { count: countText(summary.totals.stopped) })}
      </p>
      {most !== undefined && (
        <p class="quiet">
          {t('overview.stopped.most', {
            category: t(most === 'other' ? 'report.category.other' : `category.${most}`),
          })}
        </p>
      )}
    </Card>
  );
}

const shownSites = 3;
const minutes = (seconds: number) => countText(Math.round(seconds / 60));

function TimeCard({ summary }: { summary: Summary }) {
  const sites = summary.topSites.filter(({ seconds }) => seconds >= 60).slice(0, shownSites);
  return (
    <Card id="time" to="report">
      <p>
        <strong class="overview-count">{minutes(summary.days.at(-1)?.activeSeconds ?? 0)}</strong>{' '}
        {t('overview.time.week', { minutes: minutes(summary.totals.activeSeconds) })}
      </p>
      {sites.length > 0 && (
        <ul class="overview-sites">
          {sites.map(({ hostname, seconds }) => (
            <li key={hostname}>
              <bdi dir="ltr">{hostname}</bdi>{' '}
              <span>{t('overview.minutes', { minutes: minutes(seconds) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function AskedCard({ waiting }: { waiting: number }) {
  return (
    <Card id="asked" to="requests" {...(waiting > 0 && { look: 'attention' as const })}>
      <p>
        {waiting === 0 ? t('overview.asked.none') : t('overview.asked.some', { count: countText(waiting) })}
      </p>
    </Card>
  );
}

/** In ten seconds: is protection whole, what was stopped, where time went, what the child asked for. */
export function OverviewSection({ status }: { status: Status }) {
  const { value: summary, trouble, reload } = useLoaded(() => attempt('journal/summary', { days: 7 }));
  const { isOpen } = useContext(SessionContext);
  // What happened stays in no page behind the lock, where a look at its source would show it.
  if (!isOpen) return null;
  return (
    <div class="form">
      <TamperNotes />
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <ul class="overview">
        <WholeCard status={status} />
        <AskedCard waiting={status.pendingRequests} />
        {summary && <StoppedCard summary={summary} />}
        {summary && <TimeCard summary={summary} />}
      </ul>
      <p role="status">{trouble === '' && summary === undefined && t('options.loading')}</p>
      {summary === null && <OpenJournal onOpened={reload} />}
      <LastVisit />
    </div>
  );
}

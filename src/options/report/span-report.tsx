import { useEffect } from 'preact/hooks';
import type { Summary } from '../../core/journal/summary';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { useLoaded } from '../use-loaded';
import { countText, dayText } from '../when-text';
import { CategoryReport } from './category-report';
import { DaysReport } from './days-report';
import { factsOf } from './facts-of';
import { HoursReport } from './hours-report';
import { JournalExport } from './journal-export';
import type { Span } from './report-section';
import { SiteReport } from './site-report';
import { talkAbout } from './talk-about';
import { TimeReport } from './time-report';

function Numbers({ totals }: Pick<Summary, 'totals'>) {
  const numbers = [
    [totals.stopped, t('report.stopped')],
    [totals.warned, t('report.warned')],
    [totals.wentOn, t('report.went-on')],
    [totals.asked, t('report.asked')],
  ] as const;
  return (
    <ul class="numbers">
      {numbers.map(([count, what]) => (
        <li key={what}>
          <strong>{countText(count)}</strong> <span>{what}</span>
        </li>
      ))}
    </ul>
  );
}

function trendText({ totals, trend }: Summary): string {
  const before = countText(trend.stoppedBefore);
  if (trend.stoppedBefore === 0) return t('report.trend.none');
  if (totals.stopped === trend.stoppedBefore) return t('report.trend.same', { before });
  return t(totals.stopped > trend.stoppedBefore ? 'report.trend.more' : 'report.trend.fewer', { before });
}

function Talk({ summary }: { summary: Summary }) {
  const hints = talkAbout(summary);
  if (hints.length === 0) return null;
  return (
    <section class="talk" aria-labelledby="talk">
      <h2 id="talk">{t('report.talk')}</h2>
      {hints.map((hint) => (
        <p key={hint}>{t(`hint.${hint}`)}</p>
      ))}
    </section>
  );
}

function Facts({ summary }: { summary: Summary }) {
  const facts = factsOf(summary.gaps);
  return (
    <section class="form" aria-labelledby="facts">
      <h2 id="facts">{t('report.facts')}</h2>
      {facts.length === 0 ? (
        <p>{t('report.facts.none')}</p>
      ) : (
        <ul class="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SpanReportProps {
  readonly span: Span;
  readonly child: string;
  /** Called once the numbers are on the page, or cannot be. */
  readonly onShown: () => void;
}

/** Everything that happened in one span of days. */
export function SpanReport({ span, child, onShown }: SpanReportProps) {
  const { value: summary, trouble } = useLoaded(() =>
    attempt('journal/summary', { days: span, ...(child !== '' && { child }) }),
  );
  const isAnswered = summary !== undefined || trouble !== '';
  useEffect(() => {
    if (isAnswered) onShown();
  }, [isAnswered]);
  if (summary === undefined || summary === null) {
    return (
      <>
        <p role="status">{trouble === '' && summary === undefined && t('options.loading')}</p>
        <p class="notice trouble" role="alert">
          {(trouble !== '' || summary === null) && explainFailure(trouble || 'journal-locked')}
        </p>
      </>
    );
  }
  return (
    <>
      <section class="form" aria-labelledby="numbers">
        <h2 id="numbers">{t('report.numbers')}</h2>
        <p class="quiet">{t('report.days', { from: dayText(summary.from), to: dayText(summary.to) })}</p>
        <Numbers totals={summary.totals} />
        <p>
          {summary.totals.stopped === 0 && t('report.quiet')} {trendText(summary)}
        </p>
      </section>
      <Talk summary={summary} />
      <TimeReport summary={summary} />
      <DaysReport summary={summary} />
      {summary.totals.stopped > 0 && (
        <>
          <CategoryReport summary={summary} />
          <HoursReport summary={summary} />
          <SiteReport summary={summary} />
        </>
      )}
      <Facts summary={summary} />
      <JournalExport span={span} />
    </>
  );
}

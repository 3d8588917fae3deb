import { useContext, useState } from 'preact/hooks';
import { isAskedToAgree } from '../../core/journal/agreement';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { SessionContext } from '../outcome';
import { useSettings } from '../settings-context';
import { useLoaded } from '../use-loaded';
import type { Status } from '../use-status';
import { JournalKeeping } from './journal-keeping';
import { OpenJournal } from './open-journal';
import { ReportFindings } from './report-findings';
import { SpanReport } from './span-report';

export const spans = [1, 7, 30, 90] as const;
export type Span = (typeof spans)[number];

function Whole({ status }: { status: Status }) {
  if (!status.isWhole) return <p class="notice trouble">{t('report.not-whole')}</p>;
  if (status.problems.length > 0) return <p class="notice hint">{t('report.attention')}</p>;
  return <p class="notice">{t('report.whole')}</p>;
}

function SpanChoice({ span, onChoose }: { span: Span; onChoose: (span: Span) => void }) {
  return (
    <fieldset class="spans">
      <legend class="only-heard">{t('report.span')}</legend>
      {spans.map((each) => (
        <label key={each}>
          <input type="radio" name="span" checked={each === span} onChange={() => onChoose(each)} />
          <span class="span-name">{t(`report.span.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Whose report; nothing where there is one child only. */
function ChildChoice({ child, onChoose }: { child: string; onChoose: (child: string) => void }) {
  const { children } = useSettings().settings;
  if (children.length === 0) return null;
  return (
    <div class="field">
      <label for="report-child">{t('children.in-report')}</label>
      <select id="report-child" value={child} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t('children.all')}</option>
        {children.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the guardian wants to know first: is protection whole, what happened, what to talk about. */
export function ReportSection({ status }: { status: Status }) {
  const { value: state, trouble, reload } = useLoaded(() => attempt('journal/state', {}));
  const { isOpen } = useContext(SessionContext);
  const [span, setSpan] = useState<Span>(7);
  const [child, setChild] = useState('');
  // The check of the chain is long work for the worker: it waits until the numbers are shown.
  const [isShown, setShown] = useState(false);
  const [erasures, setErasures] = useState(0);
  // What happened stays in no page behind the lock, where a look at its source would show it.
  if (!isOpen) return null;
  return (
    <div class="form report">
      <Whole status={status} />
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {state?.isOpen === false && <OpenJournal onOpened={reload} />}
      {state?.isOpen && (
        <>
          <SpanChoice span={span} onChoose={setSpan} />
          <ChildChoice child={child} onChoose={setChild} />
          <SpanReport
            key={`${span} ${erasures} ${child}`}
            span={span}
            child={child}
            onShown={() => setShown(true)}
          />
          {isAskedToAgree(status.profile) && (
            <p class={state.agreement === 'no' ? 'notice hint' : 'quiet'}>
              {t(`report.agreement.${state.agreement}`)}
            </p>
          )}
          {isShown && <ReportFindings key={erasures} />}
          <JournalKeeping state={state} onChanged={reload} onErased={() => setErasures(erasures + 1)} />
        </>
      )}
    </div>
  );
}

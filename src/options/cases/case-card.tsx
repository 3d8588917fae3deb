import { useState } from 'preact/hooks';
import { type CaseStep, longestStep, statusOf } from '../../core/cases/case';
import { caseWords } from '../../core/cases/case-words';
import type { ReplyOf, RequestOf } from '../../ui/attempt';
import { CaseSheet } from '../../ui/case-sheet';
import { SentState } from '../../ui/sent-state';
import { shortenMiddle } from '../../ui/shorten';
import { language, t } from '../../ui/translate';
import { whenText } from '../when-text';

type ToldCase = NonNullable<ReplyOf<'cases/read'>>['cases'][number];
type StepKind = RequestOf<'cases/step'>['kind'];

interface CaseCardProps {
  readonly told: ToldCase;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly isBusy: boolean;
  readonly onMissing: () => void;
  readonly onStep: (kind: StepKind, text: string) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}

function stepText({ kind, text }: CaseStep): string {
  return kind === 'new' ? t('register.step.new') : t(`register.step.${kind}`, { text });
}

function Steps({ told, isBusy, onMissing, onStep, onRemove }: Omit<CaseCardProps, 'isOpen' | 'onToggle'>) {
  const [text, setText] = useState('');
  const status = statusOf(told);
  const field = `step-${told.id}`;
  async function take(kind: StepKind): Promise<void> {
    if ((kind === 'passed' || kind === 'note') && text.trim() === '') onMissing();
    else if (await onStep(kind, text.trim())) setText('');
  }
  const step = (kind: StepKind, label: string) => (
    <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void take(kind)}>
      {label}
    </button>
  );
  return (
    <div class="form">
      <div class="field">
        <label for={field}>{t('register.text')}</label>
        <input
          id={field}
          maxLength={longestStep}
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
      </div>
      <div class="row">
        {status !== 'closed' && step('passed', t('register.pass'))}
        {step('note', t('register.note'))}
        {status === 'closed' ? step('reopened', t('register.reopen')) : step('closed', t('register.close'))}
        {status === 'closed' && (
          <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void onRemove()}>
            {t('register.remove')}
          </button>
        )}
      </div>
    </div>
  );
}

/** One report: what and when, how it stands, what was done; opened, the sheet and the next step. */
export function CaseCard(props: CaseCardProps) {
  const { told, isOpen, onToggle } = props;
  const { id, at, body, trail, sent } = told;
  const heading = `case-${id}`;
  return (
    <li class="ask-card" aria-labelledby={heading}>
      <h2 id={heading}>{caseWords[language()].kind[body.kind]}</h2>
      <p class="quiet">
        <strong>{t(`register.status.${statusOf(told)}`)}</strong> · {whenText(at)} ·{' '}
        {caseWords[language()].by[body.by]}
      </p>
      {body.address !== '' && (
        <p class="quiet">
          <bdi dir="ltr">{shortenMiddle(body.address, 120)}</bdi>
        </p>
      )}
      <button type="button" class="button small" aria-expanded={isOpen} onClick={onToggle}>
        {t('cases.sheet')}
      </button>
      {isOpen && (
        <div class="form">
          <CaseSheet dated={{ id, at, body }} />
          {sent !== undefined && <SentState sent={sent} />}
          <h3>{t('register.history')}</h3>
          <ul>
            {trail.map((each) => (
              <li key={`${each.at}${each.kind}${each.text}`}>
                {whenText(each.at)}: {stepText(each)}
              </li>
            ))}
          </ul>
          <Steps {...props} />
        </div>
      )}
    </li>
  );
}

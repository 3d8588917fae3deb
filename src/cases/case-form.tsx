import { useState } from 'preact/hooks';
import {
  caseKinds,
  dangers,
  isAboutFilter,
  longestAddress,
  longestWords,
  reporters,
  sinces,
} from '../core/cases/case';
import { caseWords } from '../core/cases/case-words';
import { language, t } from '../ui/translate';
import type { About } from './cases-page';
import { Choices } from './choices';
import type { Draft } from './draft';
import { EvidenceField } from './evidence-field';

interface CaseFormProps {
  readonly about: About;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly isBusy: boolean;
  readonly trouble: string;
  readonly onDone: (isKept: boolean) => void;
}

/** Where a person's voice comes before any form. */
const urgent: ReadonlySet<Draft['kind']> = new Set(['hurt', 'self', 'threatened', 'asked']);

/** One form for three roles; each answer has a default, so that a kind and Enter make a report. */
export function CaseForm({ about, draft, onChange, isBusy, trouble, onDone }: CaseFormProps) {
  const [isMissing, setMissing] = useState(false);
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const isChild = draft.by === 'child';
  const isFilter = draft.kind !== undefined && isAboutFilter(draft.kind);
  const isHurt = draft.kind === 'hurt' && isChild;
  const done = (isKept: boolean) => {
    setMissing(draft.kind === undefined);
    if (draft.kind === undefined) document.querySelector<HTMLElement>('input[name=kind]')?.focus();
    else if (!isBusy) onDone(isKept);
  };
  const keep = (
    <button
      type={isHurt ? 'button' : 'submit'}
      class={isHurt ? 'button' : 'button primary'}
      aria-disabled={isBusy}
      {...(isHurt && { onClick: () => done(true) })}
    >
      {t(isChild ? 'cases.keep' : 'cases.keep.adult')}
    </button>
  );
  const show = (
    <button
      type={isHurt ? 'submit' : 'button'}
      class={isHurt ? 'button primary' : 'button'}
      aria-disabled={isBusy}
      {...(!isHurt && { onClick: () => done(false) })}
    >
      {t('cases.show')}
    </button>
  );
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        done(!isHurt);
      }}
    >
      <Choices
        name="by"
        legend={t('cases.by')}
        options={reporters.map((each) => [each, t(`cases.by.${each}`)] as const)}
        value={draft.by}
        onChoose={(by) => change({ by })}
      />
      <Choices
        name="kind"
        legend={t('cases.kind')}
        options={caseKinds.map(
          (each) => [each, isChild ? t(`cases.kind.${each}`) : caseWords[language()].kind[each]] as const,
        )}
        value={draft.kind}
        onChoose={(kind) => {
          change({ kind });
          setMissing(false);
        }}
        isRequired
      />
      <p class="notice trouble" role="alert">
        {isMissing && t('cases.kind.missing')}
      </p>
      <p class="notice hint" role="status">
        {urgent.has(draft.kind) && t('cases.now')}
      </p>
      <div class="field">
        <label for="where">{t('cases.where')}</label>
        <input
          id="where"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          maxLength={longestAddress}
          value={draft.address}
          aria-describedby="where-taken"
          onInput={({ currentTarget: { value } }) => change({ address: value })}
        />
        <p class="quiet" id="where-taken">
          {about.address !== '' && t('cases.where.taken')}
        </p>
      </div>
      {!isFilter && (
        <>
          <Choices
            name="since"
            legend={t('cases.since')}
            options={sinces.map((each) => [each, t(`cases.since.${each}`)] as const)}
            value={draft.since}
            onChoose={(since) => change({ since })}
          />
          <Choices
            name="danger"
            legend={t('cases.danger')}
            options={dangers.map(
              (each) =>
                [
                  each,
                  each === 'one' && !isChild ? t('cases.danger.one.adult') : t(`cases.danger.${each}`),
                ] as const,
            )}
            value={draft.danger}
            onChoose={(danger) => change({ danger })}
          />
        </>
      )}
      <div class="field">
        <label for="words">{t('cases.words')}</label>
        <textarea
          id="words"
          rows={3}
          maxLength={longestWords}
          value={draft.words}
          onInput={({ currentTarget: { value } }) => change({ words: value })}
        />
      </div>
      {!isFilter && (
        <EvidenceField
          seen={draft.address === about.address ? about.seen?.excerpt : undefined}
          value={draft.excerpt}
          onChange={(excerpt) => change({ excerpt })}
        />
      )}
      <p class={isHurt ? 'notice hint' : 'quiet'}>
        {t('cases.who-reads')} {isHurt && t('cases.who-reads.hurt')}
      </p>
      <div class="actions">{isHurt ? [show, keep] : [keep, show]}</div>
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}

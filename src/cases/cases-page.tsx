import { useEffect, useRef, useState } from 'preact/hooks';
import { isAboutFilter } from '../core/cases/case';
import type { DatedCase } from '../core/cases/case-text';
import { attempt, type ReplyOf } from '../ui/attempt';
import { Brand } from '../ui/brand';
import { CaseSheet } from '../ui/case-sheet';
import { HelpLine } from '../ui/help-line';
import { levelOf } from '../ui/level';
import { Sprout } from '../ui/sprout';
import { t } from '../ui/translate';
import { CaseForm } from './case-form';
import { bodyOf, type Draft, firstDraft } from './draft';
import { SendPanel } from './send-panel';

export type About = ReplyOf<'cases/about'>;

/** A report that was made; kept in the register or only shown. */
interface Told {
  readonly dated: DatedCase;
  readonly isKept: boolean;
}

function leadOf({ by }: Draft, level: 'young' | 'teen'): string {
  return by === 'child' ? t(`cases.lead.child.${level}`) : t('cases.lead.adult');
}

function ToldPart({ told, about, onBack }: { told: Told; about: About; onBack: (isNew: boolean) => void }) {
  return (
    <>
      <p class="notice" role="status">
        {t(told.isKept ? 'cases.kept' : 'cases.not-kept')}
      </p>
      <section class="card" aria-labelledby="sheet">
        <h2 id="sheet">{t('cases.sheet')}</h2>
        <CaseSheet dated={told.dated} />
      </section>
      {about.channel !== undefined && <SendPanel dated={told.dated} channel={about.channel} />}
      <div class="actions">
        {!told.isKept && (
          <button type="button" class="button" onClick={() => onBack(false)}>
            {t('cases.change')}
          </button>
        )}
        <button type="button" class="button" onClick={() => onBack(true)}>
          {t('cases.again')}
        </button>
      </div>
    </>
  );
}

/** Where a pupil, parent or teacher says what happened. */
export function CasesPage({ about }: { about: About }) {
  const [draft, setDraft] = useState(() => firstDraft(about));
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const [told, setTold] = useState<Told>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: told === undefined }), [told]);
  const level = levelOf(about.profile) === 'young' ? 'young' : 'teen';

  async function done(wantsKept: boolean): Promise<void> {
    setBusy(true);
    setTrouble('');
    const body = await bodyOf(draft, about);
    const kept = wantsKept && body !== undefined ? await attempt('cases/keep', { id, body }) : undefined;
    setBusy(false);
    if (body === undefined) return;
    if (kept?.ok === false) setTrouble(t(kept.reason === 'cases-full' ? 'cases.full' : 'cases.failed'));
    else setTold({ dated: { id, at: Date.now(), body }, isKept: kept !== undefined });
  }

  function back(isNew: boolean): void {
    setTold(undefined);
    if (!isNew) return;
    setDraft(firstDraft(about));
    setId(crypto.randomUUID());
  }

  const isFilter = told !== undefined && isAboutFilter(told.dated.body.kind);
  return (
    <>
      <header>
        <Brand />
      </header>
      <main class={draft.by === 'child' ? level : 'adult'}>
        <div class="hero">
          <div class="picture">
            <Sprout pose="help" />
          </div>
          <div>
            <h1 ref={title} tabIndex={-1}>
              {t(told === undefined ? 'cases.title' : 'cases.told')}
            </h1>
            <p class="lead">
              {told === undefined
                ? leadOf(draft, level)
                : t(isFilter ? 'cases.told.filter' : 'cases.told.lead')}
            </p>
          </div>
        </div>
        {!isFilter && <HelpLine isOnReport />}
        {told === undefined ? (
          <CaseForm
            about={about}
            draft={draft}
            onChange={setDraft}
            isBusy={isBusy}
            trouble={trouble}
            onDone={(isKept) => void done(isKept)}
          />
        ) : (
          <ToldPart told={told} about={about} onBack={back} />
        )}
      </main>
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { t } from '../ui/translate';
import { LessonReady } from './lesson-ready';
import { emptyLesson, type FormFault, type LessonForm, type ReadyLesson, readyLesson } from './make-lesson';
import { Field, Pick, Question, Tick } from './question';

function textOf(fault: FormFault): string {
  if (!('line' in fault)) return t(`maker.bad.${fault.field}`);
  const { field, line } = fault;
  return line === '' ? t(`maker.bad.${field}-count`) : t(`maker.bad.${field}`, { line });
}

/** A teacher says what a lesson opens and for how long; the page gives code, file and the teacher's own code. */
export function LessonMaker() {
  const [form, setForm] = useState<LessonForm>(emptyLesson);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [ready, setReady] = useState<ReadyLesson>();
  const [isBusy, setBusy] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const change = (patch: Partial<LessonForm>) => setForm({ ...form, ...patch });
  const trouble = (field: FormFault['field']) => {
    const fault = faults.find((each) => each.field === field);
    return fault === undefined ? '' : textOf(fault);
  };

  async function make(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const made = await readyLesson(form, Date.now());
    const isReady = 'lesson' in made;
    setFaults(isReady ? [] : made);
    setReady(isReady ? made : undefined);
    setBusy(false);
    if (!isReady) {
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('.question.wrong')?.focus());
    }
  }

  return (
    <>
      <p>{t('maker.lead')}</p>
      <form ref={element} class="form" onSubmit={(event) => void make(event)} noValidate>
        <Question legend={t('maker.title')} trouble={trouble('title')}>
          <Field
            label={t('maker.title.what')}
            name="title"
            value={form.title}
            onValue={(title) => change({ title })}
          />
        </Question>
        <Question legend={t('maker.when')} trouble={trouble('minutes')}>
          <Pick
            name="when"
            options={(['now', 'later'] as const).map((value) => ({ value, label: t(`maker.${value}`) }))}
            value={form.isNow ? 'now' : 'later'}
            onChange={(when) => change({ isNow: when === 'now' })}
          />
          {!form.isNow && (
            <div class="field">
              <label for="maker-from">{t('maker.from')}</label>
              <input
                id="maker-from"
                type="datetime-local"
                value={form.from}
                onInput={(event) => change({ from: event.currentTarget.value })}
              />
            </div>
          )}
          <Field
            label={t('maker.minutes')}
            name="minutes"
            value={form.minutes}
            onValue={(minutes) => change({ minutes })}
          />
        </Question>
        <Question legend={t('maker.sites')} trouble={trouble('sites')}>
          <Field
            label={t('maker.sites.what')}
            name="sites"
            isLong
            value={form.sites}
            onValue={(sites) => change({ sites })}
          />
          <Tick
            label={t('maker.only')}
            isOn={form.isOnlyThis}
            onChange={(isOnlyThis) => change({ isOnlyThis })}
          />
        </Question>
        <Question legend={t('maker.videos')} trouble={trouble('videos')}>
          <Field
            label={t('maker.videos.what')}
            name="videos"
            isLong
            value={form.videos}
            onValue={(videos) => change({ videos })}
          />
        </Question>
        <Question legend={t('maker.sign')} trouble={trouble('key') || trouble('worker')}>
          <p class="quiet">{t('maker.sign.what')}</p>
          <div class="field">
            <label for="maker-key">{t('maker.key')}</label>
            <input
              id="maker-key"
              type="file"
              accept=".pem"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                void (file?.text() ?? Promise.resolve('')).then((key) =>
                  setForm((latest) => ({ ...latest, key })),
                );
              }}
            />
          </div>
        </Question>
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {t(isBusy ? 'maker.making' : 'maker.make')}
        </button>
        <p class="notice trouble" role="alert">
          {faults.length > 0 && t('maker.wrong')}
        </p>
      </form>
      {ready !== undefined && <LessonReady ready={ready} />}
    </>
  );
}

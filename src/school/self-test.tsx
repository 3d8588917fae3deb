import { useEffect, useState } from 'preact/hooks';
import { schoolCheckIds, schoolChecksOf } from '../core/health/school-checks';
import { type Attempt, attempt, type ReplyOf } from '../ui/attempt';
import { saveFile } from '../ui/save-file';
import { t } from '../ui/translate';

type Read = ReplyOf<'school/check'>;

/** Each setting of a school's computer: green or red, who has set it, and how to mend it. */
export function SelfTest() {
  const [answer, setAnswer] = useState<Attempt<Read>>();
  const look = () => void attempt('school/check', {}).then(setAnswer);
  useEffect(look, []);
  return (
    <>
      <p>{t('school-check.lead')}</p>
      {answer?.ok === true && <Result read={answer.reply} />}
      <p class="notice trouble" role="alert">
        {answer?.ok === false && t('school-check.failed')}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={look}>
          {t('school-check.again')}
        </button>
      </div>
    </>
  );
}

function Result({ read }: { read: Read }) {
  const checks = schoolChecksOf(read.facts);
  const count = (state: string) => schoolCheckIds.filter((id) => checks[id].state === state).length;
  const all = schoolCheckIds.length;

  function save(): void {
    const { version, problems } = read;
    const result = { at: new Date().toISOString(), version, browser: navigator.userAgent, checks, problems };
    saveFile(JSON.stringify(result, null, 2), 'mam-xanh-check.json', 'application/json');
  }

  return (
    <>
      <p class="notice" role="status">
        {t('school-check.summary', { good: count('good'), all, look: count('unknown') })}
      </p>
      {read.problems.length > 0 && (
        <div class="notice hint">
          <p>{t('school-check.problems')}</p>
          <ul>
            {read.problems.map((problem) => (
              <li key={problem}>
                <bdi dir="ltr">{problem}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul class="checks">
        {schoolCheckIds.map((id) => (
          <li key={id} class={`check check-${checks[id].state}`} data-check={id}>
            <h3>
              {t(`school-check.${id}`)}
              <span class="check-state">{t(`check.state.${checks[id].state}`)}</span>
            </h3>
            {checks[id].isLocked && <p class="quiet">🔒 {t('school-check.locked')}</p>}
            {checks[id].state !== 'good' && <p>{t(`school-check.fix.${id}`)}</p>}
          </li>
        ))}
      </ul>
      <p class="quiet">{t('school-check.save.what')}</p>
      <div class="row">
        <button type="button" class="button" onClick={save}>
          {t('school-check.save')}
        </button>
      </div>
    </>
  );
}

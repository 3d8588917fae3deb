import { useState } from 'preact/hooks';
import { type CodeAnswer, codeAnswers } from '../../core/guard/one-time-code';
import { attempt, type ReplyOf } from '../../ui/attempt';
import { Spelled } from '../../ui/spelled';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';

type Answered = Extract<ReplyOf<'codes/answer'>, { ok: true }>;

function Shown({ answered: { child, code, site } }: { answered: Answered }) {
  return (
    <div class="notice form" role="status">
      <p>{t('codes.answer.from', { child })}</p>
      {site !== 'not-named' && (
        <p>
          <strong>{t(site === 'right' ? 'codes.answer.right-site' : 'codes.answer.other-site')}</strong>
        </p>
      )}
      {site !== 'other' && (
        <>
          <p>{t('codes.answer.read')}</p>
          <Spelled code={code} />
        </>
      )}
    </div>
  );
}

/** On the guardian's own browser: turns the code the child reads aloud into the answer's code. */
export function AnswerCode() {
  const [code, setCode] = useState('');
  const [site, setSite] = useState('');
  const [given, setGiven] = useState<CodeAnswer>('half-hour');
  const [answered, setAnswered] = useState<Answered>();
  const outcome = useOutcome();
  const answer = (event: Event) => {
    event.preventDefault();
    setAnswered(undefined);
    return outcome.run(async () => {
      const reply = await attempt('codes/answer', { code, site, answer: given });
      if (reply.ok) setAnswered(reply.reply);
      return reply;
    }, '');
  };
  return (
    <form class="form" aria-labelledby="answer-code" onSubmit={(event) => void answer(event)}>
      <h2 id="answer-code">{t('codes.answer.title')}</h2>
      <p>{t('codes.answer.lead')}</p>
      <label>
        {t('codes.answer.code')}
        <input
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={20}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('codes.answer.site')}
        <input
          name="site"
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          value={site}
          onInput={(event) => setSite(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('codes.answer.what')}
        <select
          name="answer"
          value={given}
          onChange={(event) =>
            setGiven(codeAnswers.find((each) => each === event.currentTarget.value) ?? 'once')
          }
        >
          {codeAnswers.map((each) => (
            <option key={each} value={each}>
              {t(`codes.answer.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button primary" aria-disabled={outcome.isBusy}>
        {t('codes.answer.make')}
      </button>
      <OutcomeNotice shown={outcome.shown} />
      {answered !== undefined && <Shown answered={answered} />}
    </form>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { attempt, type ReplyOf } from '../ui/attempt';
import { t } from '../ui/translate';

type Answered = ReplyOf<'requests/mine'>[number];
const shown = 3;

function textOf({ hostname: site, kind, reason }: Answered): string {
  if (kind === 'no' && reason !== '') return t('answers.no-why', { site, reason });
  return t(`answers.${kind}`, { site });
}

/** What the grown-ups answered lately; nothing where nothing was asked. */
export function Answers() {
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  useEffect(() => {
    void attempt('requests/mine', {}).then((answer) => answer.ok && setAnswers(answer.reply));
  }, []);
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('answers.title')}</h2>
      <ul>
        {answers.slice(0, shown).map((each) => (
          <li key={each.hostname}>{textOf(each)}</li>
        ))}
      </ul>
    </section>
  );
}

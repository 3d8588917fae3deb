import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '../../ui/attempt';
import { t } from '../../ui/translate';
import { OutcomeNotice, SessionContext, useOutcome } from '../outcome';
import type { PeopleProps } from './second-guardian';

function Words({ words, onWritten }: { words: readonly string[]; onWritten: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="notice hint form">
      <h3 ref={title} tabIndex={-1}>
        {t('recovery.shown')}
      </h3>
      <ol class="words" lang="vi">
        {words.map((word, at) => (
          <li key={`${at}`}>{word}</li>
        ))}
      </ol>
      <button type="button" class="button primary" onClick={onWritten}>
        {t('recovery.written')}
      </button>
    </div>
  );
}

/** Draws recovery words and shows them once; they live in this page only until they are written down. */
export function RecoveryWords({ people, onChanged }: PeopleProps) {
  const [words, setWords] = useState<readonly string[]>([]);
  const outcome = useOutcome();
  const { isOpen } = useContext(SessionContext);
  useEffect(() => {
    if (!isOpen) setWords([]);
  }, [isOpen]);
  async function draw(): Promise<void> {
    await outcome.run(async () => {
      const answer = await attempt('guard/recovery-words', {});
      if (answer.ok) setWords(answer.reply.words);
      return answer;
    }, '');
    await onChanged();
  }
  const written = () => {
    setWords([]);
    void outcome.run(async () => ({ ok: true, reply: undefined }), t('recovery.kept'));
  };
  return (
    <section class="form" aria-labelledby="recovery">
      <h2 id="recovery">{t('recovery.title')}</h2>
      <p>{t('recovery.what')}</p>
      {words.length === 0 && (
        <p class={people.hasRecovery ? '' : 'notice hint'}>
          {t(people.hasRecovery ? 'recovery.has' : 'recovery.none')}
        </p>
      )}
      {words.length > 0 && <Words words={words} onWritten={written} />}
      {words.length === 0 && people.openedBy === 'second' && <p class="quiet">{t('people.first-only')}</p>}
      {words.length === 0 && people.openedBy !== 'second' && (
        <button type="button" class="button" aria-disabled={outcome.isBusy} onClick={() => void draw()}>
          {t(people.hasRecovery ? 'recovery.draw-new' : 'recovery.draw')}
        </button>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </section>
  );
}

import { useState } from 'preact/hooks';
import { attempt, type RequestOf } from '../ui/attempt';
import { explainFailure } from '../ui/explain-failure';
import { t } from '../ui/translate';

interface EnterProps {
  readonly hasServer: boolean;
  readonly onEntered: () => Promise<void>;
}

/** By the teacher's code where the school has a server; by the lesson's file everywhere. */
export function EnterLesson({ hasServer, onEntered }: EnterProps) {
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function enter(request: RequestOf<'lesson/enter'>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setTrouble('');
    const answer = await attempt('lesson/enter', request);
    setBusy(false);
    if (answer.ok) await onEntered();
    else setTrouble(explainFailure(answer.reason === 'malformed' ? 'lesson-unreadable' : answer.reason));
  }

  async function open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    await enter({ file: await file.text() });
    // The same file may be chosen again.
    input.value = '';
  }

  return (
    <section class="card form" aria-labelledby="enter">
      <h2 id="enter">{t('class.enter')}</h2>
      {hasServer && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void enter({ code });
          }}
        >
          <label for="lesson-code">{t('class.code')}</label>
          <input
            id="lesson-code"
            class="code-shown"
            autocomplete="off"
            spellcheck={false}
            required
            maxLength={20}
            aria-describedby="lesson-code-what"
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
          <p id="lesson-code-what" class="quiet">
            {t('class.code.what')}
          </p>
          <button type="submit" class="button primary" aria-disabled={isBusy}>
            {t('class.go')}
          </button>
        </form>
      )}
      <label for="lesson-file">{t(hasServer ? 'class.file' : 'class.file-only')}</label>
      <input
        id="lesson-file"
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event.currentTarget)}
      />
      <p class="quiet">{t('class.file.what')}</p>
      <p class="notice trouble" role="alert">
        {trouble}
      </p>
    </section>
  );
}

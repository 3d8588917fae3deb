import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { language, t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { useLoaded } from '../use-loaded';
import { whenText } from '../when-text';

/** What was changed behind the guardian's back, until it was read. */
export function TamperNotes() {
  const { value: notes, trouble, reload } = useLoaded(() => attempt('tamper/read', {}));
  const outcome = useOutcome();
  async function dismiss(): Promise<void> {
    const ids = notes?.map(({ id }) => id) ?? [];
    if (await outcome.run(() => attempt('tamper/dismiss', { ids }), t('tamper.dismissed'))) await reload();
  }
  return (
    <>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      {notes !== undefined && notes.length > 0 && (
        <section class="notice trouble form" aria-labelledby="tamper">
          <h2 id="tamper">{t('tamper.title')}</h2>
          <ul class="facts">
            {notes.map(({ id, at, text }) => (
              <li key={id}>
                {whenText(at)}: {text[language()]}
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="button small"
            aria-disabled={outcome.isBusy}
            onClick={() => void dismiss()}
          >
            {t('tamper.dismiss')}
          </button>
        </section>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </>
  );
}

import { attempt } from '../ui/attempt';
import { t } from '../ui/translate';
import { OutcomeNotice, useOutcome } from './outcome';
import { useSettings } from './settings-context';
import { stepText } from './step-text';
import { whenText } from './when-text';

/** The weakenings that wait, each with its time and a way to call it off; nothing when none waits. */
export function WaitingChanges() {
  const { pending, reload, settings } = useSettings();
  const outcome = useOutcome();
  async function callOff(id: string): Promise<void> {
    const change = () => attempt('settings/call-off', { ids: [id] });
    await outcome.run(change, t('waiting.called-off'));
    await reload();
  }
  return (
    <>
      {pending.length > 0 && (
        <section class="form" aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting.title')}</h2>
          <ul class="addresses waiting">
            {pending.map(({ id, step, dueAt }) => (
              <li key={id}>
                <span>
                  <span class="option-label">
                    <bdi>{stepText(step, settings.children)}</bdi>
                  </span>
                  <span class="option-what">{t('waiting.due', { when: whenText(dueAt) })}</span>
                </span>
                <button
                  type="button"
                  class="button small"
                  aria-label={t('waiting.call-off-one', { change: stepText(step, settings.children) })}
                  onClick={() => void callOff(id)}
                >
                  {t('waiting.call-off')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OutcomeNotice shown={outcome.shown} />
    </>
  );
}

import { useState } from 'preact/hooks';
import { attempt } from '../../ui/attempt';
import { explainFailure } from '../../ui/explain-failure';
import { t } from '../../ui/translate';
import { OutcomeNotice, useOutcome } from '../outcome';
import { OpenJournal } from '../report/open-journal';
import { useLoaded } from '../use-loaded';
import { CaseCard } from './case-card';

/** What was told on this computer, newest first, with what was done about it. */
export function CasesSection({ onChanged }: { onChanged: () => Promise<void> }) {
  const { value: read, trouble, reload } = useLoaded(() => attempt('cases/read', {}));
  const outcome = useOutcome();
  /** One sheet at a time, so that a print shows one. */
  const [opened, setOpened] = useState('');
  async function run(change: Parameters<typeof outcome.run>[0], good: string): Promise<boolean> {
    const isDone = await outcome.run(change, good);
    if (isDone) await reload();
    await onChanged();
    return isDone;
  }
  return (
    <div class="form">
      <p>{t('register.lead')}</p>
      <p>
        <a class="button" href="/cases/index.html" target="_blank" rel="noopener">
          {t('register.new')}
        </a>
      </p>
      <p class="notice trouble" role="alert">
        {trouble !== '' && explainFailure(trouble)}
      </p>
      <OutcomeNotice shown={outcome.shown} />
      {read === null && <OpenJournal onOpened={reload} />}
      {read?.unread !== undefined && read.unread > 0 && (
        <p class="notice hint">{t('register.unread', { count: read.unread })}</p>
      )}
      {read?.cases.length === 0 && <p class="quiet">{t('register.none')}</p>}
      <ul class="cards">
        {read?.cases.map((each) => (
          <CaseCard
            key={each.id}
            told={each}
            isOpen={opened === each.id}
            onToggle={() => setOpened(opened === each.id ? '' : each.id)}
            isBusy={outcome.isBusy}
            onMissing={() => outcome.fail(t('register.text-missing'))}
            onStep={(kind, text) =>
              run(() => attempt('cases/step', { id: each.id, kind, text }), t('register.done'))
            }
            onRemove={() => run(() => attempt('cases/remove', { id: each.id }), t('register.removed'))}
          />
        ))}
      </ul>
    </div>
  );
}
